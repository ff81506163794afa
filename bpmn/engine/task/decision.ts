import { isActivity } from '../../graph.ts';
import type { Run } from '../run.ts';
import type { ElementDecision, ElementInstance } from '../state.ts';
import { decidingScope } from '../variables.ts';

/** Writes a decision where conditions read it: of a loop that of the last round, of several instances all together, and one refusal makes them refused. */
export function record(run: Run, instance: ElementInstance, decision: ElementDecision): void {
  const scope = decidingScope(run, instance);
  if (!scope) throw new Error(`${instance.id} is decided outside every scope`);
  const element = run.elementOf(instance);
  const counted = instance.loopCounter !== undefined && isActivity(element) && element.loop?.kind === 'multi';
  scope.decisions = { ...scope.decisions, [instance.element]: counted ? together(scope.decisions?.[instance.element], decision) : decision };
  run.touch();
}

function together(before: ElementDecision | undefined, { taskId, outcome, by, at }: ElementDecision): ElementDecision {
  const approved = (before?.approved ?? 0) + Number(outcome === 'approved');
  const refused = (before?.refused ?? 0) + Number(outcome === 'refused');
  return { taskId, outcome: refused > 0 ? 'refused' : 'approved', by: [...new Set([...(before?.by ?? []), ...by])], at, approved, refused };
}
