export { readLimits, type ReadLimits } from './limits.ts';
export type { Coverage, CoverageFault, LaterChange, PdfSignature, Rectangle, Span } from './signature.ts';
export { signedSpans, type InputAndTail } from './spans.ts';
