import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minutes } from '../../../domain/instant.ts';
import type { Store } from '../../../store/store.ts';
import { signedIn, testApi, type TestApi } from '../../../test/fixtures/api.ts';
import { activeSeal, organisation, type Organisation, type OwnedSeal } from '../../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../../test/fixtures/store.ts';
import { step, task, useOrder } from '../../../test/fixtures/use.ts';
import { graphOf } from '../../../test/flows/graph.ts';
import { plainPdf } from '../../../test/sealing/document.ts';

const drawing = 'start s\nuser finance counts=finance relation=chosen-by-requester\nuser read relation=chosen-by-requester required=2 requesterApproves=forbid\nuser head counts=head\nstamp p\nend e\ns -> finance\nfinance -> read\nread -> head\nhead -> p\np -> e';

describe('a flow whose requester chooses who acts', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let api: TestApi;
  let owner: Organisation;
  let seal: OwnedSeal;

  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    api = testApi(store);
    owner = await organisation(store, { graph: JSON.stringify(await graphOf(drawing)) });
    seal = await activeSeal(store, owner);
  }, minutes(1));
  afterAll(() => test.remove());

  const people = () => owner.people;

  it('says for which tasks, how many, and who may be: those whose approval would count, else colleagues', async () => {
    const { body } = await (await signedIn(api, people().requester)).get(`/seals/${seal.seal.esId}/flow`);
    const { choices } = body as { choices: readonly { element: string; candidates: readonly { id: string; name: string }[] }[] };
    expect(choices).toMatchObject([{ element: 'finance', name: 'finance', for: 'approve', least: 1 }, { element: 'read', least: 2 }]);
    expect(choices[0]?.candidates.map(({ id }) => id).sort()).toEqual([people().finance, people().secondFinance].sort());
    expect(choices[1]?.candidates.map(({ name }) => name)).not.toContain('requester 人');
    expect(choices[1]?.candidates.map(({ id }) => id)).toEqual(expect.arrayContaining([people().handler, people().custodian]));
  });

  it('is not begun before enough have been chosen, all of whom may be', async () => {
    const requester = await signedIn(api, people().requester);
    const { body: document } = await requester.upload('/documents', await plainPdf());
    const ask = async (chosen?: object) => (await requester.post('/uses', { seal: seal.seal.esId, documentId: (document as { id: string }).id, reason: '签订采购合同', place: { page: 1, left: 100, top: 100 }, ...(chosen && { chosen }) })).body;
    expect(await ask()).toMatchObject({ code: 'choice-refused', findings: [{ element: 'finance', code: 'too-few', least: 1 }, { element: 'read', code: 'too-few', least: 2 }] });
    expect(await ask({ finance: [people().custodian], read: [people().custodian, people().requester], head: [people().head] })).toMatchObject({
      code: 'choice-refused', findings: [{ element: 'head', code: 'not-asked' }, { element: 'finance', code: 'unfit', person: people().custodian }, { element: 'read', code: 'unfit', person: people().requester }],
    });
  });

  it('R36 asks of those whose approval counts only the chosen; where nobody was asked to choose, all of them', async () => {
    const waiting = async (chosen?: Readonly<Record<string, readonly string[]>>) => {
      const order = await useOrder(store, owner, seal, chosen ? { chosen } : {});
      await store.uses.recordStep(step(order.useId, 0, { open: order, opened: [task(order.useId, 'finance', { who: { chosenFor: 'finance' } })] }));
      return [...(await store.instances.task(`${order.useId}:finance`)).candidates].sort();
    };
    expect(await waiting({ finance: [people().secondFinance] })).toEqual([people().secondFinance]);
    expect(await waiting()).toEqual([people().finance, people().secondFinance].sort());
    await expect(waiting({ finance: [people().custodian] })).rejects.toMatchObject({ code: 'approver-missing' });
  });

  it('is no flow for reviews: an applicant does not choose who judges', async () => {
    const [hash, graph] = [randomUUID().replaceAll('-', '').padEnd(64, '0'), JSON.stringify(await graphOf('start s\nuser review relation=chosen-by-requester\nend e\ns -> review\nreview -> e'))];
    await store.flows.deploy({ hash, key: 'chosen-review', unit: owner.unit, name: '审核', rule: owner.rule, bpmn: new TextEncoder().encode('<definitions/>'), graph }, `person/${people().administrator}`);
    const administrator = await signedIn(api, people().administrator);
    expect((await administrator.put(`/units/${owner.unit}/review-flows/full`, { flow: hash })).body).toMatchObject({ code: 'flow-refused', refused: [{ rule: 'chosen-in-review', element: 'review' }] });
  });
});
