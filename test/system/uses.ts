import { plainPdf } from '../sealing/document.ts';
import { until } from '../../tools/supervisor/until.ts';
import { good, type Visitor } from './visitor.ts';

/** A use as the API shows it, as far as tests read it. */
export interface UseBody {
  readonly id: string;
  readonly status: string;
  readonly problem?: string;
  readonly subject: { readonly sm3: string };
  readonly tasks: readonly { readonly id: string; readonly element: string; readonly state: string }[];
  readonly decisions: readonly { readonly person: string; readonly outcome: string; readonly proof: string }[];
  readonly history: readonly { readonly element: string; readonly event: string }[];
  readonly stamps: readonly { readonly state: string; readonly documentId?: string; readonly content?: string }[];
}

export interface Request {
  readonly seal: string;
  /** A page of text unless given. */
  readonly pdf?: Uint8Array;
  /** A document that is there already, instead of a new one. */
  readonly documentId?: string;
  readonly reason?: string;
  readonly top?: number;
}

/** What asks for the use of a seal on a document; the document is brought first. */
export async function useBody(asker: Visitor, { seal, pdf, documentId, reason = '签订采购合同', top = 200 }: Request): Promise<object> {
  const document = documentId ?? (await good(asker.upload('/documents', new Uint8Array(pdf ?? (await plainPdf()))))).id;
  return { seal, documentId: document, reason, place: { page: 1, left: 120, top } };
}

export const requestUse = async (asker: Visitor, request: Request): Promise<UseBody> => good(asker.post<UseBody>('/uses', await useBody(asker, request)));

/** Decides the use's open task, having read its subject. */
export async function decide(approver: Visitor, { id }: UseBody, outcome: 'approved' | 'refused'): Promise<void> {
  const { items } = await good(approver.get<{ items: readonly { id: string; useId: string }[] }>('/tasks'));
  const task = items.find(({ useId }) => useId === id)?.id ?? '';
  const { subject } = await good(approver.get<{ subject: { sm3: string } }>(`/tasks/${task}`));
  await good(approver.post(`/tasks/${task}/decision`, { outcome, subject: subject.sm3 }));
}

/** The use once it is open no longer. */
export async function endedUse(asker: Visitor, { id }: UseBody): Promise<UseBody> {
  let use = await good(asker.get<UseBody>(`/uses/${id}`));
  await until(async () => (use = await good(asker.get<UseBody>(`/uses/${id}`))).status !== 'open', { within: 60_000, every: 100 });
  return use;
}

/** Asked, approved, stamped. */
export async function stampedUse(asker: Visitor, approver: Visitor, request: Request): Promise<{ readonly use: UseBody; readonly pdf: Uint8Array<ArrayBuffer> }> {
  const asked = await requestUse(asker, request);
  await decide(approver, asked, 'approved');
  const use = await endedUse(asker, asked);
  const content = use.stamps[0]?.content;
  if (content === undefined) throw new Error(`the use was not stamped: ${JSON.stringify(use)}`);
  return { use, pdf: await asker.bytes(content.replace('/api/v1', '')) };
}
