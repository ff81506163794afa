import type { Face } from './font.ts';
import { sealRed } from './round.ts';

/** Points of a side: 18 mm, as name seals usually are. */
export const nameSide = (18 / 25.4) * 72;
const frame = 2.2;
const glyph = 21;

/** The drawing operators of a square name seal of four characters, read from the upper right downwards. */
export function drawName(text: string, face: Face): string {
  const red = sealRed.map((sample) => (sample / 255).toFixed(5)).join(' ');
  const [near, far] = [nameSide / 2 - glyph - 0.4, nameSide / 2 + 0.4];
  const corners = [[far, far], [far, near], [near, far], [near, near]] as const;
  const characters = [...text].map((character, index) => {
    const [x, y] = corners[index] ?? corners[0];
    return `/Seal ${glyph} Tf 1 0 0 1 ${x.toFixed(2)} ${(y + glyph * 0.12).toFixed(2)} Tm <${face.glyph(character).toString(16).padStart(4, '0')}> Tj`;
  });
  return [`${red} rg ${red} RG ${frame} w`, `${frame / 2} ${frame / 2} ${nameSide - frame} ${nameSide - frame} re s`, 'BT', ...characters, 'ET'].join('\n');
}
