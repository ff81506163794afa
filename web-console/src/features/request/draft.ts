import type { Place } from '../../../../domain/use/place.ts';

/** A request for the use of a seal, as far as it is filled in. */
export interface UseDraft {
  readonly seal: string;
  readonly document: { readonly id: string; readonly name: string } | null;
  readonly place: Place | null;
  readonly reason: string;
}

export const emptyUse: UseDraft = { seal: '', document: null, place: null, reason: '' };

export type Missing = 'seal' | 'document' | 'place' | 'reason';

/** What is still to be filled in, in the order of the page. */
export const missingOf = ({ seal, document, place, reason }: UseDraft): readonly Missing[] => [
  ...(seal === '' ? (['seal'] as const) : []),
  ...(document === null ? (['document'] as const) : []),
  ...(place === null ? (['place'] as const) : []),
  ...(reason.trim() === '' ? (['reason'] as const) : []),
];
