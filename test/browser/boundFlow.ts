import { demoRule } from '../../tools/seed/people.ts';
import type { Installation } from '../system/installation.ts';
import { good } from '../system/visitor.ts';

interface Drawn {
  readonly key: string;
  readonly bpmn: string;
  readonly forms?: readonly object[];
}

/** Deploys a flow for the demo company's seal and binds it; answers how to bind again what was bound before. */
export async function boundFor(installation: Installation, { key, bpmn, forms = [] }: Drawn): Promise<() => Promise<void>> {
  const administrator = await installation.as('sun.li');
  const bound = await installation.query<{ hash: string }>('SELECT flow_hash AS hash FROM flow_binding WHERE es_id = ? ORDER BY bound_at DESC LIMIT 1', [installation.seal]);
  const { hash } = await good(administrator.post<{ hash: string }>('/flows', { key, rule: demoRule.id, bpmn, forms }));
  await good(administrator.put(`/seals/${installation.seal}/flow`, { flow: hash }));
  return async () => { await good(administrator.put(`/seals/${installation.seal}/flow`, { flow: bound[0]?.hash })); };
}
