import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createConnection } from 'mysql2/promise';
import type { AuthoritySwitches } from '../../connectors/certificate-authority/simulator/switches.ts';
import { type Answer, ask } from '../../connectors/httpPeer.ts';
import type { ReceivedMail } from '../../connectors/messages/simulator/mailbox.ts';
import type { ReceivedText } from '../../connectors/messages/simulator/telephones.ts';
import { mutualTls } from '../../connectors/mutualTls.ts';
import type { NationalSwitches } from '../../connectors/national-platform/simulator/server.ts';
import type { PoliceSwitches } from '../../connectors/police-registry/simulator/server.ts';
import { registryPeer } from '../../connectors/registry/peer.ts';
import type { TakenFiling } from '../../connectors/registry/simulator/filingBook.ts';
import type { SharedDataSwitches } from '../../connectors/shared-data/simulator/server.ts';
import { type RegistryName, registryNames } from '../../tools/environment.ts';
import { projectRoot, testDataFolder } from '../../tools/folders.ts';
import { keptPorts } from '../../tools/ports.ts';
import type { DemoSecrets } from '../../tools/seed.ts';
import type { DemoLogin } from '../../tools/seed/people.ts';
import { SignedIn, type SignInSecrets } from '../../tools/seed/person.ts';
import { telephoneOf } from '../../tools/seed/personalNumbers.ts';
import { adminName, databaseUrl } from '../../tools/servers/mariadb.ts';
import { identityOf, isRunning, type ProcessIdentity } from '../../tools/supervisor/identity.ts';
import { until } from '../../tools/supervisor/until.ts';
import { Visitor } from './visitor.ts';

/** What `npm start` runs; each has a log and a pid file of this name. */
export type ProcessName = 'mariadb' | 'temporal' | 'certificate-authority' | 'timestamp' | 'mail' | RegistryName | 'worker-making' | 'worker-stamping' | 'worker' | 'api';

/** A complete installation of its own, run by the command behind `npm start`. */
export interface Installation {
  readonly url: string;
  /** Its data folder: `logs/<process>.log`, `documents/`, `demo.json`, … */
  readonly data: string;
  readonly secrets: DemoSecrets;
  /** esID of the demo company's seal: active, hsm-wrapped, bound to bpmn/library/simple-use.bpmn. */
  readonly seal: string;
  /** Someone without session. */
  readonly anybody: Visitor;
  /** A demo person; signs in once, also over restarts. */
  as(login: DemoLogin): Promise<Visitor>;
  /** The demo's client system, with a token. */
  system(): Promise<Visitor>;
  /** Runs one statement as the database's administrator. */
  query<Row = Readonly<Record<string, unknown>>>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
  /** Mail received for a demo person, newest first. */
  mailOf(login: DemoLogin): Promise<readonly ReceivedMail[]>;
  /** Text messages received for a demo person, newest first. */
  textsOf(login: DemoLogin): Promise<readonly ReceivedText[]>;
  /** How the certificate authority misbehaves from now on; `{}`: not at all. */
  switchAuthority(switches: Partial<AuthoritySwitches>): Promise<void>;
  /** How a department's system misbehaves from now on; `{}`: not at all. docs/connectors/<name>.md › Faults for tests */
  switchRegistry<Name extends RegistryName>(name: Name, switches: Partial<RegistrySwitches[Name]>): Promise<void>;
  /** What a registry has taken, once for each filing, in no order. */
  filingsAt(name: 'police-registry' | 'national-platform'): Promise<readonly TakenFiling<{ readonly id: string; readonly esId: string; readonly event: string }>[]>;
  /** Lines `FUNCTION KIND ARGUMENT COUNT` (devices/test-token/README.md); none: no faults. */
  tokenFaults(...lines: string[]): Promise<void>;
  /** Process number of one that runs. */
  pid(name: ProcessName): Promise<number>;
  /** Sends SIGKILL, or another signal; the supervisor starts it again. Resolves when it is gone (not for SIGSTOP and SIGCONT). */
  kill(name: ProcessName, signal?: NodeJS.Signals): Promise<void>;
  /** Resolves when a killed process serves again. */
  serves(name: ProcessName): Promise<void>;
  /** What `npm start` has printed. */
  readonly printed: readonly string[];
  /** Stops all of it as Ctrl-C does. */
  stop(): Promise<void>;
  /** Takes all of it down at once, as a power cut would. */
  cut(): Promise<void>;
  /** Starts it again where it was; after `stop` or `cut`. */
  start(): Promise<void>;
}

interface RegistrySwitches {
  readonly 'police-registry': PoliceSwitches;
  readonly 'national-platform': NationalSwitches;
  readonly 'shared-data': SharedDataSwitches;
}

export interface InstallationOptions {
  /** Environment of all its processes: limits of the API, say. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether the demo's people have been at work (tools/seed/scenes); without, there is one active seal. */
  readonly scenes?: boolean;
}

/**
 * A new, seeded installation in `.data/test/installations/<name>`; what an earlier run left there is removed. About 10 s on an idle machine.
 * `afterAll(() => installation.stop())`.
 */
