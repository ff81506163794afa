import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { plainPdf } from '../sealing/document.ts';
import type { DemoLogin } from '../../tools/seed/people.ts';
import type { Installation } from '../system/installation.ts';
import { good, type Answer } from '../system/visitor.ts';
import { eventually } from './eventually.ts';

/** A use that waits for its approval. */
export interface AskedUse {
  readonly id: string;
  readonly task: string;
  readonly subject: string;
  /** Name of its document, which no other has. */
  readonly file: string;
}

interface UseBody {
  readonly id: string;
  readonly tasks: readonly { readonly id: string; readonly state: string }[];
  readonly subject: { readonly sm3: string };
}

/** A document of the requester's, and what asking for a seal on it says. */
export async function useRequest(installation: Installation, seal: string, pdf?: Uint8Array): Promise<{ readonly file: string; readonly body: object }> {
  const requester = await installation.as('li.ming');
  const file = `${randomUUID()}.pdf`;
  const { id } = await good(requester.upload('/documents', new Uint8Array(pdf ?? (await plainPdf())), file));
  return { file, body: { seal, documentId: id, reason: `签订合同 ${file}`, place: { page: 1, left: 120, top: 200 } } };
}

/** Asks for the use of a seal, as often as it takes. */
export async function askFor(installation: Installation, seal: string, pdf?: Uint8Array): Promise<AskedUse> {
  const { file, body } = await useRequest(installation, seal, pdf);
  const key = randomUUID();
  const requester = await installation.as('li.ming');
  await eventually('an answer to the request', async () => (await requester.post('/uses', body, key)).status < 300);
  return askedUse(installation, file);
}

/** The use of a document, once it is written. */
export async function askedUse(installation: Installation, file: string): Promise<AskedUse> {
  const requester = await installation.as('li.ming');
  const id = await eventually('a written use', async () => (await installation.query<{ id: string }>('SELECT id FROM seal_use WHERE reason LIKE ?', [`%${file}`]))[0]?.id);
  const { tasks, subject } = await good(requester.get<UseBody>(`/uses/${id}`));
  return { id, file, subject: subject.sm3, task: tasks.find(({ state }) => state === 'open')?.id ?? '' };
}

/** The approver, or another, approves. */
export async function approve(installation: Installation, { task, subject }: AskedUse, { key, by = 'wang.fang' }: { readonly key?: string; readonly by?: DemoLogin } = {}): Promise<Answer> {
  return (await installation.as(by)).post(`/tasks/${encodeURIComponent(task)}/decision`, { outcome: 'approved', subject }, key);
}

/** The task that the use waits for. */
export async function openTask(installation: Installation, { id }: AskedUse): Promise<string> {
  const [task] = await installation.query<{ id: string }>("SELECT id FROM task WHERE instance_id = ? AND state = 'open'", [id]);
  return task?.id ?? '';
}

/** The same request with the same key until it is answered for good. */
export async function approveUntilAnswered(installation: Installation, use: AskedUse, key: string): Promise<Answer> {
  return eventually('an answer to the approval', async () => {
    const answer = await approve(installation, use, { key });
    return (answer.status < 500 && answer.code !== 'request-in-progress') && answer;
  });
}

/** How the use ended. */
export async function endOf(installation: Installation, { id }: AskedUse): Promise<{ readonly status: string; readonly problem: string | null }> {
  return eventually(`an end of use ${id}`, async () => {
    const [row] = await installation.query<{ status: string; problem: string | null }>('SELECT status, problem FROM seal_use WHERE id = ?', [id]);
    return row?.status !== 'open' && row;
  });
}

/** What the rows hold of the use's stamp. */
export async function tracesOf(installation: Installation, { id, file }: AskedUse) {
  const [traces] = await installation.query<Readonly<Record<'decisions' | 'stamps' | 'signatures' | 'registered' | 'sameSignature' | 'documents' | 'archived' | 'audited', number>>>(`SELECT
      (SELECT COUNT(*) FROM decision WHERE instance_id = u.id) AS decisions,
      (SELECT COUNT(*) FROM stamp WHERE use_id = u.id) AS stamps,
      (SELECT COUNT(*) FROM stamp WHERE use_id = u.id AND state = 'done' AND signature IS NOT NULL) AS signatures,
      (SELECT COUNT(*) FROM use_register WHERE use_id = u.id) AS registered,
      (SELECT COUNT(*) FROM use_register JOIN stamp ON stamp.id = use_register.stamp_id AND stamp.signature = use_register.signature WHERE stamp.use_id = u.id) AS sameSignature,
      (SELECT COUNT(*) FROM document WHERE name = ? AND created_by = 'system/stamping') AS documents,
      (SELECT COUNT(*) FROM archive WHERE use_id = u.id) AS archived,
      (SELECT COUNT(*) FROM audit_entry WHERE subject = CONCAT('use/', u.id) AND act = 'stamp.signed') AS audited
    FROM seal_use u WHERE u.id = ?`, [file, id]);
  return traces;
}

/** One approval, one signature, one row of the register, one document, one entry of the audit: and no more of any. */
export const stampedOnce = { decisions: 1, stamps: 1, signatures: 1, registered: 1, sameSignature: 1, documents: 1, archived: 1, audited: 1 };

interface Verdict {
  readonly signatures: readonly { readonly indication: string; readonly seal?: { readonly esId: string } }[];
}

/** The use ends stamped, exactly once, and anybody finds its document's one seal good. */
export async function expectStampedOnce(installation: Installation, use: AskedUse, seal: string): Promise<void> {
  expect(await endOf(installation, use)).toEqual({ status: 'stamped', problem: null });
  expect(await tracesOf(installation, use)).toEqual(stampedOnce);
  expect((await verdictOn(installation, use)).signatures).toMatchObject([{ indication: 'TOTAL-PASSED', seal: { esId: seal } }]);
}

/** What verifying says of the use's stamped document. */
export async function verdictOn(installation: Installation, use: AskedUse): Promise<Verdict> {
  const requester = await installation.as('li.ming');
  const [row] = await installation.query<{ document: string }>('SELECT output_document_id AS document FROM stamp WHERE use_id = ?', [use.id]);
  const stamped = await requester.bytes(`/documents/${row?.document}/content?use=${use.id}`);
  return good(installation.anybody.upload<Verdict>('/verifications', stamped));
}
