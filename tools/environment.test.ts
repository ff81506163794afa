import { describe, expect, it } from '@jest/globals';
import { type Installation, environmentOf } from './environment.ts';
import { appProcesses, processSpec } from './processes.ts';
import { accounts } from './servers/accounts.ts';
import { inOrder } from './supervisor/supervisor.ts';

const installation: Installation = {
  data: '/data',
  ports: { mariadb: 1, temporal: 2, 'certificate-authority': 3, timestamp: 10, smtp: 4, sms: 9, mailbox: 5, 'police-registry': 6, 'national-platform': 7, 'shared-data': 8 },
  port: 8080,
  databaseUrl: (account) => `mysql://${account}:secret@127.0.0.1:1/yinxin`,
  temporalAddress: '127.0.0.1:2',
  pkcs11Module: '/lib/softhsm.so',
  softHsmConf: '/data/softhsm/softhsm2.conf',
  devicePinsFile: '/data/device-pins.json',
  testTokenModule: '/lib/token.so',
  jurisdiction: 'heilongjiang-a',
  workflowBundle: '/dist/workflows-bundle.js',
};

describe('environment', () => {
  it('leaves no variable empty', () => {
    for (const value of Object.values(environmentOf(installation, 'api'))) expect(value).not.toBe('');
  });

  it('gives each process its own account in the database', () => {
    expect(environmentOf(installation, 'making').DATABASE_URL).toContain('//making:');
    expect(environmentOf(installation, 'stamping').DATABASE_URL).toContain('//stamping:');
  });
});

describe('jurisdiction of an installation', () => {
  it('R59 is the same for every process that reaches the database', () => {
    const told = appProcesses.filter(({ account }) => account !== 'none').map((row) => processSpec(row, installation).env?.JURISDICTION);
    expect(new Set(told)).toEqual(new Set(['heilongjiang-a']));
  });
});

describe('table of processes', () => {
  it('names accounts that exist', () => {
    for (const { account } of appProcesses) expect(['none', ...Object.keys(accounts)]).toContain(account);
  });

  it('can be started in an order', () => {
    const specs = appProcesses.map((row) => processSpec(row, installation));
    expect(inOrder(specs)).toHaveLength(appProcesses.length);
  });

  it('R25 lets nobody make seals and stamp in one process', () => {
    const roles = appProcesses.map((row) => (row.env(installation).WORKER_ROLES ?? '').split(','));
    for (const held of roles) expect(held.includes('making') && held.length > 1).toBe(false);
    expect(roles.flat().filter(Boolean).sort()).toEqual(['making', 'outbound', 'process', 'records', 'relay', 'stamping']);
  });

  it('gives simulators no way into the database', () => {
    const simulators = appProcesses.filter(({ entry }) => entry.includes('simulators')).map((row) => processSpec(row, installation));
    for (const { env } of simulators) expect(env).not.toHaveProperty('DATABASE_URL');
  });
});
