import { nodesIn, nodesOf, isEventSubProcess, wordsOf, type ModelNode, type ModelScope } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import { isActivity, isHandler } from './activities.ts';
import type { ModelRule } from './rule.ts';

/** An ad-hoc subprocess holds activities that people begin, flows between them, and neither start nor end. BPMN 2.0.2, 10.3.5 */
export const adHoc: ModelRule = {
  id: 'ad-hoc',
  check(definitions, report) {
    for (const node of nodesOf(definitions)) if (node.$type === 'bpmn:AdHocSubProcess') judge(node, report);
  },
};

function judge(subProcess: ModelNode & ModelScope, report: Report): void {
  const nodes = nodesIn(subProcess);
  if (!nodes.some((node) => isActivity(node) && !isHandler(node) && !isEventSubProcess(node))) report(subProcess.id, 'The ad-hoc subprocess holds no activity that could be begun');
  for (const node of nodes) {
    const words = wordsOf(node.$type);
    if (['bpmn:StartEvent', 'bpmn:EndEvent'].includes(node.$type)) report(node.id, `An ad-hoc subprocess has no ${words}; people begin what is in it`);
    else if (!isActivity(node) && node.$type !== 'bpmn:BoundaryEvent' && (node.incoming?.length ?? 0) === 0) report(node.id, `No flow leads to this ${words}; people begin activities only`);
  }
}
