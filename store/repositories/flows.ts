import { isDeepStrictEqual } from 'node:util';
import { In } from 'typeorm';
import type { ApprovalNeed } from '../../domain/approval/rule.ts';
import { problem } from '../../domain/problem.ts';
import { chains } from '../actors.ts';
import type { Database } from '../database.ts';
import type { Flows } from '../store.ts';
import { approvalRuleTable } from '../tables/approvalRule.ts';
import { flowBindingTable } from '../tables/flowBinding.ts';
import { flowTable, type FlowRow } from '../tables/flow.ts';
import { flowFormTable } from '../tables/flowForm.ts';
import { flowScenarioTable } from '../tables/flowScenario.ts';
import { unitTable } from '../tables/unit.ts';
import type { Transaction } from '../transaction.ts';
import { eligible } from './eligible.ts';
import { filesOf, isStart, newestHolding, writeFiles } from './flowFiles.ts';
import { approvalRule, bindingOf, flowHead, flowHeadColumns, flowOf, latestBinding, ruleOf } from './flowRows.ts';
import { requireSuitableRule } from './sealReadiness.ts';
import { sealRow } from './sealRows.ts';

type Deployment = Parameters<Flows['deploy']>[0];

export const flowRepository = (database: Database): Flows => ({
  setRule: (rule, by) => database.act((tx) => setRule(tx, rule, by)),
  rule: (id, version) => database.read((tx) => approvalRule(tx, id, version)),

  rules: (units) => database.read(async (tx) => {
    const rows = await tx.manager.find(approvalRuleTable, { where: { unitId: In([...units]) }, order: { id: 'ASC', version: 'DESC' } });
    return rows.filter(({ id }, index) => rows[index - 1]?.id !== id).map(ruleOf);
  }),

  deploy: (flow, by) => database.act((tx) => deploy(tx, flow, by)),
  get: (hash) => database.read(async (tx) => flowOf(await flowHead(tx, hash))),

  list: (units) => database.read(async (tx) => {
    const rows = await tx.manager.find(flowTable, { where: { unitId: In([...units]) }, select: flowHeadColumns, order: { unitId: 'ASC', flowKey: 'ASC', version: 'ASC' } });
    return rows.map(flowOf);
  }),

  forms: (hash) => database.read(async (tx) => {
    const rows = await tx.manager.find(flowFormTable, { where: { flowHash: hash }, order: { formId: 'ASC' } });
    return rows.map(({ formId, content: text }) => ({ id: formId, content: text }));
  }),

  scenarios: (hash) => database.read(async (tx) => {
    const rows = await tx.manager.find(flowScenarioTable, { where: { flowHash: hash }, order: { number: 'ASC' } });
    return rows.map(({ name, content: text }) => ({ name, content: text }));
  }),

  files: (hash) => database.read((tx) => filesOf(tx, hash)),
  holding: (unit, kind, name) => database.read((tx) => newestHolding(tx, unit, kind, name)),
  isStart: (unit, message) => database.read((tx) => isStart(tx, unit, message)),

  bpmn: async (hash) => (await content(database, hash, 'bpmn')),
  graph: async (hash) => new TextDecoder().decode(await content(database, hash, 'graph')),

  bind: (esId, flowHash, by) => database.act(async (tx) => {
    const seal = await sealRow(tx, esId, 'exclusive');
    const flow = await flowHead(tx, flowHash);
    if (flow.unitId !== seal.unitId) throw problem('forbidden', { esId, flow: flowHash });
    const latest = await latestBinding(tx, esId);
    if (latest?.flowHash === flowHash) return;
    await requireSuitableRule(tx, seal, flow);
    const number = (latest?.number ?? 0) + 1;
    await tx.insert(flowBindingTable, { esId, number, flowHash, boundBy: by, boundAt: await tx.now() });
    tx.audit({ subject: chains.seal(esId), actor: by, act: 'flow.bound', details: { number, flow: flowHash, rule: flow.ruleId, ruleVersion: flow.ruleVersion } });
  }),

  binding: (esId) => database.read(async (tx) => flowOf(await bindingOf(tx, esId))),
  eligible: (esId, requester, task) => database.read((tx) => eligible(tx, esId, requester, task)),
});

