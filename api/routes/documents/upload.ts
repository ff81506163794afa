import * as z from 'zod';
import { actingUnit } from '../../authorisation.ts';
import { PdfBody, reply, route } from '../../route.ts';
import { Id } from '../../schemas.ts';
import { DocumentView, documentView } from './view.ts';

const UploadQuery = z.strictObject({
  unit: Id.optional().meta({ description: 'the unit whose document it is; may be left out by those who act for one unit only' }),
  name: z.string().trim().min(1).max(255).optional().meta({ description: 'name of the document where the form gives none' }),
});

export const uploadDocument = route({
  method: 'post', path: '/documents', operation: 'document.upload', summary: 'Bring a PDF',
  query: UploadQuery, body: new PdfBody(),
  answers: { 201: DocumentView, 413: 'document-too-large', 404: 'owner-unknown', 507: 'document-store-full' },
  on: ({ actor, query }) => {
    const unit = actingUnit(actor, 'document.upload', query.unit);
    return { target: { unit }, found: unit };
  },
  async handle({ on: unit, body, query, caller, newId, store, limits }) {
    const document = { id: newId('document'), name: query.name ?? body.name ?? 'document.pdf', mediaType: 'application/pdf', unit, createdBy: caller, limit: limits.documentBytes };
    const row = await store.documents.put(body.content, document);
    return reply(201, documentView(row), { location: `/api/v1/documents/${row.id}` });
  },
});
