import { problem } from '../../domain/problem.ts';
import { headerLength, tagLength } from './format.ts';

/** Where the parts of a file lie, by its length. */
export interface Layout {
  readonly size: number;
  readonly chunks: number;
  /** Offset and length of a chunk with its tag. */
  chunkAt(index: number): { readonly offset: number; readonly length: number };
}

/** Throws `document-damaged` when no document has a file of this length. */
export function layoutOf(fileLength: number, chunkSize: number): Layout {
  const body = fileLength - headerLength - tagLength;
  const chunks = Math.ceil(body / (chunkSize + tagLength));
  const size = body - chunks * tagLength;
  const lastLength = size - (chunks - 1) * chunkSize;
  if (chunks < 1 || lastLength < (chunks === 1 ? 0 : 1)) throw problem('document-damaged', { part: 'length' });
  return {
    size, chunks,
    chunkAt: (index) => ({ offset: headerLength + index * (chunkSize + tagLength), length: (index === chunks - 1 ? lastLength : chunkSize) + tagLength }),
  };
}
