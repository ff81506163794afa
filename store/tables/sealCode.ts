import { EntitySchema } from 'typeorm';
import { code, integer } from './columns.ts';

/** The last serial of an esID taken in a division. R50 */
export interface SealCodeRow {
  readonly division: string;
  readonly lastSerial: number;
}

export const sealCodeTable = new EntitySchema<SealCodeRow>({
  name: 'seal_code',
  columns: {
    division: code(6, { primary: true }),
    lastSerial: integer({ name: 'last_serial' }),
  },
});
