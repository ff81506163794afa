import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { units } from '../tools/seed/people.ts';
import { SignedIn } from '../tools/seed/person.ts';
import { until } from '../tools/supervisor/until.ts';
import { draw } from './flows/draw.ts';
import { plainPdf } from './sealing/document.ts';
import { certifiedPdf, fromLatin1, qpdf } from './sealing/pdfs.ts';
import { newInstallation, type Installation } from './system/installation.ts';
import { activeSeal, sealOrder } from './system/seals.ts';
import { decide, endedUse, requestUse, useBody, type UseBody } from './system/uses.ts';
import { good, Visitor, type Answer } from './system/visitor.ts';

jest.setTimeout(60_000); // every step goes through all processes

let installation: Installation;
let requester: Visitor, approver: Visitor, administrator: Visitor, maker: Visitor;
let pdf: Uint8Array;

beforeAll(async () => {
  installation = await newInstallation('bad-input', { environment: { DOCUMENT_LIMIT_MB: '1' } });
  [requester, approver, administrator, maker] = await Promise.all([installation.as('li.ming'), installation.as('wang.fang'), installation.as('sun.li'), installation.as('zhou.jie')]);
  pdf = await plainPdf();
}, 180_000);
afterAll(() => installation.stop());

const written = ['document', 'seal_use', 'instance', 'task', 'decision', 'instance_history', 'stamp', 'use_register', 'archive', 'approval_rule', 'flow', 'flow_binding', 'making', 'seal_key', 'seal', 'seal_edition', 'seal_change'];

/** How many rows there are of everything that acts leave behind, and how many documents are kept. */
async function traces(): Promise<Readonly<Record<string, number>>> {
  const counts = written.map((table) => `(SELECT COUNT(*) FROM ${table}) AS ${table}`).join(', ');
  const [rows] = await installation.query<Record<string, number>>(`SELECT ${counts}`);
  return { ...rows, files: (await readdir(join(installation.data, 'documents'), { recursive: true })).length };
}

/** Refused with its code, and nothing is left of it. */
async function refused(ask: () => Promise<Answer>, status: number, code: string): Promise<Answer> {
  const before = await traces();
  const answer = await ask();
  expect(answer).toMatchObject({ status, code, body: { done: false } });
  expect(await traces()).toEqual(before);
  return answer;
}

describe('use of a seal that cannot be opened', () => {
  it.each([
    ['is encrypted', 'pdf-encrypted', () => qpdf(pdf, '--encrypt', '', 'owner', '256', '--')],
    ['is certified and allows no changes', 'pdf-certified', certifiedPdf],
    ['is cut off', 'pdf-truncated', () => pdf.slice(0, pdf.length - 200)],
    ['is no PDF', 'pdf-not-a-pdf', () => fromLatin1('just a text')],
  ] as const)('is refused on a document that %s', async (_, code, content) => {
    const body = await useBody(requester, { seal: installation.seal, pdf: content() });
    await refused(() => requester.post('/uses', body), 422, code);
  });

  it.each([
    ['on a page that does not exist', 'pdf-page-unknown', { page: 2, left: 10, top: 10 }],
    ['at a place outside the page', 'pdf-place-outside', { page: 1, left: 190, top: 10 }],
  ] as const)('is refused %s', async (_, code, place) => {
    const body = await useBody(requester, { seal: installation.seal });
    await refused(() => requester.post('/uses', { ...body, place }), 422, code);
  });

  it('R42 is refused for a seal that is made but not active', async () => {
    const { esId } = await good(maker.post<{ esId: string }>('/seals', await sealOrder('hsm-wrapped')));
    const body = await useBody(requester, { seal: esId });
    await refused(() => requester.post('/uses', body), 409, 'seal-not-active');
  });

  it('R57 is refused to someone without right, and to a session that was ended', async () => {
    const body = await useBody(requester, { seal: installation.seal });
    await refused(() => approver.post('/uses', body), 403, 'forbidden');
    const secrets = installation.secrets.people.find(({ login }) => login === 'li.ming');
    const session = await SignedIn.as(secrets!, installation.url);
    const signedOut = new Visitor(session.api, session.headers);
    expect(await signedOut.delete('/session')).toMatchObject({ status: 204 });
    await refused(() => signedOut.post('/uses', body), 401, 'sign-in-required');
  });

  it('is refused as another request under a key that was used, and answered again as the same', async () => {
    const [key, body] = [randomUUID(), await useBody(requester, { seal: installation.seal })];
    const first = await good(requester.post<UseBody>('/uses', body, key));
    await refused(() => requester.post('/uses', { ...body, reason: '另一事由' }, key), 422, 'idempotency-key-reused');
    const before = await traces();
    expect((await good(requester.post<UseBody>('/uses', body, key))).id).toBe(first.id);
    expect(await traces()).toEqual(before);
  });
});

describe('document over the limit', () => {
  it('is refused and not kept', () => refused(() => requester.upload<Answer['body']>('/documents', new Uint8Array(1_100_000)), 413, 'document-too-large'));
});

