import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { nativeSm3 } from '../devices/sm2/native.ts';
import { hex } from '../domain/bytes.ts';
import { openPdf, signaturesOf } from '../sealing/pdf/index.ts';
import { readSignature } from '../sealing/ses/readSignature.ts';
import { projectRoot } from '../tools/folders.ts';
import { until } from '../tools/supervisor/until.ts';
import { plainPdf } from './sealing/document.ts';
import { newInstallation, type Installation } from './system/installation.ts';
import { judged, yinxin } from './system/judges.ts';
import { activeSeal, deployedFlow } from './system/seals.ts';
import { decide, endedUse, requestUse, stampedUse, useBody, type UseBody } from './system/uses.ts';
import { good, type Visitor } from './system/visitor.ts';

jest.setTimeout(60_000); // every step goes through all processes

let installation: Installation;
let flow: string;
let requester: Visitor, approver: Visitor, custodian: Visitor;

beforeAll(async () => {
  installation = await newInstallation('use', { environment: { PUBLIC_REQUESTS_PER_ADDRESS: '10000' } });
  [requester, approver, custodian] = await Promise.all([installation.as('li.ming'), installation.as('wang.fang'), installation.as('liu.yang')]);
  flow = await deployedFlow(installation, 'simple-use', await libraryFlow());
}, 180_000);
afterAll(() => installation.stop());

const libraryFlow = () => readFile(join(projectRoot, 'bpmn/library/simple-use.bpmn'), 'utf8');

interface Verdict {
  readonly signatures: readonly { readonly indication: string; readonly seal?: { readonly esId: string } }[];
}
/** Judged by our register, as anybody may. */
const verdict = (pdf: Uint8Array<ArrayBuffer>) => good(installation.anybody.upload<Verdict>('/verifications', pdf));
const acts = async (subject: string) => {
  const auditor = await installation.as('wu.min');
  return (await good(auditor.get<{ items: readonly { act: string }[] }>(`/audit/${encodeURIComponent(subject)}?limit=100`))).items.map(({ act }) => act);
};

const keptIn = [{ keyMode: 'hsm-wrapped', device: 'SoftHSM2' }, { keyMode: 'hsm', device: 'the test token' }] as const;
describe.each(keptIn)('use of a seal whose key is kept $keyMode by $device', ({ keyMode }) => {
  let seal: string;
  let original: Uint8Array;
  let use: UseBody;
  let pdf: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    seal = keyMode === 'hsm-wrapped' ? installation.seal : await activeSeal(installation, keyMode, flow);
    original = await plainPdf();
    ({ use, pdf } = await stampedUse(requester, approver, { seal, pdf: original, reason: '签订采购合同' }));
  });

  it('R36 ends stamped by the approval of who may approve it', () => {
    expect(use).toMatchObject({ status: 'stamped', decisions: [{ person: 'wang.fang', outcome: 'approved', proof: 'totp' }] });
    expect(Buffer.from(pdf.subarray(0, original.length)).equals(original)).toBe(true);
  });

  it('R43 is found good by anybody, with our register', async () => {
    expect((await verdict(pdf)).signatures).toMatchObject([{ indication: 'TOTAL-PASSED', seal: { esId: seal } }]);
  });

  it('R52 is found good by OpenSSL, and its document whole by qpdf and pdfsig', async () => {
    const { openssl, qpdf, pdfsig } = await judged(pdf);
    expect(openssl).toEqual(['Verified OK\n']);
    expect(qpdf).toContain('No syntax or stream encoding errors found');
    expect(pdfsig).toContain('Total document signed');
  });

  it('R39 is registered with date, unit, reason, approver, handler, digest, seal, place and signature', async () => {
    const { items } = await good(custodian.get<{ items: readonly { use: string; signature: string }[] }>('/register?limit=100'));
    const [row] = items.filter(({ use: id }) => id === use.id);
    const [found] = signaturesOf(openPdf(pdf));
    expect(row).toMatchObject({
      unit: 'demo-company', seal, reason: '签订采购合同', approvers: [{ person: 'wang.fang', name: '王芳', counts: 'approver' }], handler: 'person/li.ming',
      document: { name: '合同.pdf', sm3: hex(nativeSm3.hash(original)) }, place: { page: 1, left: 120, top: 200 }, at: expect.stringMatching(/^\d{4}-/),
      signature: Buffer.from(readSignature(found!.contents).signature).toString('base64'),
    });
  });

  it('R40 R55 leaves every step in the audit chain, and the chain holds', async () => {
    expect(await acts(`use/${use.id}`)).toEqual(expect.arrayContaining(['use.requested', 'task.approved', 'stamp.prepared', 'stamp.signed', 'stamp.finished', 'use.archived', 'use.stamped']));
    expect(await acts(`seal/${seal}`)).toEqual(expect.arrayContaining(['making.ordered', 'seal.make', 'flow.bound', 'seal.activate', 'use.requested', 'stamp.signed']));
    expect(JSON.parse(await yinxin(installation, 'audit', 'check', '--json'))).toEqual({ findings: [] });
  });

  it('R45 is archived: the stamped document, and beside it the record of its approval', async () => {
    const [archived] = await installation.query(`SELECT archive.document_id AS document, record.media_type AS type, record.created_by AS keeper, record.size > 0 AS written
      FROM archive JOIN document record ON record.id = archive.record_document_id WHERE use_id = ?`, [use.id]);
    expect(archived).toEqual({ document: use.stamps[0]?.documentId, type: 'application/json', keeper: 'system/stamping', written: 1 });
  });

  it('tells the requester by mail', async () => {
    const mails = await installation.mailOf('li.ming');
    expect(mails.filter(({ text }) => text.includes(use.id))).toMatchObject([{ subject: '文件已用印 Your document is stamped: 签订采购合同', to: ['li.ming@yinxin.example'] }]);
  });

  it('tells the requester by text message too', async () => {
    const told = async () => (await installation.textsOf('li.ming')).some(({ messageId, text }) => messageId.startsWith(use.id) && text === '【印信】文件已用印 Your document is stamped: 签订采购合同');
    expect(await until(told, { within: 30_000 })).toBe(true);
  });

  it('R20 the seal was filed with the police registry, once', async () => {
    const filed = async () => (await installation.filingsAt('police-registry')).filter(({ filing }) => filing.esId === seal && filing.event === 'made');
    expect(await until(async () => (await filed()).length > 0, { within: 30_000 })).toBe(true);
    expect(await filed()).toHaveLength(1);
  });
});

