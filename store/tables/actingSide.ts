import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { moment, text } from './columns.ts';

/** For which of two bodies a person has acted on a matter: an application's id, or the esID of the seal that came of it. R63 */
export interface ActingSideRow {
  readonly matter: string;
  readonly personId: string;
  readonly side: 'issuing' | 'making';
  /** The first act. */
  readonly act: string;
  readonly at: Instant;
}

export const actingSideTable = new EntitySchema<ActingSideRow>({
  name: 'acting_side',
  columns: {
    matter: text(64, { primary: true }),
    personId: text(36, { name: 'person_id', primary: true }),
    side: text(8),
    act: text(64),
    at: moment(),
  },
});
