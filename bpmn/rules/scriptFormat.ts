import { extensionOf, nodesOf, textOf, type ModelNode } from '../read/model.ts';
import { scriptOf } from '../read/tasks.ts';
import type { ModelRule } from './rule.ts';
import { unwritable, writableNames } from './variableNames.ts';

/** A script task has one script, or is a job; a script in BPMN's own words says its language. BPMN 2.0.2, 10.3.3 */
export const scriptFormat: ModelRule = {
  id: 'script-format',
  check(definitions, report, context) {
    const names = writableNames(definitions, context);
    for (const node of nodesOf(definitions)) {
      if (node.$type !== 'bpmn:ScriptTask') continue;
      const result = textOf(extensionOf(node, 'zeebe:Script'), 'resultVariable');
      const why = wrongScript(node) ?? (result ? unwritable(result, names) : undefined);
      if (why) report(node.id, why);
    }
  },
};

function wrongScript(node: ModelNode): string | undefined {
  const [own, extension, job] = [textOf(node, 'script'), extensionOf(node, 'zeebe:Script'), extensionOf(node, 'zeebe:TaskDefinition')];
  if ([own, extension, job].filter(Boolean).length > 1) return 'The task has more than one of script, zeebe:script and zeebe:taskDefinition';
  if (!job && scriptOf(node) === undefined) return 'The script task has no script';
  return own && !textOf(node, 'scriptFormat') ? 'The script does not say its language: scriptFormat is missing' : undefined;
}
