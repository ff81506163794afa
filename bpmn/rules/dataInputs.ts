import { idOf, isScope, nodesOf, scopeOf, type ModelElement, type ModelNode } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import type { ModelRule } from './rule.ts';

/** The two sides of an activity's data, and how BPMN names them. */
const sides = [
  { data: 'dataInputs', sets: 'inputSets', refs: 'dataInputRefs', words: 'data input' },
  { data: 'dataOutputs', sets: 'outputSets', refs: 'dataOutputRefs', words: 'data output' },
] as const;

/**
 * Data inputs and outputs stand in sets of their own activity, which is no subprocess, and take from data that can be seen there; a subprocess
 * that is repeated may hold its collection so, as jBPM writes it. BPMN 2.0.2, 10.4.1 and 10.4.2
 */
export const dataInputs: ModelRule = {
  id: 'data-inputs',
  check(definitions, report) {
    for (const node of nodesOf(definitions)) {
      const specification = node.ioSpecification as ModelElement | undefined;
      if (specification && isScope(node) && !node.loopCharacteristics) report(node.id, 'A subprocess has no data inputs and outputs of its own; what is inside sees the data around it');
      else if (specification) judgeSets(node, specification, report);
      judgeAssociations(node, report);
    }
  },
};

function judgeSets(node: ModelNode, specification: ModelElement, report: Report): void {
  for (const { data, sets, refs, words } of sides) {
    const own = new Set(listIn(specification, data));
    const listed = new Set(listIn(specification, sets).flatMap((set) => listIn(set, refs)));
    for (const item of own) if (!listed.has(item)) report(node.id, `The ${words} ${idOf(item)} stands in no set`);
    for (const item of listed) if (!own.has(item)) report(node.id, `${idOf(item)} stands in a set but is no ${words} of the activity`);
  }
}

function judgeAssociations(node: ModelNode, report: Report): void {
  for (const association of [...listIn(node, 'dataInputAssociations'), ...listIn(node, 'dataOutputAssociations')]) {
    const ends = [...listIn(association, 'sourceRef'), ...listIn(association, 'targetRef')];
    for (const end of ends) if (end.$type.startsWith("bpmn:DataObject") && !isSeen(end, node)) report(node.id, `${idOf(end)} cannot be seen here: it stands in another scope`);
  }
}

/** Whether data stand in a scope around the node. */
function isSeen(data: ModelElement, node: ModelNode): boolean {
  const home = scopeOf(data);
  for (let at = scopeOf(node); at; at = scopeOf(at)) if (at === home) return true;
  return home === undefined;
}

const listIn = (element: ModelElement, name: string): readonly ModelElement[] => {
  const value = element[name] as readonly ModelElement[] | ModelElement | undefined;
  return Array.isArray(value) ? (value as readonly ModelElement[]) : value ? [value as ModelElement] : [];
};
