import { problem } from '../../domain/problem.ts';
import { signatureFields } from './field.ts';
import type { PdfFile } from './file.ts';
import { isName, PdfDictionary } from './objects.ts';

/** What an earlier signature allows to change. ISO 32000-2 table 257: 1 nothing, 2 forms and signing, 3 annotations as well. */
export type Permission = 1 | 2 | 3;

/** The permission of a certified document, the narrowest where there are several; undefined when not certified. ISO 32000-2 12.8.2.2 */
export function permissionOf(pdf: PdfFile): Permission | undefined {
  const certifying = pdf.dictionary(pdf.dictionary(pdf.catalog.get('Perms'))?.get('DocMDP'));
  const signatures = [certifying, ...signatureValues(pdf)].filter((value) => value !== undefined);
  const permissions = signatures.flatMap((value) => transforms(pdf, value, 'DocMDP').map((parameters) => permissionIn(pdf, parameters)));
  if (certifying && permissions.length === 0) return 1; // certified, and not said how: the narrowest
  return permissions.length === 0 ? undefined : (Math.min(...permissions) as Permission);
}

/**
 * Problem `pdf-certified` unless a new visible signature field may be added.
 * P = 2 lists filling forms and signing, not new annotations: strict judges report a new visible field as a violation. P = 3
 * allows "annotation creation, deletion and modification" besides, and a signature field that is shown is a widget annotation.
 * ISO 32000-2 table 257
 */
export function requireOpenForFields(pdf: PdfFile): void {
  const permission = permissionOf(pdf);
  if (permission === 1 || permission === 2) throw problem('pdf-certified', { permission });
  const locked = signatureValues(pdf).some((value) => transforms(pdf, value, 'FieldMDP').some((parameters) => locksNewFields(pdf, parameters)));
  const lockedBySigning = signedFields(pdf).some(({ dictionary }) => {
    const lock = pdf.dictionary(dictionary.get('Lock'));
    return lock && (locksNewFields(pdf, lock) || [1, 2].includes(Number(pdf.resolve(lock.get('P')))));
  });
  if (locked || lockedBySigning) throw problem('pdf-unsupported', { reason: 'fields-locked' });
}

const signedFields = (pdf: PdfFile) => signatureFields(pdf).filter(({ value }) => pdf.resolve(value) !== null);
const signatureValues = (pdf: PdfFile): PdfDictionary[] => signedFields(pdf).flatMap(({ value }) => pdf.dictionary(value) ?? []);

/** /TransformParams of the signature references with this method. ISO 32000-2 table 256 */
function transforms(pdf: PdfFile, value: PdfDictionary, method: string): PdfDictionary[] {
  const references = (pdf.array(value.get('Reference')) ?? []).map((item) => pdf.dictionary(item));
  return references.flatMap((reference) => {
    if (!reference || !isName(pdf.resolve(reference.get('TransformMethod')), method)) return [];
    return [pdf.dictionary(reference.get('TransformParams')) ?? new PdfDictionary()];
  });
}

/** ISO 32000-2 table 257: P is 2 where it is absent; what is none of the three counts as the narrowest. */
function permissionIn(pdf: PdfFile, parameters: PdfDictionary): Permission {
  const permission = pdf.resolve(parameters.get('P')) ?? 2;
  return permission === 2 || permission === 3 ? permission : 1;
}

/** Whether a lock covers a field with a fresh name: all but `Include`, which names the locked ones. ISO 32000-2 table 259 */
const locksNewFields = (pdf: PdfFile, lock: PdfDictionary): boolean => !isName(pdf.resolve(lock.get('Action')), 'Include');
