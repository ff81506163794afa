import { EntitySchema } from 'typeorm';
import { integer, text } from './columns.ts';

/** The last number taken in a unit's register. */
export interface UseRegisterNumberRow {
  readonly unitId: string;
  readonly lastNumber: number;
}

export const useRegisterNumberTable = new EntitySchema<UseRegisterNumberRow>({
  name: 'use_register_number',
  columns: {
    unitId: text(36, { name: 'unit_id', primary: true }),
    lastNumber: integer({ name: 'last_number' }),
  },
});
