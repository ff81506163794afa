import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testStore, type TestStore } from '../test/fixtures/store.ts';
import { policyIds } from '../domain/policy/policy.ts';
import { openStore } from './open.ts';

describe('store of an installation', () => {
  let test: TestStore;
  beforeAll(async () => {
    test = await testStore();
  });
  afterAll(() => test.remove());

  it.each(policyIds)('R59 decides by the policy of its jurisdiction: %s', async (jurisdiction) => {
    const store = await openStore({ ...test.options, jurisdiction });
    try {
      expect((await store.policy()).id).toBe(jurisdiction);
    } finally {
      await store.close();
    }
  });
});
