import type { Correction } from '../../../domain/application/act.ts';
import { correctedOrderOf } from '../../../domain/application/correction.ts';
import type { ApplicationOrder } from '../../../domain/application/order.ts';
import type { Application, Store } from '../../../store/store.ts';

/** The order as it is after the correction: what the applicant signs, and what the process hands in. */
export async function correctedOrder(store: Store, application: Application, correction: Correction): Promise<ApplicationOrder> {
  const own = (await store.applications.materials(application.id)).filter(({ source }) => source === 'applicant');
  return correctedOrderOf(application, own, correction);
}
