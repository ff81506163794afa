import { enabledIn } from '../container/adHoc.ts';
import { rejection } from '../commands.ts';
import type { Handler } from './handler.ts';

/** A person begins an activity inside an ad-hoc subprocess. BPMN 2.0.2, 13.3.5 */
export const activateAdHoc: Handler<'activate-ad-hoc'> = (run, { element, instance }) => {
  const scope = run.find((each) => each.adHoc !== undefined && (instance === undefined || each.id === instance) && enabledIn(run.graphOf(each), each, run.hasChildren(each)).includes(element));
  if (!scope) return rejection('not-enabled', `Expected ${element} to be an activity that may be begun now but it is not`);
  scope.adHoc = { ...scope.adHoc, begun: (scope.adHoc?.begun ?? 0) + 1 };
  run.enter(element, scope);
  return undefined;
};
