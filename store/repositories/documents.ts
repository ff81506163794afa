import { Readable } from 'node:stream';
import { hex } from '../../domain/bytes.ts';
import type { Sm3 } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';
import { chains } from '../actors.ts';
import type { Database } from '../database.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { DocumentRow, Documents } from '../store.ts';
import { documentTable, type DocumentRow as Row } from '../tables/document.ts';
import { unitTable } from '../tables/unit.ts';

export const documentRepository = (database: Database, contents: DocumentStore, sm3: Sm3): Documents => ({
  async put(content, { limit, ...document }) {
    const stream = content instanceof Uint8Array ? Readable.from([content]) : content;
    const stored = await contents.put(stream as AsyncIterable<Uint8Array>, limit);
    return database.act(async (tx) => {
      const { id, name, mediaType, unit, createdBy } = document;
      const known = await tx.find(documentTable, { id });
      if (known && known.sm3 !== stored.sm3) throw problem('idempotency-key-reused', { document: id });
      if (known) return documentOf(known);
      if (!(await tx.find(unitTable, { id: unit }))) throw problem('owner-unknown', { unit });
      const row: Row = { id, ...stored, name, mediaType, unitId: unit, createdBy, createdAt: await tx.now() };
      await tx.insert(documentTable, row);
      tx.audit({ subject: chains.documents(unit), actor: createdBy, act: 'document.kept', details: { document: id, ...stored } });
      return documentOf(row);
    });
  },

  row: (id) => database.read(async (tx) => {
    const row = await tx.find(documentTable, { id });
    if (!row) throw problem('document-unknown', { document: id });
    return documentOf(row);
  }),

  async read(name) {
    const parts: Buffer[] = [];
    const hash = sm3.stream();
    for await (const part of await contents.open(name)) {
      parts.push(part as Buffer);
      hash.update(part as Buffer);
    }
    if (hex(hash.digest()) !== name) throw problem('document-damaged', { sm3: name });
    const whole = Buffer.concat(parts);
    return new Uint8Array(whole.buffer, whole.byteOffset, whole.length);
  },

  open: (name, range) => contents.open(name, range),
});

const documentOf = ({ unitId, ...row }: Row): DocumentRow => ({ ...row, unit: unitId });
