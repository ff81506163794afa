import type { CertificateAuthority } from '../connectors/certificate-authority/certificateAuthority.ts';
import type { Cryptography } from '../domain/cryptography.ts';
import { readTrust } from '../sealing/certificates/chain.ts';
import { acceptList } from '../sealing/certificates/listIntake.ts';
import type { Store } from '../store/store.ts';

export interface RevocationWorld {
  readonly store: Store;
  readonly authority: Pick<CertificateAuthority, 'chain' | 'crls'>;
  readonly cryptography: Cryptography;
}

/**
 * Fetches the lists of every authority in the chain and keeps those that count; one that does not count does not hold up the others. R42
 * Throws `authority-unavailable`, `revocation-list-refused`.
 */
export async function refreshRevocationLists({ store, authority, cryptography }: RevocationWorld): Promise<void> {
  const [chain, lists, now] = await Promise.all([authority.chain(), authority.crls(), store.now()]);
  const trust = readTrust(chain, cryptography);
  const kept = await Promise.allSettled(lists.map(async (der) => store.revocations.keep(acceptList(der, trust, now, cryptography))));
  const refused = kept.find((each) => each.status === 'rejected');
  if (refused) throw refused.reason;
}
