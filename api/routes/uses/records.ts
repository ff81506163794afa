import type { Use } from '../../../store/store.ts';

/** What a use names, for api/names.ts. */
export const recordsOf = ({ esId, unit, requester, handler, documentId }: Use): readonly string[] => [`seal/${esId}`, `unit/${unit}`, requester, handler, `document/${documentId}`];
