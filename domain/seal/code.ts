/** Writes an esID: six digits of the GB/T 2260 division and a serial of eight. R50, seal-formats.md 6 */
export function esIdOf(division: string, serial: number): string {
  if (!/^\d{6}$/.test(division) || !Number.isInteger(serial) || serial < 1 || serial > 99_999_999) {
    throw new RangeError(`no esID for division ${division} and serial ${serial}`);
  }
  return `${division}${String(serial).padStart(8, '0')}`;
}

/** Whether a text is the code of a physical seal: 13 digits, division and serial. */
export const isPhysicalSealCode = (text: string): boolean => /^\d{13}$/.test(text);
