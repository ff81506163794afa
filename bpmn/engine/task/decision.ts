import type { Run } from '../run.ts';
import type { ElementDecision, ElementInstance } from '../state.ts';
import { decidingScope } from '../variables.ts';

/** Writes a decision where conditions read it; rounds of a repeated task are counted together, and one refusal makes it refused. */
export function record(run: Run, instance: ElementInstance, decision: ElementDecision): void {
  const scope = decidingScope(run, instance);
  if (!scope) throw new Error(`${instance.id} is decided outside every scope`);
  const before = instance.loopCounter === undefined ? undefined : scope.decisions?.[instance.element];
  scope.decisions = { ...scope.decisions, [instance.element]: instance.loopCounter === undefined ? decision : together(before, decision) };
  run.touch();
}

function together(before: ElementDecision | undefined, { taskId, outcome, by, at }: ElementDecision): ElementDecision {
  const approved = (before?.approved ?? 0) + Number(outcome === 'approved');
  const refused = (before?.refused ?? 0) + Number(outcome === 'refused');
  return { taskId, outcome: refused > 0 ? 'refused' : 'approved', by: [...new Set([...(before?.by ?? []), ...by])], at, approved, refused };
}