describe('use of a seal', () => {
  describe('when the document bears another seal already', () => {
    it('adds a second one, and both hold', async () => {
      const second = await activeSeal(installation, 'hsm', flow);
      const first = await stampedUse(requester, approver, { seal: installation.seal });
      const { pdf } = await stampedUse(requester, approver, { seal: second, pdf: first.pdf, top: 100 });
      expect(Buffer.from(pdf.subarray(0, first.pdf.length)).equals(first.pdf)).toBe(true);
      expect((await verdict(pdf)).signatures).toMatchObject([{ indication: 'TOTAL-PASSED', seal: { esId: installation.seal } }, { indication: 'TOTAL-PASSED', seal: { esId: second } }]);
      const { openssl, qpdf, pdfsig } = await judged(pdf);
      expect(openssl).toEqual(['Verified OK\n', 'Verified OK\n']);
      expect(qpdf).toContain('No syntax or stream encoding errors found');
      expect(pdfsig).toContain('Signature #2');
    });
  });

  describe('when the approver refuses', () => {
    it('R36 ends refused and stamps nothing', async () => {
      const asked = await requestUse(requester, { seal: installation.seal });
      await decide(approver, asked, 'refused');
      expect(await endedUse(requester, asked)).toMatchObject({ status: 'refused', decisions: [{ outcome: 'refused' }], stamps: [] });
      expect(await acts(`use/${asked.id}`)).not.toContain('stamp.prepared');
    });
  });

  describe('when nobody decides before the deadline', () => {
    it('ends refused, takes the task back and tells the requester', async () => {
      const seal = await activeSeal(installation, 'hsm-wrapped', await deployedFlow(installation, 'impatient-use', (await libraryFlow()).replace('PT72H', 'PT2S')));
      const asked = await requestUse(requester, { seal });
      const ended = await endedUse(requester, asked);
      expect(ended).toMatchObject({ status: 'refused', tasks: [{ element: 'approve', state: 'cancelled' }], decisions: [], stamps: [] });
      const mails = await installation.mailOf('li.ming');
      expect(mails.filter(({ text }) => text.includes(asked.id))).toMatchObject([{ subject: '用印审批超时 The approval was not given in time: 签订采购合同' }]);
    });
  });

  describe('when a system asks for it', () => {
    it('is approved by a person and handed to the system', async () => {
      const system = await installation.system();
      const { use, pdf } = await stampedUse(system, approver, { seal: installation.seal });
      expect(use).toMatchObject({ status: 'stamped', requester: 'client/demo-oa' });
      expect((await verdict(pdf)).signatures).toMatchObject([{ indication: 'TOTAL-PASSED' }]);
    });
  });

  describe('when the seal is reported lost', () => {
    it('R35 stamps no more, whatever was approved; what it stamped before stays good', async () => {
      const seal = await activeSeal(installation, 'hsm-wrapped', flow);
      const before = await stampedUse(requester, approver, { seal });
      const open = await requestUse(requester, { seal });
      expect(await good(custodian.post(`/seals/${seal}/loss`, { reason: '介质遗失' }))).toMatchObject({ status: 'lost' });
      await decide(approver, open, 'approved');
      expect(await endedUse(requester, open)).toMatchObject({ status: 'failed', problem: 'seal-not-active' });
      expect(await acts(`use/${open.id}`)).not.toContain('stamp.signed');
      expect(await requester.post('/uses', await useBody(requester, { seal }))).toMatchObject({ status: 409, code: 'seal-not-active' });
      expect(await good(installation.anybody.get(`/seals/${seal}/status`))).toMatchObject({ esId: seal, status: 'lost' });
      expect((await verdict(before.pdf)).signatures).toMatchObject([{ indication: 'TOTAL-PASSED' }]);
      const told = async () => (await installation.mailOf('zhao.qiang')).some(({ subject, text }) => subject.includes('reported lost') && text.includes(seal));
      expect(await until(told, { within: 30_000 })).toBe(true);
    });
  });
});
