import { analyse } from '../feel/analyse.ts';
import { feelOf } from '../feel/evaluate.ts';
import { isPlainName } from '../feel/names.ts';
import { defaultLimits, type Refusal } from '../refusal.ts';
import type { FormLimits } from './limits.ts';

export type Json = Readonly<Record<string, unknown>>;

/** Whether a value of JSON is an object. */
export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entry of that name, if the object has one of its own. */
export const entryOf = (json: Json, name: string): unknown => (Object.hasOwn(json, name) ? json[name] : undefined);

/** Names that would not be entries like others. */
const unsafeNames: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** An object of the file: reads attributes by type, refuses by name what it does not know. */
export class Component {
  readonly id: string;
  readonly limits: FormLimits;
  private readonly json: Json;
  private readonly refused: Refusal[];
  private readonly within: string;

  /** @param within name of the object inside its component: `validate.` */
  constructor(json: Json, id: string, limits: FormLimits, refused: Refusal[], within = '') {
    this.json = json;
    this.id = id;
    this.limits = limits;
    this.refused = refused;
    this.within = within;
  }

  refuse(rule: string, message: string): undefined {
    this.refused.push({ rule, element: this.id, message });
    return undefined;
  }

  /** Refuses every attribute that is not among these. */
  only(names: readonly string[]): void {
    for (const name of Object.keys(this.json)) if (!names.includes(name)) this.refuse('form-supported', `${this.within}${name} is not honoured`);
  }

  raw(name: string): unknown {
    return entryOf(this.json, name);
  }

  text(name: string): string | undefined {
    return this.read(name, 'a text', (value): value is string => typeof value === 'string');
  }

  flag(name: string): boolean | undefined {
    return this.read(name, 'true or false', (value): value is boolean => typeof value === 'boolean');
  }

  /** A number; other tools write it as text too. */
  number(name: string): number | undefined {
    const value = this.raw(name) === '' ? undefined : this.raw(name);
    const number = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
    if (number === undefined || (typeof number === 'number' && Number.isFinite(number))) return number;
    return this.wrong(name, 'a number', value);
  }

  /** A whole number that is not negative. */
  count(name: string): number | undefined {
    const value = this.number(name);
    return value === undefined || (Number.isSafeInteger(value) && value >= 0) ? value : this.wrong(name, 'a whole number from 0', value);
  }

  list(name: string): readonly unknown[] | undefined {
    return this.read(name, 'a list', (value): value is readonly unknown[] => Array.isArray(value));
  }

  /** An object inside; an empty one when there is none. */
  inside(name: string): Component {
    const value = this.read(name, 'an object', isObject) ?? {};
    return new Component(value, this.id, this.limits, this.refused, `${this.within}${name}.`);
  }

  /** A name that a variable or an entry may have. */
  name(attribute: string): string | undefined {
    const value = this.text(attribute);
    if (value === undefined || (isPlainName(value) && !unsafeNames.includes(value))) return value;
    return this.refuse('form-names', `${this.within}${attribute} is ${JSON.stringify(value)}: it must be one word; put entries of a variable into a group with a path`);
  }

  /** FEEL with a leading `=`, which is taken off. */
  feel(name: string): string | undefined {
    const value = this.text(name);
    if (value === undefined || value === '') return undefined;
    const text = feelOf(value);
    if (text === undefined) return this.refuse('form-malformed', `${this.within}${name} is no expression: it must begin with =`);
    const { syntax, excess, lookUps, reads, calls } = analyse(text, [], { ...defaultLimits, ...this.limits });
    const asked = [...lookUps.map((call) => call.function), ...calls.filter((name) => name === 'workdays')];
    const faults = [...(syntax === undefined ? [] : [syntax]), ...excess, ...asked.map((name) => `calls ${name}, which is not answered in a form`)];
    for (const read of reads) if (['this', 'parent', 'i'].includes(read.name)) faults.push(`reads ${read.name}, which is not known here: read the field by its key`);
    for (const fault of faults) this.refuse('form-feel', `${this.within}${name} ${fault}`);
    return text;
  }

  private read<T>(name: string, what: string, fits: (value: unknown) => value is T): T | undefined {
    const value = this.raw(name);
    return value === undefined || fits(value) ? value : this.wrong(name, what, value);
  }

  private wrong(name: string, what: string, value: unknown): undefined {
    const expression = typeof value === 'string' && value.startsWith('=');
    return expression ? this.refuse('form-supported', `${this.within}${name} is an expression, which is not honoured there`) : this.refuse('form-malformed', `${this.within}${name} is not ${what}`);
  }
}
