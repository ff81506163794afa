import { readFile } from 'node:fs/promises';
import { copyOf } from '../../../sealing/copy/copy.ts';
import { ContentAnswer, reply, route } from '../../route.ts';
import { DocumentParams, DocumentQuery, onDocument } from './view.ts';

const markFile = new URL('../../../sealing/copy/mark.png', import.meta.url);

export const copyDocument = route({
  method: 'get', path: '/documents/{id}/copy', operation: 'document.read', summary: 'A copy to print or hand on: without signatures, and marked as a copy on every page (R47)',
  params: DocumentParams, query: DocumentQuery, answers: { 200: new ContentAnswer('application/pdf'), 404: 'document-unknown', 422: ['pdf-not-a-pdf', 'pdf-truncated', 'pdf-encrypted', 'pdf-unsupported', 'pdf-limit-exceeded'] },
  on: onDocument,
  async handle({ on: { name, sm3 }, store }) {
    const copy = await copyOf(await store.documents.read(sm3), await readFile(markFile));
    return reply(200, Buffer.from(copy), { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`copy-${name}`)}`, 'content-length': String(copy.length) });
  },
});
