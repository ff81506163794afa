import type { Face } from './font.ts';

/** A round unit seal: ring, five-pointed star, the name along the arc, and for business seals their kind below the star. seal-formats.md 6 */
export interface RoundSeal {
  /** Millimetres. */
  readonly diameter: number;
  readonly name: string;
  readonly kind?: string;
}

const fixed = (value: number): string => value.toFixed(5);

/** Everything in shares of the radius, measured on seals of 40 mm. */
const ring = 0.06;
const star = 0.35;
const nameBottom = 0.6;
const nameHeight = 0.3;
const kindMiddle = -0.6;
const kindHeight = 0.21;
/** Degrees between two characters at most, and over which the name spreads at most without and with a kind below. */
const widestStep = 25;
const widestSpread = { alone: 264, withKind: 222 };
/** Red of the ink pad, 8 bits a sample. */
export const sealRed = [217, 22, 26] as const;
const red = sealRed.map((sample) => fixed(sample / 255)).join(' ');

/** The drawing operators; the origin is the middle of the page, the unit a radius. ISO 32000-2 8, 9 */
export function drawRound({ diameter, name, kind }: RoundSeal, face: Face): string {
  const scale = (diameter / 2 / 25.4) * 72;
  const operators = [`${scale} 0 0 ${scale} ${scale} ${scale} cm`, `${red} rg ${red} RG`, circle(1 - ring / 2), starPath(), 'BT', ...nameText(name, kind !== undefined, face), ...kindText(kind ?? '', face), 'ET'];
  return operators.join('\n');
}

function circle(radius: number): string {
  const handle = radius * 0.552285; // a quarter as one Bézier curve
  const quarter = (x1: number, y1: number, x2: number, y2: number, x: number, y: number) => `${x1} ${y1} ${x2} ${y2} ${x} ${y} c`;
  const [r, h] = [radius, handle];
  return [`${ring} w ${r} 0 m`, quarter(r, h, h, r, 0, r), quarter(-h, r, -r, h, -r, 0), quarter(-r, -h, -h, -r, 0, -r), quarter(h, -r, r, -h, r, 0), 's'].join('\n');
}

/** The tips are a fifth of a circle apart; joining every second gives the star, filled by the nonzero rule. */
function starPath(): string {
  const tips = Array.from({ length: 5 }, (_, i) => (i * 2 * 2 * Math.PI) / 5).map((angle) => `${fixed(star * Math.sin(angle))} ${fixed(star * Math.cos(angle))}`);
  return `${tips.join(' l ').replace(' l ', ' m ')} l f`;
}

function nameText(name: string, hasKind: boolean, face: Face): string[] {
  const characters = [...name];
  const spread = hasKind ? widestSpread.withKind : widestSpread.alone;
  const step = Math.min(widestStep, spread / Math.max(characters.length - 1, 1));
  const room = (step * Math.PI * (nameBottom + nameHeight / 2)) / 180;
  const width = Math.min(nameHeight * 0.86, room * 0.94);
  return characters.map((character, i) => {
    const angle = ((i - (characters.length - 1) / 2) * step * Math.PI) / 180;
    return glyphAt(face.glyph(character), { angle, radius: nameBottom, x: -width / 2, width, height: nameHeight });
  });
}

function kindText(kind: string, face: Face): string[] {
  const characters = [...kind];
  const width = kindHeight * 0.92;
  return characters.map((character, i) =>
    glyphAt(face.glyph(character), { angle: 0, radius: kindMiddle - kindHeight / 2, x: (i - characters.length / 2) * width, width, height: kindHeight }));
}

interface GlyphBox {
  /** Clockwise from the top, in radians. */
  readonly angle: number;
  /** From the middle to the lower edge of the character. */
  readonly radius: number;
  /** Left edge before turning. */
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** Part of the em square below the base line in Noto CJK. */
const descent = 0.12;

function glyphAt(glyph: number, { angle, radius, x, width, height }: GlyphBox): string {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const y = radius + descent * height;
  const matrix = [width * cosine, -width * sine, height * sine, height * cosine, x * cosine + y * sine, y * cosine - x * sine];
  return `/Seal 1 Tf ${matrix.map(fixed).join(' ')} Tm <${glyph.toString(16).padStart(4, '0')}> Tj`;
}