describe('decision', () => {
  let asked: UseBody;
  let task: string;
  const decision = (by: Visitor, subject = asked.subject.sm3) => () => by.post(`/tasks/${task}/decision`, { outcome: 'approved', subject });

  describe('on a task of one approver', () => {
    beforeEach(async () => {
      asked = await requestUse(requester, { seal: installation.seal });
      task = asked.tasks[0]!.id;
    });

    it('R36 is refused to whom the task does not belong', async () => {
      await refused(decision(await installation.as('chen.jing')), 403, 'task-not-yours');
    });

    it('R36 is refused on another subject than the one that is to be stamped', () => refused(decision(approver, '0'.repeat(64)), 409, 'subject-changed'));

    it('is refused after the end of the use', async () => {
      await decide(approver, asked, 'refused');
      expect(await endedUse(requester, asked)).toMatchObject({ status: 'refused' });
      await refused(decision(approver), 409, 'task-ended');
    });
  });

  describe('on a task of two approvers', () => {
    it('is refused to the same person a second time', async () => {
      const head = await installation.as('zhao.qiang');
      const rule = { id: 'two-approvers', unit: units.company.id, needs: [{ id: 'approver', who: { role: 'approver' }, count: 2, distinctFrom: ['requester'], proof: 'totp' }] };
      await good(head.post('/approval-rules', rule));
      const bpmn = draw('start s\nuser a counts=approver required=2\nstamp p\nend e\ns -> a\na -> p\np -> e');
      const { hash } = await good(administrator.post<{ hash: string }>('/flows', { key: 'two-approvers', rule: rule.id, bpmn }));
      const seal = await activeSeal(installation, 'hsm-wrapped', hash);
      await installation.query("INSERT INTO role_grant (id, holder_id, role, unit_id, granted_at) VALUES ('second-approver', 'chen.jing', 'approver', ?, NOW(3))", [units.company.id]);
      asked = await requestUse(requester, { seal });
      task = asked.tasks[0]!.id;
      expect(await good(decision(approver)())).toMatchObject({ state: 'open' });
      await refused(decision(approver), 409, 'task-decided');
      expect(await requester.get(`/uses/${asked.id}`)).toMatchObject({ body: { status: 'open', stamps: [] } });
    });
  });
});

describe('flow', () => {
  const approved = draw('start s\nuser a counts=approver\nstamp p\nend e\ns -> a\na -> p\np -> e');
  const deploy = (bpmn: string) => () => administrator.post('/flows', { key: 'bad', rule: 'demo-company-seal', bpmn });

  it.each([
    ['holds an element that is not executed', 'element-supported', 'a', approved.replaceAll('bpmn:userTask', 'bpmn:complexGateway')],
    ['reaches the stamp without an approval', 'approval-proof', 'p', draw('start s\nstamp p\nend e\ns -> p\np -> e')],
    ['holds an XML entity', 'bpmn-malformed', '', approved.replace('<bpmn:definitions', '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><bpmn:definitions')],
    ['holds a syntax error in FEEL', 'feel-syntax', 'g_f', draw('start s\nuser a counts=approver\nxor g default=g_p\nstamp p\nend e\nend f\ns -> a\na -> g\ng -> p\ng -> f : amount >\np -> e')],
  ])('R36 is refused when it %s, naming rule and element', async (_, rule, element, bpmn) => {
    const { body } = await refused(deploy(bpmn), 422, 'flow-refused');
    expect(body.refused).toEqual(expect.arrayContaining([expect.objectContaining({ rule, element })]));
  });
});

describe('order of a seal', () => {
  const order = async (changes: object = {}) => maker.post('/seals', await sealOrder('hsm-wrapped', changes));
  const seals = async () => (await installation.query('SELECT es_id FROM seal')).length;
  afterEach(() => installation.switchAuthority({}));

  it('R04 is refused for an owner with a wrong check digit in the credit code', async () => {
    await installation.query("INSERT INTO unit (id, name, kind, credit_code, division, created_at) VALUES ('mistyped', '错码公司', 'enterprise', '91230103MA1DEM0070', '230103', NOW(3))");
    await refused(() => order({ unit: 'mistyped', subtype: 'statutory-name', name: '错码公司' }), 422, 'credit-code-invalid');
  });

  describe('when the certificate authority', () => {
    it.each([
      ['certifies another key', 'certificate-mismatch', { wrongKey: true }],
      ['refuses', 'authority-refused', { refuse: true }],
    ] as const)('R05 %s: no seal is made, the order is ended with the reason, and a new one goes through', async (_, code, switches) => {
      const before = await seals();
      await installation.switchAuthority(switches);
      expect(await order()).toMatchObject({ status: 502, code });
      expect(await seals()).toBe(before);
      expect(await installation.query('SELECT state, problem FROM making ORDER BY created_at DESC, es_id DESC LIMIT 1')).toEqual([{ state: 'failed', problem: code }]);
      await installation.switchAuthority({});
      expect(await order()).toMatchObject({ status: 201, body: { status: 'made' } });
      expect(await seals()).toBe(before + 1);
    });

    it('is slow: the seal is made all the same', async () => {
      await installation.switchAuthority({ delayMs: 1_500 });
      expect(await order()).toMatchObject({ status: 201, body: { status: 'made' } });
    });

    it('is down: the order goes on and is done once when the authority is back', async () => {
      const before = await seals();
      await installation.switchAuthority({ down: true });
      const { status, body } = await order();
      expect(status).toBe(202);
      const operation = String(body.operation).replace('/api/v1', '');
      expect(await good(maker.get(operation))).toMatchObject({ status: 'running' });
      expect(await seals()).toBe(before);
      await installation.switchAuthority({});
      const done = async () => (await good(maker.get(operation))).status === 'done';
      expect(await until(done, { within: 60_000, every: 200 })).toBe(true);
      expect(await seals()).toBe(before + 1);
    }, 90_000);
  });
});
