import type { FlowGraph, UserTask } from './graph.ts';
import type { TaskAudience, TaskApproval } from './taskApproval.ts';

/** A task whose persons the requester chooses. */
export interface ChoosingTask {
  readonly element: string;
  readonly name: string;
  readonly for: 'approve' | 'copy';
  /** Fewest persons; 0 for copies. */
  readonly least: number;
  /** The need of the approval rule that they decide for. */
  readonly counts?: string;
  readonly requesterApproves?: NonNullable<TaskApproval['requesterApproves']>;
}

const isChosen = (who: TaskAudience | undefined): boolean => who !== undefined && 'relation' in who && who.relation === 'chosen-by-requester';

/** The tasks of a flow, those of the processes that it was bound to included, whose persons the requester chooses; in the order of the file. */
export function choosingTasks(graph: FlowGraph): readonly ChoosingTask[] {
  const own = Object.values(graph.elements).flatMap((element) => (element.type === 'userTask' ? choosing(element) : []));
  const all = [...own, ...Object.values(graph.called ?? {}).flatMap(choosingTasks)];
  return all.filter(({ element }, n) => all.findIndex((other) => other.element === element) === n);
}

function choosing({ id, name = id, approval, copies = [] }: UserTask): readonly ChoosingTask[] {
  if (approval && isChosen(approval.who)) {
    const { counts, requesterApproves, required } = approval;
    return [{ element: id, name, for: 'approve', least: required, ...(counts !== undefined && { counts }), ...(requesterApproves && { requesterApproves }) }];
  }
  return copies.some(isChosen) ? [{ element: id, name, for: 'copy', least: 0 }] : [];
}
