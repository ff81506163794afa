import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { signedIn, testApi, type TestApi, type Visitor } from '../../../test/fixtures/api.ts';
import { organisation, type Organisation } from '../../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../../test/fixtures/store.ts';

const file = (name: string): string => readFileSync(new URL(`../../../test/bpmn/${name}`, import.meta.url), 'utf8');

describe('file that is imported', () => {
  let test: TestStore, api: TestApi, owner: Organisation, administrator: Visitor;
  beforeAll(async () => {
    test = await testStore();
    api = testApi(test.store);
    owner = await organisation(test.store);
    administrator = await signedIn(api, owner.people.administrator);
  });
  afterAll(() => test.remove());

  it('R12 is put right where only one thing can have been meant, and told what was done', async () => {
    const { body } = await administrator.post('/flows/mend', { bpmn: file('mend/flow-lists.before.bpmn') }).expect(200);
    expect(body).toEqual({ bpmn: file('mend/flow-lists.after.bpmn'), mended: expect.arrayContaining([{ rule: 'flow-references', element: 's', message: expect.any(String) }]), refused: [] });
  });

  it('is told what is left to its author', async () => {
    const { body } = await administrator.post('/flows/mend', { bpmn: file('conformance/refused/complex-gateway.bpmn') }).expect(200);
    expect(body).toMatchObject({ mended: [], refused: [{ rule: 'element-supported', element: 'x' }] });
    expect((await administrator.post('/flows/mend', { bpmn: 'no XML' }).expect(200)).body).toMatchObject({ bpmn: 'no XML', mended: [], refused: [{ rule: 'bpmn-malformed' }] });
  });

  it('is put right for those only who deploy flows', async () => {
    await (await signedIn(api, owner.people.requester)).post('/flows/mend', { bpmn: 'x' }).expect(403);
  });
});
