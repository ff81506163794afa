import { isPlainName } from '../feel/names.ts';
import { extensionOf, extensionsOf, nodesOf, type Definitions } from '../read/model.ts';
import { subjectNames, type RuleContext } from './rule.ts';

/** Names that a flow may not write. */
export interface Writable {
  readonly fixed: ReadonlySet<string>;
  readonly tasks: ReadonlySet<string>;
}

/** Names whose values come from the clock or, in a flow for seals, are part of the subject; and ids of user tasks that are decided, which name their decisions. */
export function writableNames(definitions: Definitions, { approvalRule, formVariables }: RuleContext): Writable {
  const nodes = nodesOf(definitions);
  const forSeal = approvalRule !== undefined || nodes.some((node) => extensionsOf(node).some(({ $type }) => $type.startsWith('yinxin:')));
  return {
    fixed: new Set([...(forSeal ? [...subjectNames, ...formVariables] : []), 'now', 'today']),
    tasks: new Set(nodes.flatMap((node) => (node.$type === 'bpmn:UserTask' && extensionOf(node, 'yinxin:Approval') ? [node.id] : []))),
  };
}

/** Why a flow may not write a variable of that name; undefined when it may. */
export function unwritable(name: string, { fixed, tasks }: Writable): string | undefined {
  if (name === '') return 'A variable has no name';
  if (!isPlainName(name)) return `The variable ${name} is not named by one word of letters, digits and _ that means nothing else in FEEL`;
  if (fixed.has(name)) return `The variable ${name} is part of what is approved, or the clock, and is never written`;
  return tasks.has(name) ? `The variable ${name} has the id of a user task, whose decision is read by that name` : undefined;
}
