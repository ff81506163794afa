import { evaluateDecision } from '../../bpmn/dmn/evaluate.ts';
import type { Decisions } from '../../bpmn/dmn/read.ts';
import { nameOf, type FormPart, type FormSchema } from '../../bpmn/form/model.ts';
import { submitted } from '../../bpmn/form/submitted.ts';
import { instantOf } from '../../domain/instant.ts';
import { below, oneOf, type Random } from './mutations.ts';

const times = 10;
const noon = instantOf(1_800_000_000_000);

/** Values of every type that a variable can have, ordinary and odd. */
const values: readonly unknown[] = [
  null, true, false, 0, 1, 42, 99.5, -3, 150, 1e21, Number.MAX_SAFE_INTEGER, '', 'contract', 'tender', 'li', '2026-12-31', '2026-12-31T10:00:00+08:00', 'a'.repeat(5_000), '🖋', [], ['li', 'wang', 'zhao'], [1, null],
  {}, { name: 'li', mail: 'li@unit.example.cn' }, [{ what: 'x', price: 1, unit: 'hour' }], [[[]]],
];
const names = ['amount', 'kind', 'urgent', 'persons', 'due', 'signer', 'x'] as const;

const some = (random: Random): Readonly<Record<string, unknown>> => ({
  ...(random() < 0.5 && { persons: ['li', 'wang', 'zhao'], signer: 'li' }),
  ...Object.fromEntries(names.flatMap((name) => (random() < 0.6 ? [[name, oneOf(random, values)]] : []))),
});

/** How many values the decisions gave; throws when one is neither plain data nor a failure with a reason. */
export function decided(decisions: Decisions, random: Random): number {
  let given = 0;
  for (let round = 0; round < times; round++) {
    for (const id of Object.keys(decisions)) {
      const result = evaluateDecision(decisions, id, some(random), noon);
      if ('value' in result) given += isPlain(result.value) ? 1 : lost(id, result.value);
      else if (!result.failure || result.message === '') throw new Error(`${id} fails without a reason`);
    }
  }
  return given;
}

/** How many submissions the form took; throws when one is neither plain data nor findings by field. */
export function filled(form: FormSchema, random: Random): number {
  let taken = 0;
  for (let round = 0; round < times; round++) {
    const result = submitted(form, dataOf(form.fields, random), some(random), noon);
    if ('variables' in result) taken += isPlain(result.variables) ? 1 : lost(form.id, result.variables);
    else if (result.findings.length === 0) throw new Error(`${form.id} is refused without a finding`);
  }
  return taken;
}

/** Something for most fields, in the shape of the form. */
function dataOf(parts: readonly FormPart[], random: Random): Record<string, unknown> {
  const entries = parts.flatMap((part): (readonly [string, unknown])[] => {
    if (random() < 0.03) return [];
    if (part.type === 'group' && part.path === undefined) return Object.entries(dataOf(part.fields, random));
    return [[nameOf(part), random() < 0.04 ? oneOf(random, values) : fitting(part, random)]];
  });
  return Object.fromEntries(entries);
}

function fitting(part: FormPart, random: Random): unknown {
  switch (part.type) {
    case 'group': return dataOf(part.fields, random);
    case 'list': return Array.from({ length: below(random, 4) }, () => dataOf(part.fields, random));
    case 'text': return part.email ? 'li@unit.example.cn' : oneOf(random, ['li', 'Use 1', 'seal 2']);
    case 'number': return oneOf(random, [0, 0.5, 12, 1_000]);
    case 'checkbox': return random() < 0.5;
    case 'choice': return part.many ? [optionOf(part, random)] : optionOf(part, random);
    case 'datetime': return { date: '2027-12-31', time: '10:15', datetime: '2027-12-31T10:15+08:00' }[part.subtype];
  }
}

const optionOf = ({ options }: Extract<FormPart, { type: 'choice' }>, random: Random): unknown => ('values' in options ? oneOf(random, options.values) : oneOf(random, ['li', 'wang', 'zhao']));

const lost = (id: string, value: unknown): never => {
  throw new Error(`${id} gives what is no plain data: ${String(value)}`);
};

/** JSON gives it back as it was. */
function isPlain(value: unknown): boolean {
  if (value === null || ['string', 'boolean'].includes(typeof value)) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  return typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}
