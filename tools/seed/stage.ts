import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { projectRoot } from '../folders.ts';
import { until } from '../supervisor/until.ts';
import { chinesePdf } from './chinesePdf.ts';
import type { DemoLogin } from './people.ts';
import { SignedIn } from './person.ts';

/** A piece of what the demo shows. Played again after an interruption it goes on where it stopped: what is sent carries a key of its own. */
export type Scene = (stage: Stage) => Promise<void>;

const Task = z.object({ id: z.string(), useId: z.string().optional(), applicationId: z.string().optional() });
const Application = z.object({ id: z.string(), name: z.string(), status: z.string() });
const Seal = z.object({ esId: z.string(), name: z.string(), status: z.string() });
const Use = z.object({ id: z.string(), reason: z.string(), status: z.string() });

const Obligation = z.object({ authority: z.string(), attempts: z.number(), state: z.string() });

type Standing = Readonly<Record<'id' | 'status', string>>;

interface Decided {
  readonly outcome: 'approved' | 'refused' | 'returned';
  readonly comment?: string;
  readonly criteria?: Readonly<Record<string, boolean>>;
}

const Incident = z.object({ id: z.string(), resolvedAt: z.string().optional() });

/** The demo's people at their browsers, and what they look for there. Acts may be answered before they are done (202), so what they make is looked for by its name. */
export class Stage {
  readonly #people = new Map<DemoLogin, Promise<SignedIn>>();

  constructor(readonly publicUrl: string) {}

  as(login: DemoLogin): Promise<SignedIn> {
    const known = this.#people.get(login) ?? SignedIn.byOneClick(login, this.publicUrl);
    this.#people.set(login, known);
    return known;
  }

  /** A PDF of the demo, brought by the company's 李明. */
  async document(key: string, name: string, lines: readonly string[]): Promise<string> {
    return (await this.as('li.ming')).upload(`${name}.pdf`, chinesePdf(name, lines), key);
  }

  imprint = (file: string): Promise<string> => readFile(join(projectRoot, 'docker/demo/imprints', `${file}.png`), 'base64');

  sealNamed = async (name: string): Promise<string> =>
    (await this.#found(`seal ${name}`, 'zhou.jie', '/seals', Seal, (seal) => seal.name === name)).esId;

  /** 李明's use for that reason: once it stands so, or however it stands. */
  useFor = (reason: string, status?: string): Promise<Standing> =>
    this.#found(`use ${reason}`, 'li.ming', '/uses?whose=own', Use, (use) => use.reason === reason && (status === undefined || use.status === status));

  /** 李明's application for a seal of that name: once it stands so, or however it stands. */
  applicationFor = (name: string, status?: string): Promise<Standing> =>
    this.#found(`application ${name}`, 'li.ming', '/applications?scope=mine', Application, (one) => one.name === name && (status === undefined || one.status === status));

  /** Once the seal's filing with the police was tried. */
  async filingTried(esId: string): Promise<void> {
    await this.#found(`filing of ${esId}`, 'liu.yang', `/obligations?seal=${esId}`, Obligation, ({ authority, attempts, state }) => authority === 'police-registry' && (attempts > 0 || state === 'done'));
  }

  /** What has stopped an instance, resolved or not; wait: once something has. */
  async incidentsOf(instance: string, { wait = false } = {}): Promise<readonly z.output<typeof Incident>[]> {
    const path = `/instances/${instance}/incidents`;
    if (wait) await this.#found(`incident of ${instance}`, 'sun.li', path, Incident, () => true);
    return (await (await this.as('sun.li')).read(path, z.object({ items: z.array(Incident) }))).items;
  }

  /** Decides the person's task in a use or an application, having read its subject. */
  async decide(login: DemoLogin, host: string, decided: Decided): Promise<void> {
    const person = await this.as(login);
    const { id: task } = await this.#found(`task of ${login}`, login, '/tasks', Task, ({ useId, applicationId }) => useId === host || applicationId === host);
    const { subject } = await person.read(`/tasks/${encodeURIComponent(task)}`, z.object({ subject: z.object({ sm3: z.string() }) }));
    await person.send('POST', `/tasks/${encodeURIComponent(task)}/decision`, `demo-decision-${task}`, { ...decided, subject: subject.sm3 });
  }

  async #found<T extends z.ZodType>(what: string, login: DemoLogin, path: string, item: T, isIt: (row: z.output<T>) => boolean): Promise<z.output<T>> {
    const person = await this.as(login);
    let found: z.output<T> | undefined;
    const look = async () => (found = (await person.read(path, z.object({ items: z.array(item) }))).items.find(isIt)) !== undefined;
    if (!(await until(look, { within: 60_000, every: 100 })) || found === undefined) throw new Error(`the demo waits in vain for ${what}`);
    return found;
  }
}
