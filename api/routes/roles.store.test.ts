import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { administratorRoles, roles, type Role } from '../../domain/permission/roles.ts';
import { isAllowed, mayTry, permissions, type Actor } from '../../domain/permission/table.ts';
import { minutes } from '../../domain/instant.ts';
import type { Store, Use } from '../../store/store.ts';
import { submitted } from '../../test/fixtures/application.ts';
import { signedIn, signedInClient, signedOut, testApi, type TestApi, type Visitor } from '../../test/fixtures/api.ts';
import { activeSeal, organisation, type Organisation, type OwnedSeal } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import { lendingOf } from '../../test/fixtures/lending.ts';
import { openUse } from '../../test/fixtures/use.ts';
import { plainPdf } from '../../test/sealing/document.ts';
import type { Route } from '../route.ts';
import { routes } from './index.ts';

/** What a route is asked with: an existing object of the organisation, a body in good form. */
interface Sample {
  readonly path: string;
  readonly body?: object;
  readonly pdf?: true;
  /** Of what no unit is asked: the role alone decides. */
  readonly unitless?: true;
  /** Who takes part in it by a role in its unit. */
  readonly partOf?: Role;
}

type Objects = Readonly<{ message: string; intervention: string; owner: Organisation; owned: OwnedSeal; use: Use; webhook: string; grant: string; standing: string; application: string; obligation: string }>;
const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`;
const free = (path: string, body?: object): Sample => ({ path, unitless: true, ...(body && { body }) });

const samples: Readonly<Record<string, (objects: Objects) => Sample>> = {
  'post /sessions': () => free('/sessions', { login: 'nobody', password: 'x' }),
  'get /session': () => free('/session'),
  'delete /session': () => free('/session'),
  'post /oauth/token': () => free('/oauth/token'),
  'get /operations/{id}': () => free('/operations/unknown'),
  'post /documents': ({ owner }) => ({ path: `/documents?unit=${owner.unit}`, pdf: true }),
  'get /documents/{id}': ({ use }) => ({ path: `/documents/${use.documentId}` }),
  'get /documents/{id}/content': ({ use }) => ({ path: `/documents/${use.documentId}/content` }),
  'get /documents/{id}/copy': ({ use }) => ({ path: `/documents/${use.documentId}/copy` }),
  'post /uses': ({ use }) => ({ path: '/uses', body: { seal: use.esId, documentId: use.documentId, reason: '合同', place: use.place } }),
  'get /uses': () => free('/uses'),
  'get /uses/{id}': ({ use }) => ({ path: `/uses/${use.id}` }),
  'get /tasks': () => free('/tasks'),
  'get /tasks/{id}': ({ use }) => ({ path: `/tasks/${use.id}:finance` }),
  'post /tasks/{id}/decision': ({ use }) => ({ path: `/tasks/${use.id}:finance/decision`, body: { outcome: 'approved', subject: use.subject.sm3 } }),
  'post /uses/{id}/withdrawal': ({ use }) => ({ path: `/uses/${use.id}/withdrawal`, body: { reason: '不再需要' } }),
  'post /tasks/{id}/acts': ({ use }) => ({ path: `/tasks/${use.id}:finance/acts`, body: { act: { act: 'take-back' }, subject: use.subject.sm3 } }),
  'post /tasks/{id}/notes': ({ use }) => ({ path: `/tasks/${use.id}:finance/notes`, body: { kind: 'claim' } }),
  'get /tasks/{id}/notes': ({ use }) => ({ path: `/tasks/${use.id}:finance/notes` }),
  'put /tasks/{id}/draft': ({ use }) => ({ path: `/tasks/${use.id}:finance/draft`, body: { comment: '待定' } }),
  'get /task-copies': () => free('/task-copies'),
  'post /task-handovers': ({ owner }) => free('/task-handovers', { from: owner.people.requester, to: owner.people.finance, reason: '离职' }),
  'get /leavers': () => free('/leavers'),
  'get /leavers/{person}': ({ owner }) => free(`/leavers/${owner.people.finance}`),
  'post /absences': ({ owner }) => free('/absences', { proxy: owner.people.finance, from: '2099-01-01T00:00:00Z', until: '2099-02-01T00:00:00Z' }),
  'get /absences': () => free('/absences'),
  'delete /absences/{id}': () => free('/absences/unknown'),
  'get /calendar/years': () => free('/calendar/years'),
  'get /calendar/years/{year}': () => free('/calendar/years/2026'),
  'put /calendar/years/{year}': () => free('/calendar/years/2097', { source: '通知', holidays: [], workingWeekends: [] }),
  'get /register': ({ owner }) => ({ path: `/register?unit=${owner.unit}` }),
  'post /seals': ({ owner }) => ({ path: '/seals', body: { unit: owner.unit, subtype: 'contract', name: 'x', imprint: 'AAAA', width: 40, height: 40, keyMode: 'hsm', validYears: 1 } }),
  'get /seals': () => free('/seals'),
  'get /seals/{esId}/picture': ({ use }) => ({ path: `/seals/${use.esId}/picture` }),
  'get /seals/{esId}': ({ use }) => ({ path: `/seals/${use.esId}` }),
  'put /seals/{esId}/rules': ({ use, owner }) => ({ path: `/seals/${use.esId}/rules`, body: { custodian: owner.people.custodian } }),
  'post /seals/{esId}/activation': ({ use }) => ({ path: `/seals/${use.esId}/activation` }),
  'post /seals/{esId}/loss': ({ use }) => ({ path: `/seals/${use.esId}/loss`, body: { reason: '遗失' } }),
  'post /seals/{esId}/suspension': ({ use }) => ({ path: `/seals/${use.esId}/suspension`, body: { reason: { code: 'owner-decision' } } }),
  'post /seals/{esId}/resumption': ({ use }) => ({ path: `/seals/${use.esId}/resumption`, body: { reason: { text: '恢复使用' } } }),
  'post /seals/{esId}/restoration': ({ use }) => ({ path: `/seals/${use.esId}/restoration`, body: { reason: { text: '已找回' } } }),
  'post /seals/{esId}/revocation-opinions': ({ use }) => ({ path: `/seals/${use.esId}/revocation-opinions`, body: { reason: { code: 'closed', text: '单位已注销' } } }),
  'get /seals/{esId}/revocation-opinions': ({ use }) => ({ path: `/seals/${use.esId}/revocation-opinions` }),
  'post /seals/{esId}/revocation': ({ use }) => ({ path: `/seals/${use.esId}/revocation`, body: { reason: { code: 'closed' } } }),
  'post /seals/{esId}/invalidity': ({ use }) => ({ path: `/seals/${use.esId}/invalidity`, body: { reason: { code: 'certification-breach' } } }),
  'post /invalidity-marks': () => ({ path: '/invalidity-marks', body: { reason: { code: 'certification-breach' }, seals: ['99999900000001'] }, unitless: true }),
  'post /seals/{esId}/renewal': ({ use }) => ({ path: `/seals/${use.esId}/renewal` }),
  'get /seals/{esId}/pin': ({ use }) => ({ path: `/seals/${use.esId}/pin` }),
  'put /seals/{esId}/pin': ({ use }) => ({ path: `/seals/${use.esId}/pin`, body: { pin: 'correct-horse' } }),
  'post /tasks/{id}/release': ({ use }) => ({ path: `/tasks/${use.id}:finance/release`, body: { pin: 'correct-horse' } }),
  'post /grants': ({ use, owner }) => ({ path: '/grants', body: { seal: use.esId, grantee: owner.people.handler, number: 1, until: '2099-01-01T00:00:00Z' } }),
  'get /grants': () => free('/grants'),
  'get /grants/{id}': ({ grant }) => ({ path: `/grants/${grant}` }),
  'delete /grants/{id}': ({ grant }) => ({ path: `/grants/${grant}` }),
  'get /standing-approvals': () => free('/standing-approvals'),
  'get /standing-approvals/{id}': ({ standing }) => ({ path: `/standing-approvals/${standing}` }),
  'delete /standing-approvals/{id}': ({ standing }) => ({ path: `/standing-approvals/${standing}` }),
  'post /standing-approvals/{id}/release': ({ standing }) => ({ path: `/standing-approvals/${standing}/release`, body: { pin: 'correct-horse' } }),
  'get /seals/{esId}/status': ({ use }) => ({ path: `/seals/${use.esId}/status` }),
  'get /seals/{esId}/flow': ({ use }) => ({ path: `/seals/${use.esId}/flow` }),
  'put /seals/{esId}/flow': ({ use, owner }) => ({ path: `/seals/${use.esId}/flow`, body: { flow: owner.flow } }),
  'post /approval-rules': ({ owner }) => ({ path: '/approval-rules', body: { id: owner.rule.id, unit: owner.unit, needs: [{ id: 'head', who: { role: 'unit-head' }, count: 1, proof: 'totp' }] } }),
  'get /approval-rules/{id}': ({ owner }) => ({ path: `/approval-rules/${owner.rule.id}` }),
  'post /flows': ({ owner }) => ({ path: '/flows', body: { key: 'use', rule: owner.rule.id, bpmn: '<definitions/>' } }),
  'post /flows/check': ({ owner }) => ({ path: '/flows/check', body: { rule: owner.rule.id, bpmn: '<definitions/>' } }),
  'post /flows/mend': () => free('/flows/mend', { bpmn: '<definitions/>' }),
  'post /flows/import': ({ owner }) => ({ path: '/flows/import', body: { rule: owner.rule.id, flow: { format: 'yinxin-flow-1', key: 'use', name: 'x', bpmn: '<definitions/>', scenarios: [] } } }),
  'get /flows/{hash}/export': ({ owner }) => ({ path: `/flows/${owner.flow}/export` }),
  'get /flows/{hash}/difference': ({ owner }) => ({ path: `/flows/${owner.flow}/difference?with=${owner.flow}` }),
  'get /flows/{hash}/outline': ({ owner }) => ({ path: `/flows/${owner.flow}/outline` }),
  'get /instances': () => free('/instances'),
  'get /instances/{id}': ({ use }) => ({ path: `/instances/${use.id}` }),
  'get /instances/{id}/history': ({ use }) => ({ path: `/instances/${use.id}/history` }),
  'get /instances/{id}/incidents': ({ use }) => ({ path: `/instances/${use.id}/incidents` }),
  'post /instances/{id}/migration-check': ({ use, owner }) => ({ path: `/instances/${use.id}/migration-check`, body: { flow: owner.flow } }),
  'post /instances/{id}/interventions': ({ use }) => ({ path: `/instances/${use.id}/interventions`, body: { act: { act: 'suspend' }, reason: '核查' } }),
  'get /instances/{id}/interventions': ({ use }) => ({ path: `/instances/${use.id}/interventions` }),
  'get /interventions/{id}': ({ intervention }) => ({ path: `/interventions/${intervention}` }),
  'get /interventions': () => free('/interventions'),
  'post /interventions/{id}/refusal': ({ intervention }) => ({ path: `/interventions/${intervention}/refusal`, body: { reason: '不必处理' } }),
  'post /intervention-batches/{batch}/refusal': ({ intervention }) => ({ path: `/intervention-batches/${intervention}/refusal`, body: { reason: '不必处理' } }),
  'get /instances/{id}/outline': ({ use }) => ({ path: `/instances/${use.id}/outline` }),
  'post /interventions/{id}/confirmation': ({ intervention }) => ({ path: `/interventions/${intervention}/confirmation` }),
  'post /interventions': ({ use }) => free('/interventions', { instances: [use.id], act: { act: 'suspend' }, reason: '核查' }),
  'post /intervention-batches/{batch}/confirmation': ({ intervention }) => ({ path: `/intervention-batches/${intervention}/confirmation` }),
  'get /incidents': () => free('/incidents'),
  'post /messages': ({ owner }) => ({ path: '/messages', body: { unit: owner.unit, name: 'paid' } }),
  'post /signals': ({ owner }) => ({ path: '/signals', body: { unit: owner.unit, name: 'closed' } }),
  'get /messages/{id}': ({ message }) => ({ path: `/messages/${message}` }),
  'get /flow-templates': () => free('/flow-templates'),
  'get /flow-templates/{name}/bpmn': () => free('/flow-templates/simple-use/bpmn'),
  'get /approval-rules': () => free('/approval-rules'),
  'get /units/{unit}/people': ({ owner }) => ({ path: `/units/${owner.unit}/people` }),
  'get /flows': () => free('/flows'),
  'get /flows/{hash}': ({ owner }) => ({ path: `/flows/${owner.flow}` }),
  'get /flows/{hash}/bpmn': ({ owner }) => ({ path: `/flows/${owner.flow}/bpmn` }),
  'post /verifications': () => ({ path: '/verifications', pdf: true, unitless: true }),
  'get /audit/{subject}': ({ use }) => free(`/audit/${encodeURIComponent(`use/${use.id}`)}`),
  'get /material-requirements': () => free('/material-requirements?kind=issue&category=unit&ownerKind=enterprise'),
  'post /applications': ({ owner, use }) => ({ path: '/applications', body: { kind: 'standing-approval', unit: owner.unit, predecessor: use.esId, undertaking: true } }),
  'get /applications': () => free('/applications'),
  'get /applications/{id}': ({ application }) => ({ path: `/applications/${application}` }),
  'get /applications/{id}/imprint/{variant}': ({ application }) => ({ path: `/applications/${application}/imprint/filed` }),
  'post /applications/{id}/correction': ({ application }) => ({ path: `/applications/${application}/correction`, body: { undertaking: true } }),
  'post /applications/{id}/withdrawal': ({ application }) => ({ path: `/applications/${application}/withdrawal`, body: { reason: '不再需要' } }),
  'post /applications/{id}/imprint': ({ application }) => ({ path: `/applications/${application}/imprint`, body: { picture: 'AAAA', width: 40, height: 40, why: '尚未备案' } }),
  'post /applications/{id}/imprint-comparison': ({ application }) => ({ path: `/applications/${application}/imprint-comparison`, body: { outcome: 'same', reason: '一致' } }),
  'post /applications/{id}/imprint-confirmation': ({ application }) => ({ path: `/applications/${application}/imprint-confirmation`, body: { imprintSm3: '0'.repeat(64), accepted: true } }),
  'post /applications/{id}/collection': ({ application }) => ({ path: `/applications/${application}/collection`, body: {}, partOf: 'custodian' }),
  'post /applications/{id}/execution': ({ application }) => ({ path: `/applications/${application}/execution` }),
  'put /units/{unit}/review-flows/{kind}': ({ owner }) => ({ path: `/units/${owner.unit}/review-flows/full`, body: { flow: owner.flow } }),
  'get /obligations': () => free('/obligations'),
  'get /obligations/{id}': ({ obligation }) => ({ path: `/obligations/${obligation}` }),
  'post /webhooks': ({ owner }) => ({ path: '/webhooks', body: { unit: owner.unit, url: 'https://example.org/hook', types: ['use.*'], secret: 'A'.repeat(43) + '=' } }),
  'get /webhooks': () => free('/webhooks'),
  'delete /webhooks/{id}': ({ webhook }) => ({ path: `/webhooks/${webhook}` }),
  'post /webhooks/{id}/keys': ({ webhook }) => ({ path: `/webhooks/${webhook}/keys`, body: { secret: 'A'.repeat(43) + '=' } }),
  'delete /webhooks/{id}/keys/{key}': ({ webhook }) => ({ path: `/webhooks/${webhook}/keys/unknown` }),
  'get /webhooks/{id}/deliveries': ({ webhook }) => ({ path: `/webhooks/${webhook}/deliveries` }),
  'post /webhooks/{id}/deliveries/{delivery}/resend': ({ webhook }) => ({ path: `/webhooks/${webhook}/deliveries/1/resend` }),
  'post /client-keys': () => free('/client-keys', { algorithm: 'hmac-sm3', secret: 'A'.repeat(43) + '=' }),
  'get /client-keys': () => free('/client-keys'),
  'delete /client-keys/{id}': () => free('/client-keys/unknown'),
  'get /events': () => free('/events'),
  'get /healthz': () => free('/healthz'),
  'get /openapi.json': () => free('/openapi.json'),
};

describe('route', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let api: TestApi;
  let pdf: Uint8Array;
  let objects: Objects;
  let elsewhere: string;
  const holders = new Map<Role, { readonly inside: string; readonly outside: string }>();

  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    api = testApi(store);
    pdf = await plainPdf();
    const owner = await organisation(store);
    elsewhere = (await organisation(store)).unit;
    const owned = await activeSeal(store, owner);
    await store.applications.setCompetence({ policy: 'default', division: '230100', issuingUnit: owner.unit, makingUnit: owner.unit }, 'system/set-up'); // all sides of the application are one unit
    const application = (await submitted(store, owner)).id;
    await test.database.query('DELETE FROM competence'); // of seals everyone with the role may act on, as nobody is competent
    const [obligation] = await store.obligations.list({ state: 'open', units: [owner.unit] }, { limit: 1 });
    const use = await openUse(store, owner, owned);
    const intervention = randomUUID(); // of its batch too
    await store.interventions.propose({ id: intervention, batch: intervention, instanceId: use.id, act: { act: 'cancel' }, reason: '测试' }, 'person/another');
    const { id: message } = await store.messages.send({ id: randomUUID(), unit: owner.unit, kind: 'signal', name: 'closed', variables: {} }, 'system/set-up');
    objects = { message, intervention, owner, owned, use, webhook: randomUUID(), application, obligation: obligation?.id ?? '', ...(await lendingOf(store, owner, owned)) };
    await store.webhooks.add({ id: objects.webhook, unit: owner.unit, url: 'https://example.org/hook', types: ['use.*'], key: { id: randomUUID(), secret: new Uint8Array(32) } }, 'system/set-up');
    for (const role of roles.filter((name) => name !== 'public')) holders.set(role, { inside: await holderOf(role, owner.unit), outside: await holderOf(role, elsewhere) });
  }, minutes(1));
  afterAll(() => test.remove());

  async function holderOf(role: Role, unit: string): Promise<string> {
    const id = randomUUID();
    if (role === 'client-system') await store.people.addClient({ id, name: id, secretHash: '' });
    else await store.people.addPerson({ id, login: id, name: id, mail: 'x@example.org', passwordHash: '' });
    await store.people.grantRole({ id: randomUUID(), holder: id, role, unit }, 'system/set-up');
    return id;
  }

  const sessions = new Map<string, Visitor>();
  /** Signs in anew only after a route that ends sessions. */
  async function visitorOf(role: Role, id: string): Promise<Visitor> {
    const visitor = sessions.get(id) ?? (await (role === 'client-system' ? signedInClient(api, id) : signedIn(api, id)));
    sessions.set(id, visitor);
    return visitor;
  }

  /** The code of the answer, `good` for a good one. */
  async function ask(visitor: Visitor, route: Route, sample: Sample): Promise<string> {
    const { status, body } = await sent(visitor, route, sample);
    if (route.operation === 'session.end') sessions.clear();
    return status < 400 ? 'good' : String((body as { code?: unknown }).code);
  }

  function sent(visitor: Visitor, { method }: Route, { path, body, pdf: file }: Sample) {
    if (file) return visitor.upload(path, pdf);
    if (method === 'post') return visitor.post(path, body);
    return method === 'put' ? visitor.put(path, body ?? {}) : visitor[method](path);
  }

  it('is sampled here, every one', () => {
    expect(Object.keys(samples).sort()).toEqual(routes.map(nameOf).sort());
  });

  for (const route of routes) {
    const { operation } = route;
    const open = 'public' in permissions[operation];
    // what a person takes part in is shown by the tests of documents, uses and tasks
    const refusals = ['forbidden', 'task-not-yours', 'sign-in-required'];

    describe(`${nameOf(route)} (${operation})`, () => {
      it(`R57 is ${open ? 'open to' : 'closed for'} who is signed out`, async () => {
        const code = await ask(signedOut(api), route, samples[nameOf(route)]!(objects));
        expect(code === 'sign-in-required').toBe(!open);
      });

      it.each(roles.filter((role) => role !== 'public'))('R57 answers a %s as the role table says', async (role) => {
        const sample = samples[nameOf(route)]!(objects);
        const { inside, outside } = holders.get(role)!;
        for (const [id, unit] of [[inside, objects.owner.unit], [outside, elsewhere]] as const) {
          const actor: Actor = { kind: role === 'client-system' ? 'client' : 'person', id, grants: [{ role, unit }] };
          const target = sample.unitless ? { own: true } : { unit: objects.owner.unit, own: sample.partOf === role && id === inside };
          const expected = open || (mayTry(actor, operation) && isAllowed(actor, operation, target));
          const code = await ask(await visitorOf(role, id), route, sample);
          const answered = expected || !refusals.includes(code);
          expect({ role, inside: id === inside, refused: !answered }).toEqual({ role, inside: id === inside, refused: !expected });
          if (expected && operation !== 'session.read') expect(code).not.toBe('forbidden');
        }
      });
    });
  }

  it('R54 shows business data to none of the three administrators', () => {
    const business = Object.entries(permissions).filter(([name]) => /^(document|use|task|register|seal\.(make|read|activate|record|report|suspend|resume|restore|revoke|opine|invalidate|renew)|flow|rule)/.test(name));
    for (const [name, row] of business) for (const role of administratorRoles) expect({ name, role, reach: (row as Partial<Record<Role, unknown>>)[role] }).toEqual({ name, role, reach: undefined });
  });
});
