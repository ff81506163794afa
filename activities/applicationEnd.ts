import { isProblem, problem } from '../domain/problem.ts';
import type { Application, Store } from '../store/store.ts';
import { afterApproval } from './afterApproval/index.ts';

/** Does what was approved and ends the application; what cannot be done any more ends it with the reason. R33, R34 */
export async function carriedOut(store: Store, application: Application, by: string): Promise<Application> {
  if (application.status !== 'approved-without-making') return application;
  const act = afterApproval[application.kind];
  try {
    if (!act) throw problem('application-kind-unavailable', { kind: application.kind });
    await act({ store, application, by });
  } catch (error) {
    if (!isProblem(error) || error.retryable) throw error;
    return store.applications.move(application.id, 'failed', { problem: error.code }, by);
  }
  return store.applications.finish(application.id, by);
}
