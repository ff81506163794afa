import type { SealKeyRecord } from '../devices/signer.ts';
import type { SealKey } from '../store/store.ts';

type StoredKey = Omit<SealKey, 'unit'>;

/** A device's record of a key as the store keeps it. */
export const storedKey = ({ keyId, ...record }: SealKeyRecord): StoredKey => ({ id: keyId, ...record });

/** A stored key as its device knows it. */
export const deviceRecord = ({ id, mode, device, publicKey, wrapped }: StoredKey): SealKeyRecord => ({ keyId: id, mode, device, publicKey, ...(wrapped && { wrapped }) });
