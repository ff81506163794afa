import { flowsIn, idOf, processesOf, scopeOf, scopesOf, type ModelFlow, type ModelScope } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import type { ModelRule } from './rule.ts';

/** A sequence flow stays inside its process and its subprocess; messages and events go from one to another. BPMN 2.0.2, 8.4.13 and 10.3.5 */
export const flowScope: ModelRule = {
  id: 'flow-scope',
  check(definitions, report) {
    const processes = new Set(processesOf(definitions));
    for (const scope of scopesOf(definitions)) for (const flow of flowsIn(scope)) judge(flow, scope, processes, report);
  },
};

function judge(flow: ModelFlow, scope: ModelScope, processes: ReadonlySet<ModelScope>, report: Report): void {
  const [from, to] = [flow.sourceRef && scopeOf(flow.sourceRef), flow.targetRef && scopeOf(flow.targetRef)];
  if (!from || !to) return;
  if (processOf(from, processes) !== processOf(to, processes)) report(flow.id, 'The flow leads from one process into another; only messages do that');
  else if (from !== to) report(flow.id, `The flow crosses the border of the subprocess ${idOf(to.$type === 'bpmn:Process' || contains(to, from) ? from : to)}`);
  else if (from !== scope) report(flow.id, `The flow connects elements of ${idOf(from)} but stands in ${idOf(scope)}`);
}

function processOf(scope: ModelScope, processes: ReadonlySet<ModelScope>): ModelScope {
  let at = scope;
  for (let above = scopeOf(at); above && !processes.has(at); above = scopeOf(at)) at = above;
  return at;
}

function contains(outer: ModelScope, inner: ModelScope): boolean {
  for (let at: ModelScope | undefined = inner; at; at = scopeOf(at)) if (at === outer) return true;
  return false;
}
