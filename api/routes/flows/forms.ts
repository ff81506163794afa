import * as z from 'zod';
import { readForm } from '../../../bpmn/form/read.ts';
import type { FlowGraph } from '../../../bpmn/graph.ts';
import type { Refusal } from '../../../bpmn/refusal.ts';
import type { FlowForm } from '../../../store/store.ts';

/** Forms of form-js that the tasks of a flow name. */
export const FormList = z
  .array(z.record(z.string(), z.unknown()))
  .max(50)
  .refine((all) => JSON.stringify(all).length <= 1_000_000, 'are too large')
  .meta({ description: 'forms (form-js JSON) that the tasks of the flow name by their ids' });

export const shownForms = (forms: readonly FlowForm[]): z.output<typeof FormList> => forms.map(({ content }) => JSON.parse(content) as Record<string, unknown>);

/** The forms as they are kept, or what is wrong with them: each must be read, and every task must find the one it names. */
export function formsOf(graph: FlowGraph, given: z.output<typeof FormList>): { readonly forms: readonly FlowForm[]; readonly refused: readonly Refusal[] } {
  const forms: FlowForm[] = [];
  const refused: Refusal[] = [];
  for (const json of given) {
    const content = JSON.stringify(json);
    const read = readForm(content);
    if ('refused' in read) refused.push(...read.refused);
    else if (read.form.id === '' || read.form.id.length > 100 || forms.some(({ id }) => id === read.form.id)) refused.push({ rule: 'form-id', element: read.form.id, message: 'A form has no id of its own' });
    else forms.push({ id: read.form.id, content });
  }
  return { forms, refused: [...refused, ...missing(graph, new Set(forms.map(({ id }) => id)))] };
}

/** Tasks whose form is not there, in called processes too. */
const missing = ({ elements, called = {} }: FlowGraph, known: ReadonlySet<string>): readonly Refusal[] => [
  ...Object.values(elements).flatMap((element): readonly Refusal[] =>
    (element.type === 'userTask' && element.form !== undefined && !known.has(element.form) ? [{ rule: 'form-missing', element: element.id, message: `The form ${element.form} is not deployed with the flow` }] : [])),
  ...Object.values(called).flatMap((graph) => missing(graph, known)),
];
