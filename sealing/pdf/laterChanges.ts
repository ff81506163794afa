import { addedSignatures } from './addedSignatures.ts';
import { signedRevision } from './coverage.ts';
import type { PdfFile } from './file.ts';
import { PdfReference } from './objects.ts';
import { referencesIn } from './references.ts';
import { isWhite } from './scanner.ts';
import type { LaterChange, PdfSignature } from './signature.ts';

/**
 * What the revisions after a signature changed, oldest first; empty when it covers the last one. A signature whose ranges are not
 * sound has one change of kind `other`, as nothing can be said of what it covers. ISO 32000-2 12.8.1, 12.8.2.2
 */
export function laterChanges(pdf: PdfFile, signature: PdfSignature): LaterChange[] {
  const signed = signedRevision(pdf, signature);
  if (typeof signed === 'string') return [other([])];
  const changes = changesOfNewest(pdf, pdf.sections.length - signed.sections.length);
  return onlyWhiteBehind(pdf) ? changes : [...changes, other([])];
}

const known = new WeakMap<PdfFile, readonly LaterChange[]>();

/** What each of the newest sections changed, oldest first; read once for all signatures, the first of which needs most. */
function changesOfNewest(pdf: PdfFile, count: number): LaterChange[] {
  const changes = known.get(pdf) ?? [];
  if (changes.length >= count) return changes.slice(changes.length - count);
  const read = readChanges(pdf, count);
  known.set(pdf, read);
  return read;
}

function readChanges(pdf: PdfFile, count: number): LaterChange[] {
  const missing = missingObjects(pdf.without(count));
  const changes: LaterChange[] = [];
  for (let newest = count - 1; newest >= 0; newest -= 1) {
    const [before, after] = [pdf.without(newest + 1), pdf.without(newest)];
    changes.push(changeBetween(before, after, missing));
    for (const number of changedObjects(before, after)) addMissing(missing, after, number);
  }
  return changes;
}

const other = (objects: readonly number[]): LaterChange => ({ kind: 'other', fieldNames: [], objects });

/** @param missing objects that were referred to before there was one: a new object of that number changes what was there */
function changeBetween(before: PdfFile, after: PdfFile, missing: ReadonlySet<number>): LaterChange {
  const changed = changedObjects(before, after);
  const { fieldNames, objects } = addedSignatures(before, after, changed);
  const beyond = changed.filter((number) => !objects.has(number) || missing.has(number));
  if (beyond.length > 0 || fieldNames.length === 0) return other(beyond);
  return { kind: 'signature-added', fieldNames, objects: [] };
}

/** Numbers of the objects that lie elsewhere in `after`, or only in one of the two. `after` is one section newer. */
function changedObjects(before: PdfFile, after: PdfFile): number[] {
  const place = (pdf: PdfFile, number: number): string => {
    const entry = pdf.entry(number);
    if (entry?.kind === 'compressed') return `${entry.index} in ${entry.stream}`;
    return entry?.kind === 'offset' ? `${entry.offset} ${entry.generation}` : 'free';
  };
  return [...after.sections[0].entries.keys()].filter((number) => place(before, number) !== place(after, number));
}

/** Numbers that the objects of a file refer to and that it does not have. */
function missingObjects(pdf: PdfFile): Set<number> {
  const missing = new Set<number>();
  for (const number of pdf.entries().keys()) addMissing(missing, pdf, number);
  return missing;
}

function addMissing(missing: Set<number>, pdf: PdfFile, number: number): void {
  const object = pdf.resolve(new PdfReference(number, pdf.generation(number)));
  for (const reference of referencesIn(object)) if (!pdf.has(reference.number)) missing.add(reference.number);
}

function onlyWhiteBehind({ bytes, end }: PdfFile): boolean {
  return bytes.subarray(end).every((byte) => isWhite(byte));
}
