import { z } from 'zod';
import { problem } from '../../domain/problem.ts';

/**
 * What opens a private key that lies outside the device; each protector alone opens it.
 * - `device`: CKM_AES_GCM over PrivateKeyInfo by a key of the device, authenticated with key id ‖ public key.
 * - `pin`: the same bytes, encrypted by the keeper's PIN and over that by the data slot: without the PIN no device opens the key. R41
 */
const protectorSchema = z.strictObject({ kind: z.enum(['device', 'pin']), sealed: z.base64() });

/** A private key outside the device, encrypted; stored as UTF-8 JSON. */
const wrappedKeySchema = z.strictObject({ version: z.literal(1), protectors: z.array(protectorSchema).min(1).max(8) });
export type WrappedKey = z.infer<typeof wrappedKeySchema>;
export type ProtectorKind = WrappedKey['protectors'][number]['kind'];

/** A key with one protector. */
export const writeWrappedKey = (kind: ProtectorKind, sealed: Uint8Array): Uint8Array =>
  Buffer.from(JSON.stringify({ version: 1, protectors: [{ kind, sealed: Buffer.from(sealed).toString('base64') }] } satisfies WrappedKey), 'utf8');

/** The bytes of one protector; undefined when the key has none of the kind. Throws `ciphertext-invalid`. */
export function protectorOf(bytes: Uint8Array, kind: ProtectorKind): Uint8Array | undefined {
  const found = read(bytes).protectors.find((protector) => protector.kind === kind);
  return found && Buffer.from(found.sealed, 'base64');
}

function read(bytes: Uint8Array): WrappedKey {
  try {
    return wrappedKeySchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (error) {
    throw problem('ciphertext-invalid', { reason: 'not a wrapped key' }, error);
  }
}
