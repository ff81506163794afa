import { route } from '../../route.ts';
import { DocumentParams, DocumentQuery, documentView, DocumentView, onDocument } from './view.ts';

export const readDocument = route({
  method: 'get', path: '/documents/{id}', operation: 'document.read', summary: 'What is known of a document',
  params: DocumentParams, query: DocumentQuery, answers: { 200: DocumentView, 404: 'document-unknown' },
  on: onDocument,
  async handle({ on: document }) {
    return documentView(document);
  },
});