export async function newInstallation(name: string, { environment = {}, scenes = false }: InstallationOptions = {}): Promise<Installation> {
  const data = join(testDataFolder, 'installations', name);
  await stopEarlier(data);
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { recursive: true });
  const { api: port } = await keptPorts(join(data, 'test-ports.json'), ['api']);
  const started = new Started(data, port, { DEMO_SCENES: scenes ? '1' : '0', ...environment });
  await started.start();
  return started;
}

/**
 * A seeded installation with all scenes for the test files of one run: the first file that asks starts it, the others are given the same, and it stops when the
 * run has ended. Files of such a project run one after another; each leaves to the next what it did.
 */
export async function sharedInstallation(name: string): Promise<Installation> {
  const folder = `${name}-${process.env.JEST_WORKER_ID ?? '1'}`;
  const data = join(testDataFolder, 'installations', folder);
  const owner = await identityOf(process.pid);
  const known = await readFile(join(data, 'shared.json'), 'utf8').then((text) => JSON.parse(text) as { readonly owner: ProcessIdentity; readonly port: number }, () => undefined); // none: this file is the first
  if (known && JSON.stringify(known.owner) === JSON.stringify(owner) && (await answers(known.port))) return new Started(data, known.port, {}).joined();
  const installation = (await newInstallation(folder, { scenes: true })) as Started;
  await writeFile(join(data, 'shared.json'), JSON.stringify({ owner, port: installation.port }));
  return installation.joined();
}

const answers = (port: number): Promise<boolean> => fetch(`http://localhost:${port}/api/v1/demo/people`).then(({ ok }) => ok, () => false);

/** One that a killed test run left: its supervisor stops all of it. */
async function stopEarlier(data: string): Promise<void> {
  const holder = await readFile(join(data, 'run', 'supervisor.lock'), 'utf8').then((text) => JSON.parse(text) as ProcessIdentity, () => undefined); // none: nothing was left
  if (holder === undefined || !(await isRunning(holder))) return;
  process.kill(holder.pid, 'SIGTERM');
  await until(async () => !(await isRunning(holder)), { within: 60_000 });
}

/** What tests are given (test/environment.ts) must not become part of an installation that has everything of its own. */
const notInherited = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'PKCS11_MODULE', 'SOFTHSM2_CONF', 'SM2_TOKEN_MODULE', 'SM2_TOKEN_DIR', 'DEVICES_FILE', 'DEVICE_PINS_FILE', 'NODE_OPTIONS', 'NODE_ENV'];

class Started implements Installation {
  readonly url: string;
  readonly anybody: Visitor;
  readonly printed: string[] = [];
  secrets!: DemoSecrets;
  seal!: string;
  readonly #people = new Map<DemoLogin, Promise<Visitor>>();
  #signIn = (secrets: SignInSecrets): Promise<SignedIn> => SignedIn.as(secrets, this.url);
  /** How often a process had come back when it was killed last. */
  readonly #readyAgain = new Map<ProcessName, number>();
  #command: ChildProcess | undefined;

  constructor(readonly data: string, readonly port: number, readonly environment: Readonly<Record<string, string>>) {
    this.url = `http://localhost:${port}`;
    this.anybody = new Visitor(`${this.url}/api/v1`);
  }

