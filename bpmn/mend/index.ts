import { defaultLimits, type FlowLimits, type Refusal } from '../refusal.ts';
import { documentOf, edited, type Edit } from './document.ts';
import type { Mended as Found } from './mending.ts';
import { mendings } from './registry.ts';

/** What was put right: by which rule the file was refused for it, where, and what was done. */
export interface Mended {
  readonly rule: string;
  readonly element: string;
  readonly message: string;
}

/** How often the whole list is gone through: what one puts right may let another see something. */
const rounds = 4;

/**
 * Puts right in a BPMN file what can be put right without changing what it means; all else stays as it was written, to the letter.
 * Mending what was mended changes nothing. A file that is no XML is given back with the reason.
 */
export function mend(xml: string, limits: FlowLimits = defaultLimits): { readonly bpmn: string; readonly mended: readonly Mended[]; readonly refused: readonly Refusal[] } {
  const mended: Mended[] = [];
  let bpmn = xml;
  for (let round = 0; round < rounds; round++) {
    const before = bpmn;
    let document = documentOf(bpmn, limits);
    for (const mending of Object.values(mendings)) {
      if ('rule' in document) return { bpmn, mended, refused: [document] };
      const found = mending.find(document);
      if (found.length === 0) continue;
      mended.push(...found.map(({ element, message }) => ({ rule: mending.rule, element, message })));
      bpmn = edited(bpmn, distinct(found));
      document = documentOf(bpmn, limits);
    }
    if (bpmn === before) break;
  }
  return { bpmn, mended, refused: [] };
}

/** Every edit once: two things that are put right may need the same. */
const distinct = (found: readonly Found[]): readonly Edit[] => [...new Map(found.flatMap(({ edits }) => edits).map((edit) => [`${edit.from} ${edit.to} ${edit.text}`, edit])).values()];
