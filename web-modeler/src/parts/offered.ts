import { t } from '../language/chosen.ts';
import type { Workbench } from '../shell/workbench.ts';
import { newForm, newProcess, newTable } from './beginnings.ts';
import { formPart, freeName, idOf, type Part, type PartKind } from './part.ts';
import type { KnownProcess } from './judge.ts';
import { decisionsNamed, type KnownDecision } from './read.ts';

/** What the panel of properties offers of the parts of the flow. */
export interface OfferedParts {
  decisions(): readonly KnownDecision[];
  processes(): readonly KnownProcess[];
  /** Ids of forms. */
  forms(): readonly string[];
  show(part: Part): void;
  /** Makes a new one and shows it; `chosen` is told what names it first. */
  make(kind: Exclude<PartKind, 'main'>, chosen: (id: string) => void): void;
}

export const offeredParts = (workbench: Workbench): OfferedParts => ({
  decisions: workbench.parts.decisions, processes: workbench.parts.processes, forms: () => workbench.state.value.forms.map(idOf),
  show: (part) => { void workbench.parts.show(part); },
  make: (kind, chosen) => {
    const { part, id } = made(kind, workbench);
    chosen(id);
    void part.then((name) => workbench.parts.show(name));
  },
});

/** Puts a new part into the flow: which it is, and the id of what is in it. */
export function made(kind: Exclude<PartKind, 'main'>, workbench: Workbench): { readonly part: Promise<Part>; readonly id: string } {
  const name = freeName(kind, workbench.state.value);
  if (kind === 'form') return { id: name, part: workbench.parts.add({ forms: [newForm(name, t)] }).then(() => formPart(name)) };
  const file = kind === 'table' ? newTable(name, t) : newProcess(name, t);
  const id = kind === 'table' ? (decisionsNamed(file.text)[0]?.id ?? '') : name.replace(/\.bpmn$/, '');
  return { id, part: workbench.parts.add({ files: [file] }).then(() => name) };
}
