import type { Readable } from 'node:stream';
import type { Instant } from '../../domain/instant.ts';

export interface DocumentRow { readonly id: string; readonly sm3: string; readonly size: number; readonly name: string; readonly mediaType: string; readonly unit: string; readonly createdBy: string; readonly createdAt: Instant }

export interface Documents {
  /** Streams into the document store (encrypted, named by SM3, fsync, rename), then writes the row. `document-too-large`, `document-store-full`. */
  put(content: Readable | Uint8Array, document: { readonly id: string; readonly name: string; readonly mediaType: string; readonly unit: string; readonly createdBy: string; readonly limit: number }): Promise<DocumentRow>;
  row(id: string): Promise<DocumentRow>;                                       // document-unknown
  /** The whole content, digest checked. `document-damaged` */
  read(sm3: string): Promise<Uint8Array>;
  /** The content, or the bytes from `start` up to but without `end`, decrypted and authenticated as it goes. */
  open(sm3: string, range?: { readonly start: number; readonly end: number }): Promise<Readable>;
}
