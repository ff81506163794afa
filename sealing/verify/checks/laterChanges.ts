import type { Check } from '../check.ts';
import { failed, passed } from '../outcome.ts';
import type { Stamp } from '../subject.ts';

/** Was the document left as it was stamped? Further signatures are no change. ISO 32000-2 12.8.2.2.2, R43 */
export const laterChanges: Check<Stamp> = {
  id: 'later-changes',
  citation: 'ISO 32000-2 12.8.2.2.2; GB/T 38540-2020, integrity of what is stamped',
  question: 'Has nothing but further signatures been added after the stamp?',
  run({ laterChanges: changes }) {
    const others = changes.filter(({ kind }) => kind === 'other');
    if (others.length > 0) return failed('SIG_CONSTRAINTS_FAILURE', { revisions: others.length, objects: others.flatMap(({ objects }) => objects).slice(0, 20) });
    return passed({ signaturesAdded: changes.flatMap(({ fieldNames }) => fieldNames) });
  },
};
