import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../tools/folders.ts';
import { demoRule, units } from '../../tools/seed/people.ts';
import type { Installation } from './installation.ts';
import { good } from './visitor.ts';

/** What orders one more business seal of the demo company, by a name that no other has. */
export async function sealOrder(keyMode: 'hsm' | 'hsm-wrapped', changes: object = {}): Promise<object> {
  const imprint = await readFile(join(projectRoot, 'docker/demo/imprints/yinxin-contract.png'), 'base64');
  return { unit: units.company.id, subtype: 'contract', name: `${units.company.name}合同专用章 ${randomUUID()}`, imprint, width: 38, height: 38, keyMode, validYears: 2, ...changes };
}

export async function deployedFlow(installation: Installation, key: string, bpmn: string): Promise<string> {
  const administrator = await installation.as('sun.li');
  return (await good(administrator.post<{ hash: string }>('/flows', { key, rule: demoRule.id, bpmn }))).hash;
}

/** A business seal of the demo company that is made, bound to the flow and active; its esID. */
export async function activeSeal(installation: Installation, keyMode: 'hsm' | 'hsm-wrapped', flow: string): Promise<string> {
  const [maker, administrator, custodian] = await Promise.all([installation.as('zhou.jie'), installation.as('sun.li'), installation.as('liu.yang')]);
  const { esId } = await good(maker.post<{ esId: string }>('/seals', await sealOrder(keyMode)));
  await good(administrator.put(`/seals/${esId}/flow`, { flow }));
  await good(custodian.put(`/seals/${esId}/rules`, { custodian: 'liu.yang' }));
  await good(maker.post(`/seals/${esId}/activation`));
  return esId;
}
