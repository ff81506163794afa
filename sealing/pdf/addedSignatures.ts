import { signatureFields, type Field } from './field.ts';
import type { PdfFile } from './file.ts';
import { isName, PdfDictionary, PdfReference, PdfStream, textOf, type PdfObject } from './objects.ts';
import { referencesIn } from './references.ts';
import { sameBut, sameObject } from './sameObject.ts';

/** What a revision did to add signatures. */
export interface AddedSignatures {
  readonly fieldNames: readonly string[];
  /** Numbers of the changed objects that adding them accounts for. */
  readonly objects: ReadonlySet<number>;
}

/** Entries that a new signature field and its widget may have: none that acts or shows text. ISO 32000-2 tables 166, 191, 226, 235 */
const fieldKeys = new Set(['Type', 'Subtype', 'FT', 'T', 'TU', 'TM', 'V', 'Rect', 'AP', 'P', 'F', 'Ff', 'MK', 'Lock', 'SV', 'BS', 'Border', 'C', 'NM', 'M', 'H']);
/** Entries that signing an empty field changes. */
const signedKeys = ['V', 'AP', 'F', 'M'];

/** Which signatures `after` adds to `before`, and which of the changed objects belong to that and to nothing else. */
export function addedSignatures(before: PdfFile, after: PdfFile, changed: readonly number[]): AddedSignatures {
  const taken = new Set((before.array(before.form?.get('Fields')) ?? []).map((root) => textOf(before.resolve(before.dictionary(root)?.get('T')))));
  const fields = signatureFields(after).filter((field) => isNewField(before, field, taken) || isNewlySigned(before, after, field));
  const step: Step = { before, after, changed: new Set(changed), fields };
  if (!sameTrailer(before, after)) return { fieldNames: [], objects: new Set() };
  const objects = new Set([...structure(step), ...form(step), ...pages(step), ...ownObjects(step)]);
  return { fieldNames: fields.map(({ name }) => name), objects };
}

interface Step {
  readonly before: PdfFile;
  readonly after: PdfFile;
  readonly changed: ReadonlySet<number>;
  readonly fields: readonly Field[];
}

/** At the root of the form, one dictionary with its widget, under a name that no field had. */
function isNewField(before: PdfFile, { reference, dictionary, name, widgets }: Field, taken: ReadonlySet<string | undefined>): boolean {
  if (!reference || before.has(reference.number) || widgets[0]?.dictionary !== dictionary) return false;
  return !taken.has(name) && [...dictionary.keys()].every((key) => fieldKeys.has(key));
}

function isNewlySigned(before: PdfFile, after: PdfFile, { reference, dictionary, value }: Field): boolean {
  const empty = reference && before.dictionary(reference);
  return empty !== undefined && before.resolve(empty.get('V')) === null && after.resolve(value) !== null && sameBut(signedKeys, empty, dictionary);
}

/** ISO 32000-2 table 15; /Size, /Prev, /ID and the entries of cross-reference streams may differ. */
const sameTrailer = (before: PdfFile, after: PdfFile): boolean => ['Root', 'Info', 'Encrypt'].every((key) => sameObject(before.trailer.get(key), after.trailer.get(key)));

/** The cross-reference streams of the revision and new object streams, whose objects are judged one by one. */
function structure({ before, after, changed }: Step): number[] {
  const own = after.sections[0].streams;
  return [...changed].filter((number) => !before.has(number) && (own.includes(number) || isObjectStream(after, number)));
}

const isObjectStream = (pdf: PdfFile, number: number): boolean => {
  const object = pdf.resolve(new PdfReference(number, pdf.generation(number)));
  return object instanceof PdfStream && isName(object.dictionary.get('Type'), 'ObjStm');
};

/** The form with the new fields behind or between the old ones, and the catalog that leads to it. ISO 32000-2 12.7.3 */
function form({ before, after, fields }: Step): number[] {
  const [old = new PdfDictionary(), { form: now }] = [before.form, after];
  if (!now || !sameBut(['Fields', 'SigFlags'], old, now) || !sameBut(['AcroForm'], before.catalog, after.catalog)) return [];
  if (!addsOnly(before.array(old.get('Fields')), after.array(now.get('Fields')), fields)) return [];
  return [
    ...numberOf(after.trailer.get('Root')),
    ...holder(before, before.catalog.get('AcroForm'), after.catalog.get('AcroForm')),
    ...holder(before, old.get('Fields'), now.get('Fields')),
  ];
}

/** The pages that show the fields, when nothing but their annotations changed. ISO 32000-2 12.5.2 */
function pages({ before, after, fields }: Step): number[] {
  const shown = new Map(fields.map(({ dictionary }) => dictionary.get('P')).flatMap((page) => (page instanceof PdfReference ? [[page.number, page] as const] : [])));
  return [...shown.values()].flatMap((reference) => {
    const [old, now] = [before.dictionary(reference), after.dictionary(reference)];
    if (!old || !now || !sameBut(['Annots'], old, now)) return [];
    if (!addsOnly(before.array(old.get('Annots')), after.array(now.get('Annots')), fields)) return [];
    return [reference.number, ...holder(before, old.get('Annots'), now.get('Annots'))];
  });
}

/** Whether `now` holds what `old` held, in that order, and besides only fields of `fields`. */
function addsOnly(old: readonly PdfObject[] = [], now: readonly PdfObject[] = [], fields: readonly Field[]): boolean {
  const added = new Set(fields.map(({ reference }) => reference?.number));
  const kept = now.filter((item) => !(item instanceof PdfReference && added.has(item.number) && !old.some((known) => sameObject(known, item))));
  return sameObject([...old], kept);
}

const numberOf = (object: PdfObject | undefined): number[] => (object instanceof PdfReference ? [object.number] : []);

/** The object that holds a value: the one that held it before or a new one, never one that served something else. */
const holder = (before: PdfFile, old: PdfObject | undefined, now: PdfObject | undefined): number[] =>
  numberOf(now).filter((number) => sameObject(old, now) || !before.has(number));

/** The fields and the new objects that their values, appearances and locks lead to. */
function ownObjects({ before, after, fields }: Step): Set<number> {
  const found = new Set(fields.flatMap(({ reference }) => numberOf(reference)));
  let waiting = fields.flatMap(({ dictionary }) => ['V', 'AP', 'Lock', 'SV'].flatMap((key) => referencesIn(dictionary.get(key))));
  while (waiting.length > 0) {
    const fresh = new Map(waiting.filter(({ number }) => !found.has(number) && !before.has(number)).map((reference) => [reference.number, reference]));
    for (const number of fresh.keys()) found.add(number);
    waiting = [...fresh.values()].flatMap((reference) => referencesIn(after.resolve(reference)));
  }
  return found;
}
