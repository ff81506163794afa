import * as z from 'zod';

/** A secret that the caller has made: it is taken, never told, so that no kept answer holds it. */
export const Secret = z.base64().refine((text) => { const { length } = Buffer.from(text, 'base64'); return length >= 32 && length <= 64; }, 'is not base64 of 32 to 64 bytes')
  .meta({ description: 'base64 of 32 to 64 random bytes, made by the caller' });

export const secretBytes = (text: string): Uint8Array => Buffer.from(text, 'base64');
