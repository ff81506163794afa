import { contentOf, honoured, onlyValue } from '../read/honoured.ts';
import { idOf, wordsOf, type Definitions, type ModelElement } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import type { ModelRule } from './rule.ts';

/** Children that are looked into; diagrams are drawings, extension elements have their own rule. */
const children = ['rootElements', 'flowElements', 'artifacts', 'eventDefinitions', 'conditionExpression', 'timeDate', 'timeDuration', 'timeCycle', 'documentation', 'categoryValue'];

/** Every attribute and child element that would not be honoured is refused by its name: nothing is silently ignored. */
export const attributeSupported: ModelRule = {
  id: 'attribute-supported',
  check: (definitions: Definitions, report) => visit(definitions, report),
};

function visit(element: ModelElement, report: Report): void {
  const known = honoured[element.$type];
  if (!known) return; // refused as an element
  for (const name of contentOf(element)) {
    if (!known.includes(name)) report(idOf(element), `The ${wordsOf(element.$type)} has ${name}, which is not executed`);
    else if (name in onlyValue && element[name] !== onlyValue[name]) report(idOf(element), `${name} of the ${wordsOf(element.$type)} may only be ${String(onlyValue[name] ?? 'absent')}`);
  }
  foreign(element, report);
  for (const name of children) {
    const child = element[name];
    for (const each of (Array.isArray(child) ? child : [child]) as readonly (ModelElement | undefined)[]) if (each?.$type) visit(each, report);
  }
}

/** Attributes of other namespaces: a tool may sign the file as a whole, elements that are executed carry none. */
function foreign(element: ModelElement, report: Report): void {
  const definitions = element.$type === 'bpmn:Definitions';
  for (const name of Object.keys(element.$attrs ?? {})) {
    const ours = /^(zeebe|yinxin):/.test(name);
    const silent = /^(xmlns(:|$)|xsi:|xml:)/.test(name) || (definitions && !ours);
    if (!silent) report(idOf(element), `The ${wordsOf(element.$type)} has ${name}, which is not executed`);
  }
}
