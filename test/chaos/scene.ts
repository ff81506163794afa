import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../tools/folders.ts';
import { units } from '../../tools/seed/people.ts';
import { newInstallation, type Installation } from '../system/installation.ts';
import { good, type Answer } from '../system/visitor.ts';
import { eventually } from './eventually.ts';

/** Where failures happen: one installation, which all tests share, with a seal in each kind of device. */
export interface Scene {
  readonly installation: Installation;
  /** Mode hsm-wrapped, on SoftHSM2. */
  readonly seal: string;
  /** Mode hsm, inside the test token. */
  readonly tokenSeal: string;
}

export async function openScene(): Promise<Scene> {
  const installation = await newInstallation('chaos', { environment: { PUBLIC_REQUESTS_PER_ADDRESS: '10000' } });
  return { installation, seal: installation.seal, tokenSeal: await newSeal(installation, 'hsm') };
}

/** An active contract seal of the demo company, made, bound and enabled as people do it; gives its esID. */
export async function newSeal(installation: Installation, keyMode: 'hsm' | 'hsm-wrapped'): Promise<string> {
  const { esId, answer } = await orderSeal(installation, keyMode);
  await good(answer);
  await enableSeal(installation, esId);
  return esId;
}

export interface OrderedSeal {
  readonly esId: string;
  readonly makingId: string;
  /** What the API will say of the order. */
  readonly answer: Promise<Answer>;
}

/** Orders a contract seal; answers as soon as the order is written. */
export async function orderSeal(installation: Installation, keyMode: 'hsm' | 'hsm-wrapped'): Promise<OrderedSeal> {
  const maker = await installation.as('zhou.jie');
  const imprint = await readFile(join(projectRoot, 'docker/demo/imprints/yinxin-contract.png'), 'base64');
  const name = `${units.company.name}合同专用章 ${randomUUID()}`;
  const answer = maker.post('/seals', { unit: units.company.id, subtype: 'contract', name, imprint, width: 40, height: 40, keyMode, validYears: 2 });
  answer.catch(() => undefined); // of those who do not wait for it
  const order = await eventually('an order', async () => (await installation.query<Pick<OrderedSeal, 'esId' | 'makingId'>>('SELECT es_id AS esId, id AS makingId FROM making WHERE order_text LIKE ?', [`%${name}%`]))[0]);
  return { ...order, answer };
}

/** Binds the demo's flow to a seal that is made, records its rules and enables it. */
export async function enableSeal(installation: Installation, esId: string): Promise<void> {
  const [maker, administrator, custodian] = await Promise.all([installation.as('zhou.jie'), installation.as('sun.li'), installation.as('liu.yang')]);
  const [binding] = await installation.query<{ flow: string }>('SELECT flow_hash AS flow FROM flow_binding WHERE es_id = ?', [installation.seal]);
  await good(administrator.put(`/seals/${esId}/flow`, { flow: binding?.flow }));
  await good(custodian.put(`/seals/${esId}/rules`, { custodian: 'liu.yang' }));
  await good(maker.post(`/seals/${esId}/activation`));
}
