import { inflateSync } from 'node:zlib';
import { problem } from '../../domain/problem.ts';

/** The zlib data inflated: at most `limit` bytes, or problem `pdf-limit-exceeded`; damaged data are problem `pdf-truncated`. */
export function inflate(data: Uint8Array, limit: number): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(limit, 1) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw problem('pdf-limit-exceeded', { limit: 'inflatedBytes' });
    throw problem('pdf-truncated', { reason: 'flate' }, error);
  }
}
