import { eventDefinitionsOf, nodesIn, scopesOf, textOf, type ModelElement, type ModelNode, type ModelScope } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import { kindOf } from './events.ts';
import type { ModelRule } from './rule.ts';

/** Throwing links lead to the one catching link of their name in the same scope. BPMN 2.0.2, 10.5.5 */
export const links: ModelRule = {
  id: 'links',
  check(definitions, report) {
    for (const scope of scopesOf(definitions)) judge(scope, report);
  },
};

function judge(scope: ModelScope, report: Report): void {
  const named = (type: string) => nodesIn(scope).filter((node) => node.$type === type && kindOf(eventDefinitionsOf(node)[0]) === 'link').map((node) => [nameOf(node), node] as const);
  const [throwing, catching] = [named('bpmn:IntermediateThrowEvent'), named('bpmn:IntermediateCatchEvent')];
  for (const [name, { id }] of [...throwing, ...catching]) if (name === '') report(id, 'The link has no name');
  const thrown = new Set(throwing.map(([name]) => name));
  const caught = new Set<string>();
  for (const [name, { id }] of catching) {
    if (name === '') continue;
    if (caught.has(name)) report(id, `Another link ${name} is caught in this scope`);
    else if (!thrown.has(name)) report(id, `No link ${name} is thrown in this scope`);
    caught.add(name);
  }
  for (const [name, { id }] of throwing) if (name !== '' && !caught.has(name)) report(id, `No link ${name} is caught in this scope`);
}

function nameOf(node: ModelNode): string {
  const [definition] = eventDefinitionsOf(node);
  return textOf(definition, 'name') ?? textOf(definition?.target as ModelElement | undefined, 'name') ?? '';
}
