import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apply, begin, isRejection, viewOf, type Command } from '../../../bpmn/engine/index.ts';
import type { FlowGraph } from '../../../bpmn/graph.ts';
import type { FlowStep } from '../../../domain/flow/step.ts';
import { instant } from '../../../domain/instant.ts';
import { signedIn, signedInClient, testApi, type TestApi, type Visitor } from '../../../test/fixtures/api.ts';
import { secondAdministrator } from '../../../test/fixtures/operation.ts';
import { activeSeal, organisation, type Organisation, type OwnedSeal } from '../../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../../test/fixtures/store.ts';
import { step, useOrder } from '../../../test/fixtures/use.ts';
import { draw } from '../../../test/flows/draw.ts';
import { graphOf } from '../../../test/flows/graph.ts';
import type { Store } from '../../../store/store.ts';
import { flowStepOf } from '../../../workflows/hostedSteps.ts';

const at = instant('2026-03-02T09:00:00+08:00');
const drawing = 'start s\nuser finance counts=finance\nxor choice\nreceive paid message=paid key=subject.use\nstamp p\nend e\ns -> finance\ntimer late on finance PT72H\nend out\nlate -> out\nfinance -> choice\nchoice -> paid : amount > 10\npaid -> p\np -> e';

describe('instance of a flow', () => {
  let test: TestStore, store: Store, api: TestApi, owner: Organisation, owned: OwnedSeal, graph: FlowGraph;
  let administrator: Visitor, second: Visitor, secondId: string;

  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    api = testApi(store);
    graph = await graphOf(drawing);
    owner = await organisation(store, { bpmn: draw(drawing), graph: JSON.stringify(graph) });
    owned = await activeSeal(store, owner);
    secondId = await secondAdministrator(store, owner);
    [administrator, second] = [await signedIn(api, owner.people.administrator), await signedIn(api, secondId)];
  });
  afterAll(() => test.remove());

  /** A use whose flow has begun for real, and what it is told then. */
  async function begun(...commands: readonly ((view: ReturnType<typeof viewOf>) => Command)[]): Promise<string> {
    const order = await useOrder(store, owner, owned);
    let present = begin(graph, { variables: { subject: { use: order.useId } }, at });
    await store.uses.recordStep({ useId: order.useId, ...flowStepOf(order.useId, 0, present), open: order });
    for (const [index, command] of commands.entries()) {
      const next = apply(graph, present.state, command(viewOf(graph, present.state)));
      if (isRejection(next)) throw new Error(next.message);
      present = next;
      await store.uses.recordStep({ useId: order.useId, ...flowStepOf(order.useId, index + 1, present) });
    }
    return order.useId;
  }
  const approved = ({ tasks }: ReturnType<typeof viewOf>): Command => ({ kind: 'decide', taskId: tasks[0]!.taskId, person: 'li', outcome: 'approved', at });
  const amount = (value: number) => (): Command => ({ kind: 'set-variables', variables: { amount: value }, at });
  const record = async (useId: string, changes: Partial<FlowStep>) => store.uses.recordStep(step(useId, (await store.uses.get(useId)).step, { state: JSON.stringify({ changes }), ...changes } as never));

  it('shows where its tokens are, and what it waits for', async () => {
    const { body } = await administrator.get(`/instances/${await begun()}`).expect(200);
    expect(body).toMatchObject({
      host: { kind: 'use' }, status: 'open', flow: owner.flow, tokens: [{ element: 'finance', count: 1 }], tasks: [{ id: 'finance#3', element: 'finance' }],
      active: [{ id: 'finance#3', element: 'finance', state: 'activated' }], timers: [{ element: 'late', due: '2026-03-05T01:00:00.000Z' }], incidents: [],
    });
    expect((await administrator.get(`/instances/${await begun(approved, amount(20), ({ incidents }) => ({ kind: 'retry-incident', incidentId: incidents[0]!.incidentId, at }))}`)).body)
      .toMatchObject({ tokens: [{ element: 'paid', count: 1 }], subscriptions: [{ element: 'paid', kind: 'message', name: 'paid', key: expect.any(String) }], timers: [] });
  });

  it('R53 shows what is approved only to who may read it where it belongs', async () => {
    const useId = await begun(amount(5));
    expect((await administrator.get(`/instances/${useId}`)).body.variables).toEqual({ amount: 5 });
    const head = await signedIn(api, owner.people.head);
    expect((await head.get(`/instances/${useId}`)).body.variables).toEqual({ amount: 5, subject: { use: useId } });
    const requester = await signedIn(api, owner.people.requester);
    expect((await requester.get(`/instances/${useId}`)).body.variables).toHaveProperty('subject');
    await (await signedIn(api, (await organisation(store)).people.administrator)).get(`/instances/${useId}`).expect(403);
  });

  it('shows what has stopped it, among all incidents of the unit, until it is resolved', async () => {
    const useId = await begun(approved);
    const own = (await administrator.get(`/instances/${useId}/incidents`).expect(200)).body.items;
    expect(own).toMatchObject([{ instance: useId, element: 'choice', code: expect.any(String), since: expect.any(String) }]);
    const all = (await administrator.get('/incidents?limit=200').expect(200)).body.items as { instance: string }[];
    expect(all.map(({ instance }) => instance)).toContain(useId);
    await record(useId, { resolved: [own[0].id as string] });
    expect((await administrator.get(`/instances/${useId}/incidents`)).body.items[0]).toHaveProperty('resolvedAt');
  });

  it('is told and listed page by page', async () => {
    const useId = await begun(approved);
    const first = (await administrator.get(`/instances/${useId}/history?limit=2`).expect(200)).body;
    expect(first.items).toHaveLength(2);
    const rest = (await administrator.get(`/instances/${useId}/history?limit=50&after=${first.next}`)).body;
    expect(rest.items.at(-1)).toMatchObject({ element: 'choice', event: 'incident' });
    const list = (await administrator.get(`/instances?limit=1&open=true&flow=${owner.flow}`).expect(200)).body;
    expect(list.items).toMatchObject([{ id: useId }]);
    expect(list.next).toBeDefined();
  });

  describe('that is to be acted on by hand', () => {
    it('is proposed by one administrator, and not confirmed by the same', async () => {
      const useId = await begun(approved);
      const { body, headers } = await administrator.post(`/instances/${useId}/interventions`, { act: { act: 'cancel' }, reason: '重复申请' }).expect(201);
      expect(headers.location).toBe(`/api/v1/interventions/${body.id}`);
      expect(body).toMatchObject({ instance: useId, act: { act: 'cancel' }, reason: '重复申请', state: 'proposed', proposedBy: `person/${owner.people.administrator}` });
      expect((await administrator.post(`/interventions/${body.id}/confirmation`).expect(403)).body.code).toBe('four-eyes-missing');
      expect((await second.post(`/interventions/${body.id}/confirmation`).expect(503)).body.code).toBe('workflow-unavailable'); // no workflow service here
      expect((await second.get(`/instances/${useId}/interventions`).expect(200)).body.items).toMatchObject([{ id: body.id, state: 'proposed' }]);
      await second.get(`/interventions/${body.id}`).expect(200);
    });

    it('is not proposed by others, without a reason, or in a form that is not known', async () => {
      const useId = await begun();
      await (await signedIn(api, owner.people.head)).post(`/instances/${useId}/interventions`, { act: { act: 'cancel' }, reason: 'x' }).expect(403);
      await administrator.post(`/instances/${useId}/interventions`, { act: { act: 'cancel' } }).expect(400);
      await administrator.post(`/instances/${useId}/interventions`, { act: { act: 'approve' }, reason: 'x' }).expect(400);
    });

    it('is proposed for several at once, each judged by itself', async () => {
      const [open, ended, foreign] = [await begun(), await begun(), randomUUID()];
      await record(ended, { end: { status: 'refused' } });
      const { body } = await administrator.post('/interventions', { instances: [open, ended, foreign], act: { act: 'suspend' }, reason: '核查' }).expect(201);
      expect(body.results).toMatchObject([{ instance: open, intervention: { state: 'proposed', batch: body.batch } }, { instance: ended, problem: { code: 'instance-ended' } }, { instance: foreign, problem: { code: 'instance-unknown' } }]);
      expect((await administrator.post(`/intervention-batches/${body.batch}/confirmation`).expect(200)).body.results).toMatchObject([{ instance: open, problem: { code: 'four-eyes-missing' } }]);
      expect((await second.post(`/intervention-batches/${body.batch}/confirmation`).expect(200)).body.results).toMatchObject([{ instance: open, problem: { code: 'workflow-unavailable' } }]);
      await second.post(`/intervention-batches/${randomUUID()}/confirmation`).expect(404);
    });
  });

  describe('that is to go on by another version', () => {
    const version = async (text: string, rule = owner.rule) => {
      const hash = randomUUID().replaceAll('-', '').padEnd(64, '0');
      await store.flows.deploy({ hash, key: 'use', unit: owner.unit, name: '新版', rule, bpmn: Buffer.from(draw(text)), graph: JSON.stringify(await graphOf(text)) }, 'person/x');
      return hash;
    };

    it('is checked before anything changes, with all that speaks against it', async () => {
      const useId = await begun();
      const [fine, renamed] = [await version(`${drawing}\ndata note`), await version(drawing.replaceAll('finance', 'money').replace('counts=money', 'counts=finance'))];
      const findings = async (flow: string, mapping = {}) => (await administrator.post(`/instances/${useId}/migration-check`, { flow, mapping }).expect(200)).body.findings;
      expect(await findings(fine)).toEqual([]);
      expect(await findings(renamed)).toEqual([{ element: 'finance', reason: 'not-mapped' }]);
      expect(await findings(renamed, { finance: 'money' })).toEqual([]);
      await administrator.post(`/instances/${useId}/interventions`, { act: { act: 'migrate', flow: fine }, reason: '新制度' }).expect(201);
      expect((await administrator.post(`/instances/${useId}/interventions`, { act: { act: 'migrate', flow: renamed }, reason: '新制度' }).expect(422)).body)
        .toMatchObject({ code: 'migration-refused', findings: [{ element: 'finance', reason: 'not-mapped' }] });
      await administrator.post(`/instances/${useId}/migration-check`, { flow: '0'.repeat(64) }).expect(404);
    });

    it('R36 is refused under another rule', async () => {
      const useId = await begun();
      const { id, version: number } = await store.flows.setRule({ id: `other-${owner.unit}`, unit: owner.unit, needs: [{ id: 'finance', who: { role: 'finance' }, count: 1, distinctFrom: [], proof: 'totp' }] }, 'person/x');
      const flow = await version(drawing, { id, version: number });
      expect((await administrator.post(`/instances/${useId}/migration-check`, { flow })).body.findings).toEqual([{ element: 'flow', reason: 'rule-changed' }]);
    });
  });

  describe('that waits for a message', () => {
    it('gets one that a system sends over the interface, once for the same key', async () => {
      const system = randomUUID();
      await store.people.addClient({ id: system, name: 'ERP', secretHash: '' });
      await store.people.grantRole({ id: randomUUID(), holder: system, role: 'client-system', unit: owner.unit }, 'system/set-up');
      const client = await signedInClient(api, system);
      const key = randomUUID();
      const { body } = await client.post('/messages', { name: 'paid', key: 'nobody', variables: { amount: 5 }, timeToLive: 60 }, key).expect(201);
      expect(body).toMatchObject({ kind: 'message', name: 'paid', key: 'nobody', state: 'buffered', sentBy: `client/${system}` });
      expect((await client.post('/messages', { name: 'paid', key: 'nobody', variables: { amount: 5 }, timeToLive: 60 }, key)).body.id).toBe(body.id);
      expect((await client.get(`/messages/${body.id}`).expect(200)).body).not.toHaveProperty('variables');
      expect((await client.post('/signals', { name: 'closed' }).expect(201)).body).toMatchObject({ kind: 'signal' });
      await client.post('/messages', { name: 'paid', unit: (await organisation(store)).unit }).expect(403);
    });
  });
});
