import { problem } from '../../domain/problem.ts';
import { PdfFile } from './file.ts';
import { readLimits, type ReadLimits } from './limits.ts';
import { readSections } from './section.ts';
import { Source } from './source.ts';

/** How far before the end of the file the last `startxref` may lie, and behind its start the header. */
const reach = 4096;
const headerReach = 1024;

/**
 * Opens a PDF for reading; its bytes are kept, not copied. Problems: `pdf-not-a-pdf`, `pdf-truncated` for a missing or damaged
 * cross-reference (it is never rebuilt: what lies in the file is what was signed), `pdf-encrypted`, `pdf-unsupported`,
 * `pdf-limit-exceeded`. ISO 32000-2 7.5
 */
export function openPdf(bytes: Uint8Array, limits: ReadLimits = readLimits): PdfFile {
  const source = new Source(bytes, limits);
  if (indexOf(bytes, '%PDF-', 0, headerReach) < 0) throw problem('pdf-not-a-pdf');
  const { start, end } = lastSection(source);
  const [newest, ...older] = readSections(source, start);
  if (!newest) throw problem('pdf-truncated', { reason: 'no-section' });
  if ([newest, ...older].some(({ trailer }) => trailer.has('Encrypt'))) throw problem('pdf-encrypted');
  const pdf = new PdfFile(source, [newest, ...older], end);
  if (pdf.catalog.get('Pages') === undefined) throw problem('pdf-truncated', { reason: 'catalog' });
  return pdf;
}

/** What the last `startxref` names, and where its `%%EOF` line ends. ISO 32000-2 7.5.5 */
function lastSection(source: Source): { start: number; end: number } {
  const { bytes } = source;
  const keyword = 'startxref';
  let found = -1;
  for (let from = Math.max(bytes.length - reach, 0); ; from = found + 1) {
    const next = indexOf(bytes, keyword, from, bytes.length);
    if (next < 0) break;
    found = next;
  }
  if (found < 0) throw problem('pdf-truncated', { reason: 'no-startxref' });
  const scanner = source.scanner(found);
  scanner.take(keyword);
  scanner.skipSpace();
  const start = scanner.wholeNumber();
  const marker = indexOf(bytes, '%%EOF', scanner.position, scanner.position + 64);
  if (start === undefined || marker < 0) throw problem('pdf-truncated', { reason: 'no-startxref' });
  return { start, end: endOfLine(bytes, marker + 5) };
}

function endOfLine(bytes: Uint8Array, position: number): number {
  const behindReturn = bytes[position] === 13 ? position + 1 : position;
  return bytes[behindReturn] === 10 ? behindReturn + 1 : behindReturn;
}

/** Where the characters stand first from `from` on and before `to`, or -1. */
function indexOf(bytes: Uint8Array, text: string, from: number, to: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0 && at + text.length <= to; at = bytes.indexOf(first, at + 1)) {
    if (Array.from(text).every((character, index) => bytes[at + index] === character.charCodeAt(0))) return at;
  }
  return -1;
}
