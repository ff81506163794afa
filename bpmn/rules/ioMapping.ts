import { extensionOf, nodesOf, textOf, type ModelElement, type ModelNode } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import type { ModelRule } from './rule.ts';
import { unwritable, writableNames, type Writable } from './variableNames.ts';

/** Input and output mappings give values to variables that may be written, each to one of its own. */
export const ioMapping: ModelRule = {
  id: 'io-mapping',
  check(definitions, report, context) {
    const names = writableNames(definitions, context);
    for (const node of nodesOf(definitions)) {
      const mapping = extensionOf(node, 'zeebe:IoMapping');
      for (const side of ['inputParameters', 'outputParameters']) judge(node, (mapping?.[side] ?? []) as readonly ModelElement[], names, report);
    }
  },
};

function judge(node: ModelNode, parameters: readonly ModelElement[], names: Writable, report: Report): void {
  const seen = new Set<string>();
  for (const parameter of parameters) {
    const [source = '', target = ''] = [textOf(parameter, 'source'), textOf(parameter, 'target')];
    const why = unwritable(target, names);
    if (why) report(node.id, why);
    else if (['', '='].includes(source)) report(node.id, `The mapping to ${target} has no source`);
    else if (seen.has(target)) report(node.id, `Two mappings write the variable ${target}`);
    seen.add(target);
  }
}
