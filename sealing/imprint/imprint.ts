import { problem } from '../../domain/problem.ts';
import { readPng, type Raster } from '../pdf/png.ts';

/** What a picture must be to become an imprint. */
export interface ImprintLimits {
  /** Size of the PNG in bytes. */
  readonly bytes: number;
  /** Dots per inch at the size it is stamped in. */
  readonly fewestDots: number;
  readonly mostDots: number;
  /** How far the ratio of the sides may differ from that of the millimetres, as a share. */
  readonly distortion: number;
  /** Millimetres of one side. */
  readonly longestSide: number;
}

/** A seal travels in every signature, so its picture is kept small; 60 mm hold every size of seal-formats.md 6. */
const imprintLimits: ImprintLimits = { bytes: 256 * 1024, fewestDots: 150, mostDots: 1_200, distortion: 0.02, longestSide: 60 };

/** Whole millimetres in which the imprint is stamped: SES_ESPictureInfo holds INTEGERs. */
export interface ImprintSize {
  readonly width: number;
  readonly height: number;
}

/** A picture that may become an imprint. */
export interface Imprint {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Along its width. */
  readonly dotsPerInch: number;
  /** Whether text under the stamp stays readable. */
  readonly clearBackground: boolean;
}

const millimetresPerInch = 25.4;

/**
 * Looks at a PNG that is to be a seal's imprint. Problem `imprint-invalid` with the reason where it is no readable PNG, too large,
 * too coarse or too fine for its millimetres, distorted, or empty. R06, R14
 */
export function readImprint(png: Uint8Array, { width, height }: ImprintSize, limits: ImprintLimits = imprintLimits): Imprint {
  const sides = [width, height];
  if (!sides.every((side) => Number.isInteger(side) && side > 0 && side <= limits.longestSide)) throw problem('imprint-invalid', { reason: 'millimetres', width, height });
  if (png.length > limits.bytes) throw problem('imprint-invalid', { reason: 'bytes', limit: limits.bytes });
  const raster = readPng(png);
  const dotsPerInch = (raster.width / width) * millimetresPerInch;
  if (dotsPerInch < limits.fewestDots || dotsPerInch > limits.mostDots) throw problem('imprint-invalid', { reason: 'resolution', dotsPerInch: Math.round(dotsPerInch) });
  const distortion = Math.abs((raster.width * height) / (raster.height * width) - 1);
  if (distortion > limits.distortion) throw problem('imprint-invalid', { reason: 'distorted', width: raster.width, height: raster.height });
  if (isBlank(raster)) throw problem('imprint-invalid', { reason: 'blank' });
  return { width: raster.width, height: raster.height, dotsPerInch, clearBackground: cornersAreClear(raster) };
}

/** Whether all pixels look alike: wholly clear, or of one colour. */
function isBlank({ samples, samplesPerPixel, alpha }: Raster): boolean {
  const shown = alpha ?? new Uint8Array(samples.length / samplesPerPixel).fill(255);
  if (shown.every((value) => value === 0)) return true;
  return shown.every((value) => value === shown[0]) && samples.every((value, index) => value === samples[index % samplesPerPixel]);
}

const cornersAreClear = ({ width, height, alpha }: Raster): boolean =>
  alpha !== undefined && [0, width - 1, (height - 1) * width, height * width - 1].every((pixel) => alpha[pixel] === 0);
