import type { CertificateAuthority } from '../connectors/certificate-authority/certificateAuthority.ts';
import type { MakerSlot } from '../devices/slots.ts';
import { days, instantOf, type Instant } from '../domain/instant.ts';
import { certificationRequest } from '../sealing/certificates/request.ts';
import { deviceRecord, storedKey } from '../activities/sealKeys.ts';
import type { Maker, Store } from '../store/store.ts';

interface CeremonyWorld {
  readonly store: Store;
  readonly makerKeys: MakerSlot;
  readonly authority: CertificateAuthority;
  /** Name of the making authority, as its certificate says. */
  readonly makerName: string;
}

const makerId = 'maker-1';
const termDays = 3_650;

/** The maker's key and certificate: made once in the maker slot and certified, from then on as kept. R18, R65 */
export async function openMaker({ store, makerKeys, authority, makerName }: CeremonyWorld): Promise<Maker> {
  const kept = await store.makings.maker(makerId);
  if (kept) return kept;
  const key = storedKey(await makerKeys.generate());
  const signer = makerKeys.signer(deviceRecord(key));
  const csr = await certificationRequest({ subject: { country: 'CN', organization: makerName, commonName: `${makerName}电子印章制作` }, publicKey: key.publicKey }, signer);
  const validStart: Instant = await store.now();
  const { certificate, chain } = await authority.request({
    requestId: `${makerId}-${Buffer.from(key.publicKey).toString('hex').slice(2, 34)}`, csr, validStart, validEnd: instantOf(validStart + days(termDays)), profile: 'maker',
  });
  return store.makings.recordMaker({ id: makerId, key, certificate, chain });
}
