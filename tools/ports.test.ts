import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isFree, keptPorts } from './ports.ts';

describe('kept ports', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yinxin-ports-'));
    file = join(folder, 'ports.json');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are different for different names, and the same again later', async () => {
    const first = await keptPorts(file, ['mariadb', 'temporal']);
    expect(first.mariadb).not.toBe(first.temporal);
    expect(await keptPorts(file, ['mariadb', 'temporal'])).toEqual(first);
  });

  it('stay when a name is added', async () => {
    const first = await keptPorts(file, ['mariadb']);
    const second = await keptPorts(file, ['mariadb', 'mail']);
    expect(second.mariadb).toBe(first.mariadb);
    expect(second.mail).toBeGreaterThan(0);
  });

  describe('when somebody else holds one', () => {
    it('are chosen anew for that name only', async () => {
      const first = await keptPorts(file, ['mariadb', 'temporal']);
      const other = createServer().listen(first.mariadb, '127.0.0.1');
      await once(other, 'listening');
      try {
        expect(await isFree(first.mariadb)).toBe(false);
        const second = await keptPorts(file, ['mariadb', 'temporal']);
        expect(second.mariadb).not.toBe(first.mariadb);
        expect(second.temporal).toBe(first.temporal);
      } finally {
        other.close();
      }
    });
  });
});
