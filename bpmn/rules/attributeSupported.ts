import { hintFor, isSilent, namespacesOf } from '../read/foreign.ts';
import { contentOf, honoured, onlyValues } from '../read/honoured.ts';
import { idOf, processesOf, wordsOf, type Definitions, type ModelElement } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import type { ModelRule } from './rule.ts';

/** Every attribute and child element that would not be honoured is refused by its name: nothing is silently ignored. */
export const attributeSupported: ModelRule = {
  id: 'attribute-supported',
  check: (definitions: Definitions, report) => {
    const executed = processesOf(definitions);
    const partners = new Set((definitions.rootElements ?? []).filter((root) => root.$type === 'bpmn:Process' && !executed.includes(root)));
    new Visit(report, namespacesOf(definitions), partners).element(definitions);
  },
};

/** Hints by attribute or child that is often found and never executed. */
const hints: Readonly<Record<string, string>> = {
  transformation: 'write zeebe:ioMapping',
  assignment: 'write zeebe:ioMapping',
  dataOutputs: 'write zeebe:ioMapping',
  dataInputs: 'write zeebe:ioMapping',
  operationRef: 'write zeebe:taskDefinition, or a message',
  resources: 'write zeebe:assignmentDefinition, or yinxin:approval',
  correlationSubscriptions: 'give the message a zeebe:subscription with a correlationKey',
  renderings: 'write zeebe:formDefinition',
  behavior: 'draw a completion condition',
  scriptFormat: 'write the script in FEEL',
  startQuantity: 'draw a parallel gateway',
  completionQuantity: 'draw a parallel gateway',
  waitForCompletion: 'what throws compensation waits for it',
};

class Visit {
  private readonly report: Report;
  private readonly namespaces: ReadonlyMap<string, string>;
  private readonly partners: ReadonlySet<ModelElement>;

  /** @param partners processes that are only drawn */
  constructor(report: Report, namespaces: ReadonlyMap<string, string>, partners: ReadonlySet<ModelElement>) {
    this.report = report;
    this.namespaces = namespaces;
    this.partners = partners;
  }

  element(element: ModelElement): void {
    const known = honoured[element.$type];
    if (!known || this.partners.has(element)) return; // refused as an element, or only drawn
    for (const name of contentOf(element)) {
      this.judge(element, name, known);
      const child = element[name];
      for (const each of (Array.isArray(child) ? child : [child]) as readonly (ModelElement | undefined)[]) if (each?.$parent === element) this.element(each);
    }
    this.foreign(element);
  }

  private judge(element: ModelElement, name: string, known: readonly string[]): void {
    const values = onlyValues[`${element.$type} ${name}`] ?? onlyValues[name];
    const hint = hints[name] ? `; ${hints[name]}` : '';
    if (!known.includes(name)) this.report(idOf(element), `The ${wordsOf(element.$type)} has ${name}, which is not executed${hint}`);
    else if (values && !values.includes(element[name])) this.report(idOf(element), `${name} of the ${wordsOf(element.$type)} may only be ${values.slice(0, 1).join('')}${hint}`);
  }

  /** Attributes of other namespaces: a tool may sign the file as a whole, what is executed carries only those that say nothing. */
  private foreign(element: ModelElement): void {
    const definitions = element.$type === 'bpmn:Definitions';
    for (const name of Object.keys(element.$attrs ?? {})) {
      const ours = /^(zeebe|yinxin):/.test(name);
      const tolerated = /^(xmlns(:|$)|xsi:|xml:)/.test(name) || (definitions && !ours) || isSilent(name, this.namespaces);
      if (!tolerated) this.report(idOf(element), `The ${wordsOf(element.$type)} has ${name}, which is not executed${hintFor(name)}`);
    }
  }
}
