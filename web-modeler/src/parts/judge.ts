import type { Instant } from '../../../domain/instant.ts';
import { compileDefinitions, mainProcessOf } from '../../../bpmn/compile.ts';
import { missingFrom, unusedFiles } from '../../../bpmn/files.ts';
import { fileNotices, startNotices, type Notice } from '../../../bpmn/notices.ts';
import { extensionOf, flowElementsOf, nodesOf, processesOf, textOf, type Definitions } from '../../../bpmn/read/model.ts';
import type { Refusal } from '../../../bpmn/refusal.ts';
import type { RuleContext } from '../../../bpmn/rules/rule.ts';
import { anyTable, type ReadBeside } from './read.ts';
import { idOf, type Form, type Part } from './part.ts';

/** The BPMN files of a flow as trees, the main one first; each with the part that it is. */
export type Trees = readonly (readonly [part: Part, definitions: Definitions])[];

/** What stands against deploying, and what is only said. */
export interface Judged { readonly refused: readonly Refusal[]; readonly notices: readonly Notice[] }

/**
 * What deploying all parts together would find in the BPMN files: rules over all of them, decisions and forms that are named and not there.
 * What may have been deployed before is not known here; it is said, not refused.
 * @param at for timers that are in the past
 */
export function judgeTogether(trees: Trees, { decisions, holders }: Pick<ReadBeside, 'decisions' | 'holders'>, forms: readonly Form[], { approvalRule, formVariables, limits }: RuleContext, at: Instant): Judged {
  const models = trees.map(([name, definitions]) => ({ name, definitions }));
  const missing = missingFrom({ models, decisions, holders });
  const files = models.map(({ definitions }) => definitions);
  const known = { ...Object.fromEntries(missing.decisions.map((id) => [id, anyTable(id)])), ...decisions };
  const judged = compileDefinitions(files, { ...(approvalRule && { rule: approvalRule }), formVariables, limits, decisions: known, main: true, names: models.map(({ name }) => name) });
  const elsewhere = [...missing.decisions, ...missing.processes].map(deployedBefore);
  if ('refused' in judged) {
    const others = judged.refused.filter(({ rule, message }) => rule !== 'called-process' || !missing.processes.some((id) => message === `The process ${id} is called as it was deployed with this one, but is not among the files`));
    return { refused: others, notices: elsewhere };
  }
  const main = mainProcessOf(files[0]);
  const graph = judged.processes[main];
  const unused = unusedFiles({ models, decisions, holders }, main);
  return { refused: missingForms(trees, forms), notices: [...elsewhere, ...(graph ? startNotices(graph, at) : []), ...fileNotices(unused)] };
}

const deployedBefore = (id: string): Notice => ({ rule: 'deployed-before', element: '', message: `${id} stands in none of the parts; deploying takes it from a flow that was deployed before, if one holds it` });

/** Tasks whose form is not there; asked when nothing else stands against deploying, as the server does. */
function missingForms(trees: Trees, forms: readonly Form[]): readonly Refusal[] {
  const known = new Set(forms.map(idOf));
  return trees.flatMap(([, definitions]) => nodesOf(definitions)).flatMap((node): readonly Refusal[] => {
    const form = node.$type === 'bpmn:UserTask' ? textOf(extensionOf(node, 'zeebe:FormDefinition'), 'formId') : undefined;
    return form && !known.has(form) ? [{ rule: 'form-missing', element: node.id, message: `The form ${form} is not deployed with the flow` }] : [];
  });
}

/** Where an element stands and what it is called. */
export interface Place { readonly part: Part; readonly name: string }

/** Every element with an id by its part; of ids that stand in several files the first. */
export function placesIn(trees: Trees): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [part, definitions] of trees) {
    for (const { id, name } of [definitions, ...processesOf(definitions), ...flowElementsOf(definitions)]) {
      if (id !== undefined && !places.has(id)) places.set(id, { part, name: typeof name === 'string' ? name.replace(/\s+/g, ' ').trim() : '' });
    }
  }
  return places;
}

/** A process that a call activity may name. */
export interface KnownProcess { readonly id: string; readonly name: string; readonly part: Part }

export const knownProcesses = (trees: Trees): readonly KnownProcess[] =>
  trees.flatMap(([part, definitions]) => processesOf(definitions).flatMap(({ id, name }) => (id === undefined ? [] : [{ id, name: typeof name === 'string' && name.trim() !== '' ? name : id, part }])));
