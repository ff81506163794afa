import type { FlowFile } from '../../../bpmn/deploy.ts';

/** A task form of form-js: JSON with an `id` that tasks name. */
export type Form = Readonly<Record<string, unknown>>;

/** What a flow consists of besides its main file. */
export interface Beside {
  /** Further BPMN files with processes that are called, and DMN files with decisions; names are unique. */
  readonly files: readonly FlowFile[];
  readonly forms: readonly Form[];
}

/** A part of a flow: `''` is the main file, `form/<id>` a form, everything else the name of a file. */
export type Part = string;
export type PartKind = 'main' | 'process' | 'table' | 'form';

export const mainPart: Part = '';
const formPrefix = 'form/';

export const idOf = (form: Form): string => (typeof form.id === 'string' ? form.id : '');
export const formPart = (id: string): Part => formPrefix + id;
/** Id of the form that the part is. */
export const formIdOf = (part: Part): string => part.slice(formPrefix.length);

export function kindOf(part: Part): PartKind {
  if (part === mainPart) return 'main';
  if (part.startsWith(formPrefix)) return 'form';
  return isTable(part) ? 'table' : 'process';
}

export const isTable = (name: string): boolean => /\.dmn$/i.test(name);

/** Whether a part of that kind is drawn on the canvas. */
export const isDrawn = (part: Part): boolean => ['main', 'process'].includes(kindOf(part));

const ending: Readonly<Record<'process' | 'table', string>> = { process: '.bpmn', table: '.dmn' };

/** A name that is not taken yet: `table-1.dmn`, `form-2`. */
export function freeName(kind: Exclude<PartKind, 'main'>, { files, forms }: Beside): string {
  const taken = new Set(kind === 'form' ? forms.map(idOf) : files.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = `${kind}-${number}${kind === 'form' ? '' : ending[kind]}`;
    if (!taken.has(name)) return name;
  }
}

/** The name as it will be kept, or undefined when a part cannot have it: ids of forms are words, names of files have their ending and no path. */
export function nameFor(part: Part, wanted: string, { files, forms }: Beside): string | undefined {
  const kind = kindOf(part);
  const text = wanted.trim();
  if (kind === 'main') return undefined;
  if (kind === 'form') return /^[\p{L}\p{N}_.-]{1,100}$/u.test(text) && (text === formIdOf(part) || !forms.some((form) => idOf(form) === text)) ? text : undefined;
  const name = text.toLowerCase().endsWith(ending[kind]) ? text : text + ending[kind];
  const others = files.filter((file) => file.name !== part).map((file) => file.name.toLowerCase());
  return /^[^/\\\p{Cc}]{1,100}$/u.test(name) && text !== '' && !others.includes(name.toLowerCase()) ? name : undefined;
}

/** The parts with one of them changed: a text for a file, JSON for a form. */
export const withText = (beside: Beside, name: string, text: string): Beside => ({ ...beside, files: beside.files.map((file) => (file.name === name ? { name, text } : file)) });
export const withForm = (beside: Beside, id: string, form: Form): Beside => ({ ...beside, forms: beside.forms.map((each) => (idOf(each) === id ? form : each)) });

export function without(part: Part, { files, forms }: Beside): Beside {
  return kindOf(part) === 'form' ? { files, forms: forms.filter((form) => idOf(form) !== formIdOf(part)) } : { files: files.filter(({ name }) => name !== part), forms };
}

/** The parts with one of them called otherwise; `name` as {@link nameFor} gives it. */
export function renamed(part: Part, name: string, { files, forms }: Beside): { readonly beside: Beside; readonly part: Part } {
  if (kindOf(part) === 'form') return { beside: { files, forms: forms.map((form) => (idOf(form) === formIdOf(part) ? { ...form, id: name } : form)) }, part: formPart(name) };
  return { beside: { files: files.map((file) => (file.name === part ? { ...file, name } : file)), forms }, part: name };
}
