import { problem } from '../../domain/problem.ts';
import { inflate } from './inflate.ts';
import { isName, isWholeNumber, PdfDictionary, type PdfObject, type PdfStream } from './objects.ts';
import { undoPngFilters } from './predictor.ts';
import type { Source } from './source.ts';

type Resolve = (object: PdfObject | undefined) => PdfObject;

/**
 * The data of a cross-reference or object stream, decoded. Of the filters only FlateDecode is taken, as every known writer uses it;
 * others are problem `pdf-unsupported`. ISO 32000-2 7.3.8, 7.4.4
 */
export function streamData(source: Source, stream: PdfStream, resolve: Resolve): Uint8Array {
  const { dictionary } = stream;
  const data = rawData(source, stream, resolve(dictionary.get('Length')));
  const filters = listOf(resolve(dictionary.get('Filter')));
  if (filters.length === 0) return data;
  if (filters.length > 1 || !isName(resolve(filters[0]), 'FlateDecode')) throw problem('pdf-unsupported', { reason: 'filter' });
  const plain = inflate(data, source.budget.inflatedBytes);
  source.budget.inflatedBytes -= plain.length;
  const parameters = resolve(listOf(resolve(dictionary.get('DecodeParms')))[0]);
  return parameters instanceof PdfDictionary ? undoPredictor(plain, parameters) : plain;
}

const listOf = (object: PdfObject): PdfObject[] => {
  if (object === null) return [];
  return Array.isArray(object) ? object : [object];
};

function rawData(source: Source, { dataStart }: PdfStream, length: PdfObject): Uint8Array {
  if (!isWholeNumber(length) || dataStart + length > source.bytes.length) throw problem('pdf-truncated', { offset: dataStart });
  const behind = source.scanner(dataStart + length);
  behind.skipSpace();
  if (!behind.take('endstream')) throw behind.broken();
  return source.bytes.subarray(dataStart, dataStart + length);
}

/** ISO 32000-2 table 8 */
function undoPredictor(data: Uint8Array, parameters: PdfDictionary): Uint8Array {
  const number = (key: string, standard: number): number => {
    const value = parameters.get(key) ?? standard;
    if (!isWholeNumber(value) || value === 0 || value > 0xffff) throw problem('pdf-unsupported', { reason: 'predictor' });
    return value;
  };
  const predictor = number('Predictor', 1);
  if (predictor === 1) return data;
  if (predictor < 10) throw problem('pdf-unsupported', { reason: 'predictor' });
  const pixelBits = number('Colors', 1) * number('BitsPerComponent', 8);
  const plain = undoPngFilters(data, (number('Columns', 1) * pixelBits + 7) >> 3, (pixelBits + 7) >> 3);
  if (!plain) throw problem('pdf-truncated', { reason: 'predictor' });
  return plain;
}
