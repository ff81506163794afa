import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { projectRoot } from '../../folders.ts';
import { demoRule, units } from '../people.ts';
import type { Scene, Stage } from '../stage.ts';

const Flow = z.object({ hash: z.string() });
const name = units.company.name;

interface Made {
  /** Of the keys of its requests. */
  readonly key: string;
  readonly order: { readonly name: string } & Readonly<Record<string, unknown>>;
  readonly imprint: string;
  readonly flow: string;
}

/** Made, bound, kept by 刘洋 where it is a unit seal, active; its esID. */
async function activeSeal(stage: Stage, { key, order, imprint, flow }: Made): Promise<string> {
  const [maker, administrator, custodian] = [await stage.as('zhou.jie'), await stage.as('sun.li'), await stage.as('liu.yang')];
  await maker.send('POST', '/seals', `demo-${key}`, { unit: units.company.id, imprint: await stage.imprint(imprint), width: 38, height: 38, keyMode: 'hsm-wrapped', validYears: 3, ...order });
  const esId = await stage.sealNamed(order.name);
  await administrator.send('PUT', `/seals/${esId}/flow`, `demo-${key}-binding`, { flow });
  if (order.category !== 'position') await custodian.send('PUT', `/seals/${esId}/rules`, `demo-${key}-rules`, { custodian: 'liu.yang' });
  await maker.send('POST', `/seals/${esId}/activation`, `demo-${key}-activation`);
  return esId;
}

const simpleUse = (): Promise<string> => readFile(join(projectRoot, 'bpmn/library/simple-use.bpmn'), 'utf8');

/** The flow that the company's own seal has already: deployed again it is the same. */
async function companyFlow(stage: Stage): Promise<string> {
  return Flow.parse(await (await stage.as('sun.li')).send('POST', '/flows', 'demo-flow', { key: 'simple-use', name: '用印审批', rule: demoRule.id, bpmn: await simpleUse() })).hash;
}

/** A branch's seal that its custodian has stopped. R17 */
export const stoppedSeal: Scene = async (stage) => {
  const flow = await companyFlow(stage);
  const esId = await activeSeal(stage, { key: 'branch-seal', order: { subtype: 'branch', name: `${name}大庆分公司` }, imprint: 'yinxin-daqing', flow });
  await (await stage.as('liu.yang')).send('POST', `/seals/${esId}/suspension`, 'demo-branch-seal-stop', { reason: { code: 'owner-decision', text: '分公司迁址，暂停用印' } });
};

/** A seal for biddings that was lost. R35 */
export const lostSeal: Scene = async (stage) => {
  const flow = await companyFlow(stage);
  const esId = await activeSeal(stage, { key: 'bidding-seal', order: { subtype: 'other-business', name: `${name}招标专用章` }, imprint: 'yinxin-bidding', flow });
  await (await stage.as('liu.yang')).send('POST', `/seals/${esId}/loss`, 'demo-bidding-seal-loss', { reason: '存有印章的设备在出差途中遗失' });
};

/** The legal representative's own seal, which stamps only by the holder's own act. R37 */
export const positionSeal: Scene = async (stage) => {
  const rule = 'demo-own-seal';
  await (await stage.as('zhao.qiang')).send('POST', '/approval-rules', rule, { id: rule, unit: units.company.id, needs: [{ id: 'holder', who: { relation: 'holder' }, count: 1, distinctFrom: [], proof: 'totp' }] });
  const bpmn = (await simpleUse()).replace('counts="approver" role="approver"', 'counts="holder" relation="holder"').replaceAll('simple-use', 'own-seal');
  const flow = Flow.parse(await (await stage.as('sun.li')).send('POST', '/flows', 'demo-own-flow', { key: 'own-seal', name: '本人用印', rule, bpmn })).hash;
  const order = { category: 'position', positionRole: 'legal-representative', holder: 'zhao.qiang', name: '赵强', width: 18, height: 18 };
  await activeSeal(stage, { key: 'position-seal', order, imprint: 'zhao-qiang', flow });
};

/** A department's seal whose certificate ends within three weeks, so that whoever is responsible is reminded (R28), and whose filing waits for its receipt. */
export const endingSeal: Scene = async (stage) => {
  const flow = await companyFlow(stage);
  const esId = await activeSeal(stage, { key: 'department-seal', order: { subtype: 'department', name: `${name}采购部`, validYears: 1 }, imprint: 'yinxin-purchasing', flow });
  await stage.filingTried(esId);
};
