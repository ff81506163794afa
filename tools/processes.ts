import { join } from 'node:path';
import { distFolder } from './folders.ts';
import { type Installation, environmentOf, registryNames } from './environment.ts';
import type { ProcessSpec } from './supervisor/child.ts';
import { webFolder } from './web.ts';

/** One of our programs as `npm start` runs it. Each says that it serves by the line `ready` (supervisor/ready.ts). */
export interface AppProcess {
  readonly name: string;
  /** Under `dist/`. */
  readonly entry: string;
  /** Its account in the database; see servers/accounts.ts. */
  readonly account: string;
  readonly after: readonly string[];
  /** What it gets besides the environment of all (environment.ts). */
  readonly env: (installation: Installation) => Readonly<Record<string, string>>;
}

const worker = (name: string, account: string, roles: readonly string[]): AppProcess => ({
  name, entry: 'worker/main.js', account, after: ['certificate-authority', 'timestamp', 'mail'], env: () => ({ WORKER_ROLES: roles.join(',') }),
});

/** One process for each role that owns a device slot, and one for the rest. design.md › Workers by role */
export const appProcesses: readonly AppProcess[] = [
  {
    name: 'certificate-authority', entry: 'tools/simulators/certificate-authority.js', account: 'none', after: [],
    env: ({ data, ports }) => ({ PORT: String(ports['certificate-authority']), DATA: join(data, 'certificate-authority') }),
  },
  {
    name: 'timestamp', entry: 'tools/simulators/timestamp.js', account: 'none', after: [],
    env: ({ data, ports }) => ({ PORT: String(ports.timestamp), DATA: join(data, 'timestamp') }),
  },
  {
    name: 'mail', entry: 'tools/simulators/mail.js', account: 'none', after: [],
    env: ({ data, ports }) => ({ SMTP_PORT: String(ports.smtp), SMS_PORT: String(ports.sms), HTTP_PORT: String(ports.mailbox), DATA: join(data, 'mail'), TLS_DIR: join(data, 'tls', 'sms') }),
  },
  ...registryNames.map((name): AppProcess => ({
    name, entry: `tools/simulators/${name}.js`, account: 'none', after: [],
    env: ({ data, ports }) => ({ PORT: String(ports[name]), DATA: join(data, name), TLS_DIR: join(data, 'tls', name) }),
  })),
  worker('worker-making', 'making', ['making']),
  worker('worker-stamping', 'stamping', ['stamping']),
  worker('worker', 'worker', ['process', 'records', 'outbound', 'relay']),
  {
    name: 'api', entry: 'api/main.js', account: 'api', after: ['certificate-authority', 'mail'],
    env: ({ port }) => ({ PORT: String(port), WEB_DIR: webFolder, DEMO: '1', HOST: process.env.HOST ?? '127.0.0.1' }), // demo people have known passwords: not for the network unless asked
  },
];

/** What the supervisor runs for a row of the table. */
export const processSpec = ({ name, entry, account, after, env }: AppProcess, installation: Installation): ProcessSpec => ({
  name,
  command: process.execPath,
  argv: ['--enable-source-maps', join(distFolder, entry)],
  env: { ...(account === 'none' ? {} : environmentOf(installation, account)), ...env(installation) },
  after,
});
