import type { Face } from './font.ts';

/** Points of the mark's text, and the air around it. */
const size = 14;
const air = 4;

/** Width and height of a line of full and half width characters, in points. */
export const markSize = (text: string): readonly [number, number] => [widthOf(text) * size + 2 * air, size + 2 * air];

const isWide = (character: string): boolean => character > '\u2e7f';
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (isWide(character) ? 1 : 0.62), 0);

/** The drawing operators of a framed line of text, black: what a copy carries on its face (R47). */
export function drawMark(text: string, face: Face): string {
  const [width, height] = markSize(text);
  const operators = ['0 g 0 G 1 w', `1 1 ${width - 2} ${height - 2} re s`, 'BT'];
  let x = air;
  for (const character of text) {
    if (character !== ' ') operators.push(`/Seal ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${(air + size * 0.16).toFixed(2)} Tm <${face.glyph(character).toString(16).padStart(4, '0')}> Tj`);
    x += (isWide(character) ? 1 : 0.62) * size;
  }
  return [...operators, 'ET'].join('\n');
}
