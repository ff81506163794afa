import { problem } from '../../../domain/problem.ts';
import { ContentAnswer, reply, route } from '../../route.ts';
import { DocumentParams, DocumentQuery, onDocument } from './view.ts';

export const readContent = route({
  method: 'get', path: '/documents/{id}/content', operation: 'document.read', summary: 'The document itself, or a range of its bytes',
  params: DocumentParams, query: DocumentQuery, answers: { 200: new ContentAnswer('application/pdf'), 206: new ContentAnswer('application/pdf'), 404: 'document-unknown', 416: 'range-unsatisfiable' },
  on: onDocument,
  async handle({ on: { name, sm3, size }, header, store }) {
    const about = { 'accept-ranges': 'bytes', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
    const range = rangeOf(header('range'), size);
    if (!range) return reply(200, await store.documents.open(sm3), { ...about, 'content-length': String(size) });
    const { start, end } = range;
    return reply(206, await store.documents.open(sm3, { start, end: end + 1 }), { ...about, 'content-length': String(end - start + 1), 'content-range': `bytes ${start}-${end}/${size}` });
  },
});

/** One range of bytes, both ends included; a header that is not understood counts as none. RFC 9110 14.2 */
function rangeOf(header: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || first + last === '') return undefined;
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start > end) throw problem('range-unsatisfiable', { size });
  return { start, end };
}
