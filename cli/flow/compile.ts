import { compileFiles, type CompileOptions, type FlowFile } from '../../bpmn/deploy.ts';
import { readForm } from '../../bpmn/form/read.ts';
import type { Refusal } from '../../bpmn/refusal.ts';
import type { Forms } from '../../bpmn/scenario/forms.ts';
import type { Processes } from '../../bpmn/scenario/world.ts';
import { readFlowFiles } from './files.ts';

const isForm = ({ name }: FlowFile): boolean => /\.(form|json)$/i.test(name);

/** Reads and compiles files that are meant together: flows and decisions (`.bpmn`, `.dmn`), and forms (`.form`, `.json`). */
export async function compileTogether(paths: readonly string[], options: CompileOptions = {}): Promise<{ readonly processes: Processes; readonly forms: Forms } | { readonly refused: readonly Refusal[] }> {
  const read = await readFlowFiles(paths);
  if ('refused' in read) return read;
  const forms = read.files.filter(isForm).map(({ text }) => readForm(text));
  const refused = forms.flatMap((form) => ('refused' in form ? form.refused : []));
  const compiled = await compileFiles(read.files.filter((file) => !isForm(file)), options);
  if ('refused' in compiled) return { refused: [...refused, ...compiled.refused] };
  if (refused.length > 0) return { refused };
  return { processes: compiled.processes, forms: Object.fromEntries(forms.flatMap((form) => ('form' in form ? [[form.form.id, form.form] as const] : []))) };
}
