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

  it('is found by flow, state and when it began', async () => {
    const useId = await begun(approved);
    const ids = async (query: string) => ((await administrator.get(`/instances?limit=200&${query}`).expect(200)).body.items as { id: string }[]).map(({ id }) => id);
    for (const query of ['state=incident', `state=open&flow=${owner.flow}`, 'key=use', `since=2026-01-01T00:00:00Z&unit=${owner.unit}`]) expect([query, await ids(query)]).toEqual([query, expect.arrayContaining([useId])]);
    for (const query of ['state=suspended', 'state=ended', 'key=other', 'since=2999-01-01T00:00:00Z', 'unit=other']) expect([query, await ids(query)]).toEqual([query, expect.not.arrayContaining([useId])]);
  });

  it('R53 is listed with names, and with what it is about for who may read that', async () => {
    const useId = await begun(approved);
    const found = async (visitor: Visitor) => ((await visitor.get('/incidents?limit=200')).body.items as { instance: string; in: object }[]).find(({ instance }) => instance === useId)!;
    expect(await found(administrator)).toMatchObject({ element: 'choice', tried: 1, in: { id: useId, names: { requester: expect.any(String), flow: expect.any(String) }, openIncidents: 1 } });
    expect((await found(administrator)).in).not.toHaveProperty('title');
    expect((await found(await signedIn(api, owner.people.head))).in).toHaveProperty('title');
  });

  it('tells what it has passed, who has decided, and which elements its flow has', async () => {
    const useId = await begun(approved);
    const { body } = await administrator.get(`/instances/${useId}`).expect(200);
    expect(body.passages).toEqual(expect.arrayContaining([expect.objectContaining({ element: 'finance', event: 'completed', count: 1 }), expect.objectContaining({ element: 'choice', event: 'incident', count: 1 })]));
    expect(body).toMatchObject({ active: [{ element: 'choice', process: 'flow' }], decisions: [] });
    const [process] = (await administrator.get(`/instances/${useId}/outline`).expect(200)).body.processes as { process: string; flow: string; elements: { id: string; target: boolean }[] }[];
    expect(process).toMatchObject({ process: 'flow', flow: owner.flow });
    expect(process!.elements.filter(({ target }) => !target).map(({ id }) => id)).toEqual(['s', 'late']);
    expect((await administrator.get(`/flows/${owner.flow}/outline`).expect(200)).body.processes[0]).toEqual(process);
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

    it('is refused by the other, or taken back, and not done then', async () => {
      const useId = await begun(approved);
      const { body: { id } } = await administrator.post(`/instances/${useId}/interventions`, { act: { act: 'cancel' }, reason: '重复申请' }).expect(201);
      await second.post(`/interventions/${id}/refusal`, {}).expect(400);
      await (await signedIn(api, owner.people.head)).post(`/interventions/${id}/refusal`, { reason: 'x' }).expect(403);
      expect((await second.post(`/interventions/${id}/refusal`, { reason: '并不重复' }).expect(200)).body).toMatchObject({ state: 'refused', refusal: '并不重复' });
      expect((await second.post(`/interventions/${id}/confirmation`).expect(409)).body.code).toBe('intervention-refused');
      expect((await administrator.get(`/interventions/${id}`)).body).toMatchObject({ names: { refusedBy: '第二管理员' }, in: { id: useId } });
    });

    it('is shown among all that waits, with what it will do', async () => {
      const useId = await begun(approved);
      const [incident] = (await administrator.get(`/instances/${useId}/incidents`)).body.items as { id: string }[];
      await administrator.post(`/instances/${useId}/interventions`, { act: { act: 'retry', incident: incident!.id, variables: { amount: 20 } }, reason: '补金额' }).expect(201);
      const waiting = ((await second.get('/interventions?state=proposed&limit=200').expect(200)).body.items as { instance: string }[]).find(({ instance }) => instance === useId);
      expect(waiting).toMatchObject({ act: { act: 'retry', variables: { amount: 20 } }, incident: { element: { id: 'choice' }, code: expect.any(String), open: true } });
    });

    it('is proposed for several incidents at once, each with its own', async () => {
      const [one, two] = [await begun(approved), await begun(approved)];
      const each = await Promise.all([one, two].map(async (instance) => ({ instance, act: { act: 'retry', incident: (await administrator.get(`/instances/${instance}/incidents`)).body.items[0].id as string } })));
      const { body } = await administrator.post('/interventions', { each, reason: '金额已补' }).expect(201);
      expect(body.results).toMatchObject(each.map(({ instance, act }) => ({ instance, intervention: { act, batch: body.batch } })));
      await administrator.post('/interventions', { each, instances: [one], act: { act: 'cancel' }, reason: 'x' }).expect(400);
      expect((await second.post(`/intervention-batches/${body.batch}/refusal`, { reason: '先不办' }).expect(200)).body.results).toMatchObject([{ instance: one, intervention: { state: 'refused' } }, { instance: two, intervention: { state: 'refused' } }]);
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

    it('is told what it would arm and disarm', async () => {
      const useId = await begun();
      const timed = await version(`${drawing}\ntimer overdue on finance PT1H\nend gone\noverdue -> gone`);
      expect((await administrator.post(`/instances/${useId}/migration-check`, { flow: timed }).expect(200)).body).toEqual({ findings: [], notes: [{ element: 'overdue', note: 'event-added' }] });
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
