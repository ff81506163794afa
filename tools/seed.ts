import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { Secret } from 'otpauth';
import * as z from 'zod';
import { openFoundation } from '../foundation/open.ts';
import type { Store } from '../store/store.ts';
import type { Environment } from './environment.ts';
import { dataFolder, projectRoot } from './folders.ts';
import { keep, readKept } from './kept-file.ts';
import { demoClient, demoCompetence, demoRule, people, units, type DemoLogin } from './seed/people.ts';
import { SignedIn, type SignInSecrets } from './seed/person.ts';
import { identityNumberOf, telephoneOf } from './seed/personalNumbers.ts';
import { playScenes } from './seed/scenes/index.ts';

/** What the demo's people and system sign in with; made on the first start. */
export interface DemoSecrets {
  readonly people: readonly SignInSecrets[];
  readonly client: { readonly id: string; readonly secret: string };
}

const secretsFile = join(dataFolder, 'demo.json');

/**
 * Fills an empty installation: units, people and a system by the database, everything else as people do it over REST — the maker has the
 * company's seal made, its head sets the rule, the administrator deploys and binds the flow; then what they do from day to day, unless
 * DEMO_SCENES=0. Repeatable after any interruption. Answers the lines that tell how to sign in.
 */
export async function seed(environment: Environment): Promise<readonly string[]> {
  const secrets = (await readKept<DemoSecrets>(secretsFile)) ?? newSecrets();
  await keep(secretsFile, secrets, 0o600);
  const foundation = await openFoundation({ ...process.env, ...environment }, console.error);
  const { store } = foundation;
  try {
    if (!(await hasActiveSeal(store))) {
      await addPeople(store, secrets);
      await makeDemoSeal(environment.PUBLIC_URL, secrets.people);
    }
    if (process.env.DEMO_SCENES !== '0') await playScenes(environment);
    return await signIns(store, secrets);
  } finally {
    await foundation.close();
  }
}

function newSecrets(): DemoSecrets {
  const text = (): string => new Secret({ size: 15 }).base32;
  return { people: people.map(({ login }) => ({ login, password: text(), totpSecret: new Secret({ size: 20 }).base32 })), client: { id: demoClient.id, secret: text() } };
}

const hasActiveSeal = async (store: Store): Promise<boolean> =>
  (await store.seals.list([units.company.id], { limit: 10 })).some(({ status }) => status !== 'made');

async function addPeople(store: Store, secrets: DemoSecrets): Promise<void> {
  for (const unit of Object.values(units)) await store.people.addUnit(unit);
  for (const { login, name, unit, roles } of people) {
    const { password, totpSecret } = secretsOf(secrets.people, login);
    const numbers = { identityNumber: identityNumberOf(login), telephone: telephoneOf(login) };
    await store.people.addPerson({ id: login, login, name, mail: `${login}@yinxin.example`, passwordHash: await hash(password), totpSecret, ...numbers });
    for (const role of roles) await store.people.grantRole({ id: `${login}-${role}`, holder: login, role, unit: units[unit].id }, 'system/seed');
  }
  await store.applications.setCompetence(demoCompetence, 'system/seed');
  await store.people.addClient({ id: demoClient.id, name: demoClient.name, secretHash: await hash(secrets.client.secret) });
  await store.people.grantRole({ id: `${demoClient.id}-client`, holder: demoClient.id, role: 'client-system', unit: units[demoClient.unit].id }, 'system/seed');
}

function secretsOf(all: readonly SignInSecrets[], login: DemoLogin): SignInSecrets {
  const found = all.find((one) => one.login === login);
  if (!found) throw new Error(`${secretsFile} knows no ${login}; remove the data folder to begin anew`);
  return found;
}

const MadeSeal = z.object({ esId: z.string() });
const DeployedFlow = z.object({ hash: z.string() });

/** Maker → head of the unit → flow administrator → custodian's rules → maker: one after another, as it would be done. */
async function makeDemoSeal(publicUrl: string, secrets: readonly SignInSecrets[]): Promise<void> {
  const as = (login: DemoLogin): Promise<SignedIn> => SignedIn.as(secretsOf(secrets, login), publicUrl);
  const [maker, head, administrator, custodian] = [await as('zhou.jie'), await as('zhao.qiang'), await as('sun.li'), await as('liu.yang')];
  const imprint = await readFile(join(projectRoot, 'docker/demo/imprints/yinxin-statutory-name.png'), 'base64');
  const bpmn = await readFile(join(projectRoot, 'bpmn/library/simple-use.bpmn'), 'utf8');
  const { esId } = MadeSeal.parse(await maker.send('POST', '/seals', 'demo-seal', {
    unit: units.company.id, subtype: 'statutory-name', name: units.company.name, imprint, width: 40, height: 40, physicalCode: '2301030012345', keyMode: 'hsm-wrapped', validYears: 5,
  }));
  await head.send('POST', '/approval-rules', 'demo-rule', { id: demoRule.id, unit: units.company.id, needs: demoRule.needs });
  const { hash: flow } = DeployedFlow.parse(await administrator.send('POST', '/flows', 'demo-flow', { key: 'simple-use', name: '用印审批', rule: demoRule.id, bpmn }));
  await administrator.send('PUT', `/seals/${esId}/flow`, 'demo-binding', { flow });
  await custodian.send('PUT', `/seals/${esId}/rules`, 'demo-rules', { custodian: 'liu.yang' satisfies DemoLogin });
  await maker.send('POST', `/seals/${esId}/activation`, 'demo-activation');
}

async function signIns(store: Store, secrets: DemoSecrets): Promise<readonly string[]> {
  const seals = await store.seals.list([units.company.id], { limit: 10 });
  return [
    ...seals.map(({ esId, name, status }) => `seal ${esId} ${name} (${status})`),
    'sign-ins (demo only), code of the second factor: npx yinxin totp SECRET',
    ...people.map(({ login, name, roles }) => {
      const { password, totpSecret } = secretsOf(secrets.people, login);
      return `  ${login.padEnd(11)} ${name} ${roles.join(', ').padEnd(22)} password ${password}  secret ${totpSecret}`;
    }),
    `  system ${secrets.client.id} secret ${secrets.client.secret}`,
  ];
}
