import type { Operations } from '../../api/schema.ts';
import type { Chosen } from './ActFields.tsx';

/** Acts with a button of their own, in the order in which they stand. */
export const offered = [
  'claim', 'unclaim', 'opine', 'recall', 'return', 'reject', 'transfer', 'delegate', 'add-signer', 'remove-signer', 'take-back', 'read-copy', 'comment', 'urge', 'copy',
] as const;
export type Offered = (typeof offered)[number];

/** Where a refusal may go back to beside a task that is named; no element has such an id. */
export const [requesterTask, previousTask] = ['*requester', '*previous'] as const;

type FlowAct = Operations['post /tasks/{id}/acts']['body']['act'];
type Note = Operations['post /tasks/{id}/notes']['body'];

/** What the act is for the flow; undefined where only the record changes. */
export function bodyOfAct(act: Offered, { element, persons: [person = ''], where }: Chosen): FlowAct | undefined {
  switch (act) {
    case 'return':
      return { act, to: element };
    case 'reject':
      return { act, to: element === requesterTask ? 'requester' : element === previousTask ? 'previous' : { element } };
    case 'transfer':
      return { act, to: person };
    case 'add-signer':
      return { act, signer: person, where };
    case 'remove-signer':
      return { act, signer: person };
    case 'take-back':
      return { act };
    default:
      return undefined;
  }
}

/** The body of an act that only the record knows of. */
export function bodyOfNote(kind: Offered, { persons, reason: said }: Chosen): Note {
  const reason = said.trim();
  switch (kind) {
    case 'delegate':
      return { kind, to: persons[0] ?? '', reason };
    case 'copy':
      return { kind, to: [...persons], reason };
    case 'comment':
      return { kind, reason, ...(persons.length > 0 && { to: [...persons] }) };
    case 'opine':
    case 'urge':
      return { kind, reason };
    default:
      return { kind: kind as 'claim' | 'unclaim' | 'recall' | 'read-copy' };
  }
}
