import type { Envelope } from '../../domain/cryptography.ts';

/** A text column that is stored encrypted: its value opens only in this column of this row. R53 */
export const columnSeal = (envelope: Envelope, column: string, rowId: string) => {
  const context = `${column}:${rowId}`;
  return {
    seal: (text: string | undefined): Uint8Array | null => (text === undefined ? null : envelope.seal(new TextEncoder().encode(text), context)),
    open: (sealed: Uint8Array | null): string | undefined => (sealed === null ? undefined : new TextDecoder().decode(envelope.open(sealed, context))),
  };
};

/** A column of secret bytes, stored encrypted in the same way. Throws `ciphertext-invalid` for a value that is not there. */
export const secretColumn = (envelope: Envelope, column: string, rowId: string) => {
  const context = `${column}:${rowId}`;
  return {
    seal: (secret: Uint8Array): Uint8Array => envelope.seal(secret, context),
    open: (sealed: Uint8Array | null): Uint8Array => envelope.open(sealed ?? new Uint8Array(), context),
  };
};