  async start(): Promise<void> {
    const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !notInherited.includes(name)));
    const command = spawn(process.execPath, [join(projectRoot, 'tools/yinxin-run.mjs'), 'start'], {
      cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'],
      // npm_lifecycle_event: as under npm, it stops when whoever started it is gone
      env: { ...inherited, ...this.environment, YINXIN_DATA: this.data, PORT: String(this.port), npm_lifecycle_event: 'start' },
    });
    this.#command = command;
    const from = this.printed.length;
    for (const stream of [command.stdout, command.stderr]) createInterface({ input: stream }).on('line', (line) => this.printed.push(line));
    const says = (text: string) => this.printed.slice(from).some((line) => line.includes(text));
    await until(async () => says('system demo-oa') || hasEnded(command), { within: 120_000, every: 50 });
    if (!says('Yinxin is ready')) throw new Error(`the installation did not start:\n${this.printed.slice(from).join('\n')}`);
    await this.#know();
  }

  /** Shared with other files of the run: none of them waits for its end, and nobody waits for the next code of a second factor. */
  async joined(): Promise<this> {
    for (const one of [this.#command, this.#command?.stdout, this.#command?.stderr]) (one as { unref?(): void } | null | undefined)?.unref?.();
    this.#signIn = ({ login }) => SignedIn.byOneClick(login, this.url);
    await this.#know();
    return this;
  }

  async #know(): Promise<void> {
    this.secrets = await this.#kept<DemoSecrets>('demo.json');
    this.seal = (await this.query<{ es_id: string }>('SELECT MIN(es_id) AS es_id FROM seal'))[0]?.es_id ?? '';
  }

  as(login: DemoLogin): Promise<Visitor> {
    const known = this.#people.get(login) ?? this.#visitor(login);
    this.#people.set(login, known);
    return known;
  }

  async #visitor(login: DemoLogin): Promise<Visitor> {
    const secrets = this.secrets.people.find((person) => person.login === login);
    if (secrets === undefined) throw new Error(`nobody is called ${login}`);
    const { api, headers } = await this.#signIn(secrets);
    return new Visitor(api, headers);
  }

  async system(): Promise<Visitor> {
    const { id, secret } = this.secrets.client;
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
    const answer = await fetch(`${this.anybody.api}/oauth/token`, { method: 'POST', body });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    return new Visitor(this.anybody.api, { authorization: `Bearer ${token}` });
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> {
    const password = (await this.#kept<Record<string, string>>('secrets.json'))[adminName] ?? '';
    const connection = await createConnection({ uri: databaseUrl({ name: adminName, password }, (await this.#ports()).mariadb ?? 0, 'yinxin'), timezone: 'Z' });
    try {
      return (await connection.query(sql, [...parameters]))[0] as Row[];
    } finally {
      await connection.end();
    }
  }

  mailOf(login: DemoLogin): Promise<readonly ReceivedMail[]> {
    return this.#received<ReceivedMail>('messages', `${login}@yinxin.example`);
  }

  textsOf(login: DemoLogin): Promise<readonly ReceivedText[]> {
    return this.#received<ReceivedText>('texts', telephoneOf(login));
  }

  async #received<Message>(kind: 'messages' | 'texts', to: string): Promise<readonly Message[]> {
    const answer = await fetch(`http://127.0.0.1:${(await this.#ports()).mailbox}/${kind}?to=${encodeURIComponent(to)}`);
    return ((await answer.json()) as { messages: Message[] }).messages;
  }

  async switchAuthority(switches: Partial<AuthoritySwitches>): Promise<void> {
    const url = `http://127.0.0.1:${(await this.#ports())['certificate-authority']}/simulator/switches`;
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(switches) });
    if (!answer.ok) throw new Error(await answer.text());
  }

  async switchRegistry(name: RegistryName, switches: object): Promise<void> {
    await this.#askRegistry(name, 'PUT', '/simulator/switches', switches);
  }

  async filingsAt(name: RegistryName): ReturnType<Installation['filingsAt']> {
    const { body } = await this.#askRegistry(name, 'GET', '/simulator/filings');
    return (JSON.parse(Buffer.from(body).toString('utf8')) as { filings: Awaited<ReturnType<Installation['filingsAt']>> }).filings;
  }

  async #askRegistry(name: RegistryName, method: 'GET' | 'PUT', path: string, body?: object): Promise<Answer> {
    const agent = await mutualTls(join(this.data, 'tls', 'connectors'));
    try {
      const url = `https://127.0.0.1:${(await this.#ports())[name]}`;
      return await ask(registryPeer(name, { url, agent, maxAnswerBytes: 64 * 1024 * 1024 }), method, path, body);
    } finally {
      agent.destroy();
    }
  }

  async tokenFaults(...lines: string[]): Promise<void> {
    await writeFile(join(this.data, 'sm2-token', 'seal', 'faults'), lines.map((line) => `${line}\n`).join(''));
  }

  async pid(name: ProcessName): Promise<number> {
    return (await this.#kept<ProcessIdentity>(`run/${name}.pid`)).pid;
  }

  async kill(name: ProcessName, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const identity = await identityOf(await this.pid(name));
    if (identity === undefined) throw new Error(`${name} does not run`);
    this.#readyAgain.set(name, this.#countReadyAgain(name));
    process.kill(identity.pid, signal);
    if (signal !== 'SIGSTOP' && signal !== 'SIGCONT') await until(async () => !(await isRunning(identity)), { within: 30_000, every: 20 });
  }

  async serves(name: ProcessName): Promise<void> {
    const before = this.#readyAgain.get(name) ?? 0;
    if (!(await until(async () => this.#countReadyAgain(name) > before, { within: 60_000, every: 50 }))) throw new Error(`${name} never served again`);
  }

  #countReadyAgain(name: ProcessName): number {
    return this.printed.filter((line) => line === `${name} is ready again`).length;
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async cut(): Promise<void> {
    const names: readonly ProcessName[] = ['api', 'worker', 'worker-stamping', 'worker-making', 'mail', 'timestamp', 'certificate-authority', ...registryNames, 'temporal', 'mariadb'];
    const pids = await Promise.all(names.map((name) => this.pid(name).catch(() => undefined))); // one that is just being restarted has none
    await this.#end('SIGKILL');
    for (const pid of pids) if (pid !== undefined && (await identityOf(pid)) !== undefined) process.kill(pid, 'SIGKILL');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const command = this.#command;
    if (command === undefined || hasEnded(command)) return;
    const exited = once(command, 'exit');
    command.kill(signal);
    await exited;
  }

  #ports = (): Promise<Readonly<Record<string, number>>> => this.#kept('ports.json');

  async #kept<T>(name: string): Promise<T> {
    return JSON.parse(await readFile(join(this.data, name), 'utf8')) as T;
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;
