import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { projectRoot } from '../../folders.ts';
import { demoRule, units } from '../people.ts';
import type { Scene, Stage } from '../stage.ts';

const Flow = z.object({ hash: z.string() });
const Proposed = z.object({ id: z.string(), state: z.string() });

interface Purchase {
  /** Of the keys of its requests. */
  readonly key: string;
  readonly reason: string;
  readonly document: string;
  readonly amount: number;
}

const stopped: Purchase = { key: 'server', reason: '采购机房服务器', document: '服务器采购合同', amount: 268_000 };
const waiting: Purchase = { key: 'furniture', reason: '采购办公家具', document: '办公家具采购合同', amount: 86_000 };

const file = (name: string): Promise<string> => readFile(join(projectRoot, 'docker/demo/flows', name), 'utf8');

/** 孙丽 deploys a flow that waits for the other party's signature, for the purchasing department's seal. */
async function purchaseFlow(stage: Stage): Promise<string> {
  const administrator = await stage.as('sun.li');
  const seal = await stage.sealNamed(`${units.company.name}采购部`);
  const forms: unknown[] = [JSON.parse(await file('purchase-terms.form.json'))];
  const { hash } = Flow.parse(await administrator.send('POST', '/flows', 'demo-flow-purchase', { key: 'purchase-use', name: '采购合同用印', rule: demoRule.id, bpmn: await file('purchase-use.bpmn'), forms }));
  await administrator.send('PUT', `/seals/${seal}/flow`, 'demo-purchase-binding', { flow: hash });
  return seal;
}

/** 李明 asks, 王芳 approves without saying how long the other party may take: the flow cannot tell until when to wait, and stops. */
async function stoppedUse(stage: Stage, seal: string, { key, reason, document, amount }: Purchase): Promise<string> {
  const documentId = await stage.document(`demo-document-${key}`, document, [`甲方：${units.company.name}采购部`, '乙方：示范贸易有限公司', '', `合同总价为人民币 ${amount} 元（含税）。`, '', '甲方（盖章）：']);
  await (await stage.as('li.ming')).send('POST', '/uses', `demo-use-${key}`, { seal, documentId, reason, place: { page: 1, left: 120, top: 150 }, form: { amount } });
  const use = await stage.useFor(reason);
  if ((await stage.incidentsOf(use.id)).length === 0) await stage.decide('wang.fang', use.id, { outcome: 'approved', comment: '价格已比选' });
  return use.id;
}

/** 孙丽 proposes to try it again with the term that is missing, 邓丽 confirms. */
async function setGoing(stage: Stage, use: string): Promise<void> {
  const [proposer, second] = [await stage.as('sun.li'), await stage.as('deng.li')];
  const [incident] = await stage.incidentsOf(use, { wait: true });
  if (!incident || incident.resolvedAt !== undefined) return;
  const { id } = Proposed.parse(await proposer.send('POST', `/instances/${use}/interventions`, 'demo-purchase-retry', { act: { act: 'retry', incident: incident.id, variables: { signDays: 30 } }, reason: '补填对方签署期限' }));
  await second.send('POST', `/interventions/${id}/confirmation`, 'demo-purchase-confirmation');
}

/** One flow has stopped and waits for its administrators; one was set going by them and waits for weeks for the other party. */
export const operation: Scene = async (stage) => {
  const seal = await purchaseFlow(stage);
  await stoppedUse(stage, seal, stopped);
  await setGoing(stage, await stoppedUse(stage, seal, waiting));
};
