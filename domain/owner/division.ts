/** Level of an owner by its division. */
export type DivisionLevel = 'state' | 'province' | 'city' | 'county';

/** Level of a GB/T 2260 division: pairs of zeros stand for what is not divided further; 100000 is the code of central organs. Throws RangeError for another form. */
export function levelOf(division: string): DivisionLevel {
  if (!/^\d{6}$/.test(division)) throw new RangeError(`not a division: ${division}`);
  if (division === '100000') return 'state';
  if (division.endsWith('0000')) return 'province';
  return division.endsWith('00') ? 'city' : 'county';
}
