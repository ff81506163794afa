import canonicalize from 'canonicalize';
import type { Cryptography } from '../domain/cryptography.ts';
import { derivedId } from '../domain/identifiers.ts';
import { isoText } from '../domain/instant.ts';
import type { Store, Use } from '../store/store.ts';

interface ArchiveWorld {
  readonly store: Store;
  readonly cryptography: Cryptography;
  readonly documentLimit: number;
}

/** Keeps the stamped document together with its approval record and metadata, each a document of its own. R45 */
export async function archiveUse(use: Use, documentId: string, { store, cryptography: { sm3 }, documentLimit }: ArchiveWorld): Promise<void> {
  const record = await store.documents.put(await approvalRecord(use, documentId, store), {
    id: derivedId(sm3, 'approval-record', documentId), name: `${use.id}.json`, mediaType: 'application/json', unit: use.unit,
    createdBy: 'system/stamping', limit: documentLimit,
  });
  await store.uses.archive({ useId: use.id, documentId, recordDocumentId: record.id });
}

/** RFC 8785 text, so that the same record has the same bytes. */
async function approvalRecord(use: Use, documentId: string, store: Store): Promise<Uint8Array> {
  const [document, decisions, register] = await Promise.all([store.documents.row(documentId), store.instances.decisions(use.id), store.register.ofUse(use.id)]);
  const record = {
    use: use.id, seal: use.esId, requester: use.requester, handler: use.handler, reason: use.reason, requestedAt: isoText(use.createdAt),
    subject: JSON.parse(use.subject.text) as unknown, subjectSm3: use.subject.sm3,
    document: { id: document.id, name: document.name, sm3: document.sm3, size: document.size },
    decisions: decisions.map(({ at, ...decision }) => ({ ...decision, at: isoText(at) })),
    register: register.map(({ at, signature, approvers, ...row }) => ({
      ...row, at: isoText(at), signature: Buffer.from(signature).toString('base64'),
      approvers: approvers.map((approver) => ({ ...approver, at: isoText(approver.at) })),
    })),
  };
  return new TextEncoder().encode(canonicalize(record));
}
