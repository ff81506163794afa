import { flowElementsOf, idOf, processesOf, textOf, type Definitions, type ModelElement } from '../read/model.ts';
import type { ModelRule } from './rule.ts';

/** Most characters of what is kept in the register or shown to people. */
const longestTexts = { id: 100, name: 200, documentation: 10_000 } as const;

const rootTypes: readonly string[] = ['bpmn:Message', 'bpmn:Signal', 'bpmn:Error', 'bpmn:Escalation'];

/** Ids, names and explanations are of a length that can be kept and shown. */
export const textLimits: ModelRule = {
  id: 'text-limits',
  check(definitions, report) {
    for (const element of named(definitions)) {
      for (const [name, text] of textsOf(element)) {
        if (text.length > longestTexts[name]) report(idOf(element), `The ${name} has ${text.length} characters, more than ${longestTexts[name]}`);
      }
    }
  },
};

const named = (definitions: Definitions): readonly ModelElement[] => [
  ...(definitions.rootElements ?? []).filter(({ $type }) => rootTypes.includes($type)),
  ...processesOf(definitions),
  ...flowElementsOf(definitions),
];

function textsOf(element: ModelElement): readonly (readonly [keyof typeof longestTexts, string])[] {
  const explanations = ((element.documentation ?? []) as readonly ModelElement[]).map((each) => ['documentation', textOf(each, 'text') ?? ''] as const);
  return [['id', element.id ?? ''], ['name', textOf(element, 'name') ?? ''], ...explanations];
}
