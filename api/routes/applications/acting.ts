import type { ApplicationAct } from '../../../domain/application/act.ts';
import { isProblem, problem } from '../../../domain/problem.ts';
import type { Application } from '../../../store/store.ts';
import { accepted } from '../../accepted.ts';
import { reply, type AnyCall } from '../../route.ts';
import { applicationView } from './view.ts';

type Acting = Pick<AnyCall, 'actor' | 'caller' | 'newId' | 'store' | 'acts'>;

/** Has an act done by the application's process; answers with the application as it is then. Every act route ends so. */
export async function acting({ actor, caller, newId, store, acts }: Acting, application: Application, act: (id: string) => ApplicationAct) {
  try {
    const done = await acts.actOnApplication(application.id, act(newId('application-act')), { caller, operation: newId('operation') });
    return done.done ? reply(200, await applicationView(store, await store.applications.get(application.id), { actor, caller })) : accepted(done.operation);
  } catch (error) {
    throw isProblem(error, 'flow-command-refused') && error.details.reason === 'ended' ? await endedProblem({ store }, application.id) : error;
  }
}

/** The process is over, or not there yet after a restore; the row knows which. */
async function endedProblem({ store }: Pick<Acting, 'store'>, id: string): Promise<Error> {
  const { status, endedAt } = await store.applications.get(id);
  return endedAt === undefined ? problem('workflow-unavailable', { done: false }) : problem('application-transition-refused', { application: id, status });
}

/** What such a route may answer beside its own. */
export const actAnswers = { 404: 'application-unknown', 409: 'application-transition-refused', 503: 'workflow-unavailable' } as const;