/** The next version of the rule; the needs that it has already make none. */
async function setRule(tx: Transaction, { id, unit, needs }: { readonly id: string; readonly unit: string; readonly needs: readonly ApprovalNeed[] }, by: string) {
  await lockUnit(tx, unit);
  const latest = await tx.manager.findOne(approvalRuleTable, { where: { id }, order: { version: 'DESC' } });
  if (latest && latest.unitId !== unit) throw problem('forbidden', { rule: id });
  if (latest && isDeepStrictEqual(latest.needs, JSON.parse(JSON.stringify(needs)))) return ruleOf(latest);
  const row = { id, version: (latest?.version ?? 0) + 1, unitId: unit, needs, setBy: by, setAt: await tx.now() };
  await tx.insert(approvalRuleTable, row);
  tx.audit({ subject: chains.unit(unit), actor: by, act: 'rule.set', details: { rule: id, version: row.version, needs } });
  return ruleOf(row);
}

async function deploy(tx: Transaction, flow: Deployment, by: string) {
  const known = await tx.manager.findOne(flowTable, { where: { hash: flow.hash }, select: flowHeadColumns });
  if (known) return flowOf(known);
  await lockUnit(tx, flow.unit);
  const rule = await approvalRule(tx, flow.rule.id, flow.rule.version);
  if (rule.unit !== flow.unit) throw problem('rule-unknown', { rule: rule.id, version: rule.version });
  const latest = await tx.manager.findOne(flowTable, { where: { unitId: flow.unit, flowKey: flow.key }, select: flowHeadColumns, order: { version: 'DESC' } });
  const row = {
    hash: flow.hash, flowKey: flow.key, version: (latest?.version ?? 0) + 1, unitId: flow.unit, name: flow.name, ruleId: rule.id, ruleVersion: rule.version,
    bpmn: flow.bpmn, graph: new TextEncoder().encode(flow.graph), deployedBy: by, deployedAt: await tx.now(), ...namesOf(flow.graph),
  };
  await tx.insert(flowTable, row);
  await tx.insert(flowScenarioTable, ...(flow.scenarios ?? []).map((scenario, index) => ({ flowHash: flow.hash, number: index + 1, ...scenario })));
  await tx.insert(flowFormTable, ...(flow.forms ?? []).map(({ id, content: form }) => ({ flowHash: flow.hash, formId: id, content: form })));
  await writeFiles(tx, flow.hash, flow.files ?? [], flow.parts ?? []);
  tx.audit({ subject: chains.unit(flow.unit), actor: by, act: 'flow.deployed', details: { flow: flow.hash, key: flow.key, version: row.version, rule: rule.id, ruleVersion: rule.version } });
  return flowOf(row);
}

/** By what a call activity finds the flow. */
function namesOf(graph: string): Pick<FlowRow, 'processId' | 'versionTag'> {
  const { process, versionTag } = JSON.parse(graph) as { readonly process?: string; readonly versionTag?: string };
  return { processId: process ?? null, versionTag: versionTag ?? null };
}

/** Numbers of versions are taken one after another in a unit. */
async function lockUnit(tx: Transaction, id: string): Promise<void> {
  if (!(await tx.lock(unitTable, { id }, 'exclusive'))) throw problem('owner-unknown', { unit: id });
}

async function content(database: Database, hash: string, part: 'bpmn' | 'graph'): Promise<Uint8Array> {
  const row = await database.read((tx) => tx.manager.findOne(flowTable, { where: { hash }, select: { hash: true, [part]: true } }));
  if (!row) throw problem('flow-unknown', { hash });
  return row[part];
}
