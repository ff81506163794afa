import { EntitySchema } from 'typeorm';
import { code } from './columns.ts';

/** A physical seal that an electronic one was asked for; its lock puts those who ask one after another. R71 */
export interface PhysicalSealRow {
  readonly physicalCode: string;
}

export const physicalSealTable = new EntitySchema<PhysicalSealRow>({
  name: 'physical_seal',
  columns: { physicalCode: code(13, { name: 'physical_code', primary: true }) },
});
