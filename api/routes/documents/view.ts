import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import { isAllowed, type Actor } from '../../../domain/permission/table.ts';
import type { DocumentRow, Store } from '../../../store/store.ts';
import type { On } from '../../route.ts';
import { applicationTarget } from '../applications/target.ts';
import { Id, InstantText, Sm3Text } from '../../schemas.ts';

export const DocumentParams = z.object({ id: Id });
export const DocumentQuery = z.strictObject({
  use: Id.optional().meta({ description: 'the use of a seal in which the caller takes part and to which the document belongs' }),
  application: Id.optional().meta({ description: 'the application that the caller may read and that carries the document' }),
});

export const DocumentView = z
  .object({ id: z.string(), name: z.string(), mediaType: z.string(), sm3: Sm3Text, size: z.number().int().meta({ description: 'bytes' }), unit: z.string(), createdAt: InstantText })
  .meta({ id: 'Document' });

export const documentView = ({ id, name, mediaType, sm3, size, unit, createdAt }: DocumentRow): z.input<typeof DocumentView> => ({ id, name, mediaType, sm3, size, unit, createdAt: isoText(createdAt) });

interface AboutDocument {
  readonly actor: Actor;
  readonly caller: string;
  readonly params: z.output<typeof DocumentParams>;
  readonly query: z.output<typeof DocumentQuery>;
  readonly store: Store;
}

/** A document is the own one of whoever brought it, and of those who take part in the use that it belongs to. */
export async function onDocument({ actor, caller, params, query, store }: AboutDocument): Promise<On<DocumentRow>> {
  const found = await store.documents.row(params.id);
  const own = found.createdBy === caller || (query.use !== undefined && (await isInUse(store, found.id, query.use, caller))) || (query.application !== undefined && (await isInApplication({ actor, caller, store }, found.id, query.application)));
  return { target: { unit: found.unit, own }, found };
}

async function isInUse(store: Store, documentId: string, useId: string, caller: string): Promise<boolean> {
  if (!(await store.uses.takesPart(useId, caller))) return false;
  const { documentId: approved } = await store.uses.get(useId);
  return approved === documentId || (await store.stamps.ofUse(useId)).some(({ outputDocumentId }) => outputDocumentId === documentId);
}

/** The material of an application, of any round, and its imprint are read by whoever reads the application. */
async function isInApplication({ actor, caller, store }: Pick<AboutDocument, 'actor' | 'caller' | 'store'>, documentId: string, applicationId: string): Promise<boolean> {
  const application = await store.applications.get(applicationId);
  if (!isAllowed(actor, 'application.read', await applicationTarget(store, application, { actor, caller }))) return false;
  for (let round = application.round; round > 0; round -= 1) {
    if ((await store.applications.materials(applicationId, round)).some((material) => material.documentId === documentId)) return true;
  }
  return false;
}
