import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keptSecrets } from './secrets.ts';

describe('kept secrets', () => {
  let folder: string;
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'yinxin-secrets-')); });
  afterEach(() => rm(folder, { recursive: true }));

  it('are made once, differ, and only the owner may read them', async () => {
    const file = join(folder, 'secrets.json');
    const first = await keptSecrets(file, ['admin', 'api']);
    expect(first.admin).not.toBe(first.api);
    expect((await keptSecrets(file, ['admin', 'api', 'worker'])).admin).toBe(first.admin);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });
});
