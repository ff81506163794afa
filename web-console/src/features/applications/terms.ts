import { endOfDay } from '../../display/time.ts';
import type { ApplicationDraft } from './draft.ts';

/** For which documents a system may use a seal: those of a kind, or those made from a template. */
export type StandingScope = 'documentKind' | 'template';

/** A standing approval as far as it is filled in. */
export interface StandingDraft {
  readonly client: string;
  readonly by: StandingScope;
  readonly documentKind: string;
  /** SM3, hex. */
  readonly template: string;
  /** Stamps in all, and in one day. */
  readonly number: string;
  readonly dailyCap: string;
  /** YYYY-MM-DD. */
  readonly until: string;
  readonly answerable: string;
}

export const emptyStanding: StandingDraft = { client: '', by: 'documentKind', documentKind: '', template: '', number: '', dailyCap: '', until: '', answerable: '' };

export type Term = Exclude<keyof StandingDraft, 'by'> | 'custodian';

export const isTerm = (part: string): part is Term => part === 'custodian' || (part !== 'by' && part in emptyStanding);

/** What beside the seal an application of a kind that makes no seal says; undefined: nothing. R81, A24 */
export function termsOf({ kind, custodian, standing }: ApplicationDraft): Readonly<Record<string, string | number>> | undefined {
  if (kind === 'custody') return { custodian };
  if (kind !== 'standing-approval') return undefined;
  const { client, by, number, dailyCap, until, answerable } = standing;
  return { client: client.trim(), [by]: standing[by].trim(), number: Number(number), dailyCap: Number(dailyCap), until: endOfDay(until), answerable };
}

const isCount = (text: string): boolean => /^[1-9]\d{0,5}$/.test(text);
const isTemplate = (text: string): boolean => /^[0-9a-f]{64}$/.test(text.trim());

/** What of the terms is still to be filled in. */
export function missingTerms({ kind, custodian, standing }: ApplicationDraft): readonly Term[] {
  if (kind === 'custody') return custodian === '' ? ['custodian'] : [];
  if (kind !== 'standing-approval') return [];
  const { client, by, documentKind, template, number, dailyCap, until, answerable } = standing;
  const missing: Readonly<Partial<Record<Term, boolean>>> = {
    client: client.trim() === '', documentKind: by === 'documentKind' && documentKind.trim() === '', template: by === 'template' && !isTemplate(template),
    number: !isCount(number), dailyCap: !isCount(dailyCap), until: until === '', answerable: answerable === '',
  };
  return (Object.keys(missing) as Term[]).filter((term) => missing[term]);
}
