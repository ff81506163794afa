import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { activeSeal, organisation, twoApprovals, type Organisation } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import type { Store } from '../store.ts';

const by = 'person/1';
const bytes = (text: string) => new TextEncoder().encode(text);

describe('flow', () => {
  let test: TestStore;
  let store: Store;
  let owner: Organisation;

  beforeAll(async () => {
    test = await testStore();
    store = test.store;
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    owner = await organisation(store);
  });

  const deployment = (hash: string) => ({ hash: hash.repeat(64).slice(0, 64), key: 'use', unit: owner.unit, name: '用印', rule: owner.rule, bpmn: bytes(`<${hash}/>`), graph: `{"${hash}":1}` });

  it('is kept under its hash with text, graph and the next version of its key', async () => {
    const second = await store.flows.deploy(deployment(`a${owner.unit}`), by);
    expect(second).toMatchObject({ key: 'use', version: 2, unit: owner.unit, rule: owner.rule, deployedBy: by });
    expect(await store.flows.deploy(deployment(`a${owner.unit}`), 'person/2')).toEqual(second);
    expect(await store.flows.get(second.hash)).toEqual(second);
    expect(new TextDecoder().decode(await store.flows.bpmn(second.hash))).toBe(`<a${owner.unit}/>`);
    expect(await store.flows.graph(second.hash)).toBe(`{"a${owner.unit}":1}`);
    expect((await store.flows.list([owner.unit])).map(({ version }) => version)).toEqual([1, 2]);
  });

  it('has versions without gap or double when several are deployed at once', async () => {
    const flows = await Promise.all(['b', 'c', 'd'].map((letter) => store.flows.deploy(deployment(`${letter}${owner.unit}`), by)));
    expect(flows.map(({ version }) => version).sort()).toEqual([2, 3, 4]);
  });

  it('is unknown when it is not there, and refused under the rule of another unit', async () => {
    for (const asked of [store.flows.get('none'), store.flows.bpmn('none'), store.flows.graph('none')]) await expect(asked).rejects.toMatchObject({ code: 'flow-unknown' });
    const other = await organisation(store);
    await expect(store.flows.deploy({ ...deployment(`e${owner.unit}`), rule: other.rule }, by)).rejects.toMatchObject({ code: 'rule-unknown' });
    await expect(store.flows.deploy({ ...deployment(`e${owner.unit}`), rule: { id: owner.rule.id, version: 9 } }, by)).rejects.toMatchObject({ code: 'rule-unknown' });
  });

  describe('when it is bound to a seal', () => {
    it('R36 is the flow of its uses until another is bound', async () => {
      const { seal: { esId } } = await activeSeal(store, owner);
      const second = await store.flows.deploy(deployment(`f${owner.unit}`), by);
      await store.flows.bind(esId, second.hash, by);
      await store.flows.bind(esId, second.hash, by);
      expect(await store.flows.binding(esId)).toEqual(second);
      expect((await store.audit.entries(`seal/${esId}`, { limit: 100 })).filter(({ act }) => act === 'flow.bound').map(({ details }) => details.number)).toEqual([1, 2]);
    });

    it('R36 is refused for the seal of another unit', async () => {
      const { seal: { esId } } = await activeSeal(store, owner);
      const other = await organisation(store);
      await expect(store.flows.bind(esId, other.flow, by)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(store.flows.bind(esId, 'none', by)).rejects.toMatchObject({ code: 'flow-unknown' });
      await expect(store.flows.bind('none', owner.flow, by)).rejects.toMatchObject({ code: 'seal-unknown' });
    });
  });
});

describe('approval rule', () => {
  let test: TestStore;
  beforeAll(async () => {
    test = await testStore();
  });
  afterAll(() => test.remove());

  it('R36 keeps every version; the same needs again make none', async () => {
    const { store } = test;
    const owner = await organisation(store);
    const { id } = owner.rule;
    const changed = [{ ...twoApprovals[0]!, count: 2, maxAge: 86_400_000 }];
    expect(await store.flows.setRule({ id, unit: owner.unit, needs: twoApprovals }, by)).toMatchObject({ version: 1 });
    expect(await store.flows.setRule({ id, unit: owner.unit, needs: changed }, by)).toMatchObject({ version: 2, needs: changed });
    expect(await store.flows.rule(id)).toEqual({ id, version: 2, unit: owner.unit, needs: changed });
    expect(await store.flows.rule(id, 1)).toMatchObject({ needs: twoApprovals });
    await expect(store.flows.rule('none')).rejects.toMatchObject({ code: 'rule-unknown' });
    await expect(store.flows.setRule({ id, unit: (await organisation(store)).unit, needs: changed }, by)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
