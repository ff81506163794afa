import * as z from 'zod';
import type { Store, Use } from '../../../store/store.ts';

export const PictureView = z.object({ content: z.string().meta({ description: 'where the imprint is' }), width: z.number(), height: z.number() }).meta({ description: 'millimetres' });

/** The imprint of a use's seal, for those who take part in the use. */
export async function pictureOf(store: Store, { id, esId }: Use): Promise<z.input<typeof PictureView>> {
  const { width, height } = await store.seals.edition(esId);
  return { content: `/api/v1/seals/${esId}/picture?use=${id}`, width, height };
}
