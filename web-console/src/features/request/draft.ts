import type { Place } from '../../../../domain/use/place.ts';
import type { SealFlow } from '../../api/schema.ts';

/** A request for the use of a seal, as far as it is filled in. */
export interface UseDraft {
  readonly seal: string;
  readonly document: { readonly id: string; readonly name: string } | null;
  readonly place: Place | null;
  readonly reason: string;
  /** Message of the start event by which the flow begins; empty: as when none is named. */
  readonly start: string;
  /** By element of the seal's flow, whom the requester chooses. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
}

export const emptyUse: UseDraft = { seal: '', document: null, place: null, reason: '', start: '', chosen: {} };

/** What the seal's flow asks the requester for. */
export type Asked = Pick<SealFlow, 'starts' | 'choices'>;

export type Missing = 'seal' | 'document' | 'place' | 'start' | 'people' | 'reason';

/** What is still to be filled in, in the order of the page. */
export const missingOf = ({ seal, document, place, reason, start, chosen }: UseDraft, asked: Asked = { starts: [], choices: [] }): readonly Missing[] => [
  ...(seal === '' ? (['seal'] as const) : []),
  ...(document === null ? (['document'] as const) : []),
  ...(place === null ? (['place'] as const) : []),
  ...(asked.starts.length > 1 && !asked.starts.some(({ message = '' }) => message === start) ? (['start'] as const) : []),
  ...(asked.choices.some((choice) => pickedFor(choice, chosen).length < choice.least) ? (['people'] as const) : []),
  ...(reason.trim() === '' ? (['reason'] as const) : []),
];

/** Who is chosen for a task, as far as they may be chosen now. */
export const pickedFor = ({ element, candidates }: Asked['choices'][number], chosen: UseDraft['chosen']): string[] => (chosen[element] ?? []).filter((person) => candidates.some(({ id }) => id === person));

/** What of the draft answers the flow that the seal has now; a draft may be older. */
export function answersTo({ start, chosen }: UseDraft, { starts, choices }: Asked): { readonly start?: string; readonly chosen?: Record<string, string[]> } {
  const named = starts.length > 1 && start !== '' && starts.some(({ message }) => message === start);
  const persons = Object.fromEntries(choices.map((choice) => [choice.element, pickedFor(choice, chosen)] as const).filter(([, picked]) => picked.length > 0));
  return { ...(named && { start }), ...(Object.keys(persons).length > 0 && { chosen: persons }) };
}
