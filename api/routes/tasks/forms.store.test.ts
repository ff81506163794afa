import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compileFlow } from '../../../bpmn/deploy.ts';
import { begin } from '../../../bpmn/engine/index.ts';
import { minutes } from '../../../domain/instant.ts';
import type { Store } from '../../../store/store.ts';
import { signedIn, testApi, type TestApi } from '../../../test/fixtures/api.ts';
import { activeSeal, organisation, type Organisation } from '../../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../../test/fixtures/store.ts';
import { step, task, useOrder } from '../../../test/fixtures/use.ts';
import { draw } from '../../../test/flows/draw.ts';
import { formsOf } from '../flows/forms.ts';
import { valuesOf } from './form.ts';

const amount = { type: 'default', id: 'amount-form', schemaVersion: 16, components: [{ type: 'number', id: 'a', key: 'confirmed', label: '核定金额', validate: { required: true, min: 1 } }] };
const drawing = draw('start s\nuser finance counts=finance form=amount-form\nuser head counts=head\nstamp p\nend e\ns -> finance\nfinance -> head\nhead -> p\np -> e');

describe('the form of a task', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let api: TestApi;
  let owner: Organisation;

  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    api = testApi(store);
    owner = await organisation(store);
  }, minutes(1));
  afterAll(() => test.remove());

  it('is deployed with the flow, which is refused without it', async () => {
    const administrator = await signedIn(api, owner.people.administrator);
    const flow = { key: 'with-form', rule: owner.rule.id, bpmn: drawing };
    expect((await administrator.post('/flows', flow)).body).toMatchObject({ code: 'flow-refused', refused: [{ rule: 'form-missing', element: 'finance' }] });
    const { status, body } = await administrator.post('/flows', { ...flow, forms: [amount] });
    expect(status).toBe(201);
    expect((await administrator.get(`/flows/${(body as { hash: string }).hash}/export`)).body).toMatchObject({ forms: [amount] });
  });

  it('is shown with its task, and what is submitted is judged by it', async () => {
    const { graph } = (await compileFlow(drawing, { rule: { id: owner.rule.id, version: 1, needs: (await store.flows.rule(owner.rule.id)).needs } })) as { graph: Parameters<typeof formsOf>[0] };
    const hash = randomUUID().replaceAll('-', '').padEnd(64, '0');
    await store.flows.deploy({ hash, key: 'form', unit: owner.unit, name: '表单', rule: owner.rule, bpmn: new TextEncoder().encode(drawing), graph: JSON.stringify(graph), forms: formsOf(graph, [amount]).forms }, `person/${owner.people.administrator}`);
    const seal = await activeSeal(store, owner);
    await store.flows.bind(seal.seal.esId, hash, `person/${owner.people.administrator}`);
    const order = await useOrder(store, owner, seal);
    const begun = begin(graph, { variables: {}, at: await store.now() });
    const open = begun.effects.find((effect) => effect.kind === 'open-task');
    const id = `${order.useId}.${open?.kind === 'open-task' ? open.taskId.replace('#', '.') : ''}`;
    await store.uses.recordStep(step(order.useId, 0, { open: order, state: JSON.stringify(begun.state), opened: [task(order.useId, 'finance', { id, form: 'amount-form' })] }));
    const finance = await signedIn(api, owner.people.finance);
    expect((await finance.get(`/tasks/${encodeURIComponent(id)}`)).body).toMatchObject({ form: { schema: amount }, actions: { may: expect.arrayContaining(['decide']) } });
    const kept = await store.instances.task(id);
    await expect(valuesOf(store, kept, {})).rejects.toMatchObject({ code: 'task-values-refused' });
    await expect(valuesOf(store, kept, { confirmed: 0 })).rejects.toMatchObject({ code: 'task-values-refused' });
    await expect(valuesOf(store, kept, { confirmed: 5, other: 1 })).rejects.toMatchObject({ code: 'task-values-refused' });
    expect(await valuesOf(store, kept, { confirmed: 5 })).toEqual({ confirmed: 5 });
  });
});
