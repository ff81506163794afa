import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

declare const __PDFJS_FILES__: string;
GlobalWorkerOptions.workerSrc = workerUrl;

const perInch = 72;
const millimetresPerInch = 25.4;

/** Millimetres of a length in points at scale 1. */
export const millimetres = (points: number): number => (points * millimetresPerInch) / perInch;

export interface OpenedPdf {
  readonly document: Promise<PDFDocumentProxy>;
  readonly close: () => void;
}

/** Opens a document by ranges, so that a large one is seen before it is here. */
export function openPdf(url: string): OpenedPdf {
  const files = __PDFJS_FILES__;
  const loading = getDocument({
    url, disableAutoFetch: true, disableStream: true, rangeChunkSize: 1 << 18, isEvalSupported: false,
    cMapUrl: `${files}cmaps/`, cMapPacked: true, standardFontDataUrl: `${files}standard_fonts/`, wasmUrl: `${files}wasm/`, iccUrl: `${files}iccs/`,
  });
  return { document: loading.promise, close: () => void loading.destroy() };
}
