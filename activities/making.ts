import { equalBytes } from '../domain/bytes.ts';
import type { MakerSlot, SealSlot } from '../devices/slots.ts';
import type { Cryptography } from '../domain/cryptography.ts';
import type { Instant } from '../domain/instant.ts';
import { problem } from '../domain/problem.ts';
import { identityOf, typeCodeOf } from '../domain/seal/holding.ts';
import { isValidAt, readCertificate } from '../sealing/certificates/certificate.ts';
import { sealSubject } from '../sealing/certificates/name.ts';
import { certificationRequest } from '../sealing/certificates/request.ts';
import { sealInfo, signSeal } from '../sealing/ses/make.ts';
import type { Making, Maker, SealKey, Store } from '../store/store.ts';
import type { IssuedCertificate, MakingActivities } from '../workflows/activities.ts';
import { deviceRecord, storedKey } from './sealKeys.ts';

/** What making needs: the slot where seal keys are generated, and the maker's own key. Nothing else has both (R25). */
export interface MakingWorld {
  readonly store: Store;
  readonly cryptography: Cryptography;
  readonly sealKeys: SealSlot;
  readonly maker: Maker;
  readonly makerKeys: MakerSlot;
}

const vid = 'YINXIN'; // SES_Header.Vid: whose software made the seal

export const makingActivities = (world: MakingWorld): MakingActivities => ({
  /** Repeatable: a key that is recorded for the order is used again. R51, R80 */
  async generateSealKey(makingId) {
    const making = await world.store.makings.get(makingId);
    const key = await keyOf(making, world);
    const subject = await subjectOf(making, world);
    const request = await certificationRequest({ subject, publicKey: key.publicKey }, world.sealKeys.signer(deviceRecord(key)));
    return { request: Buffer.from(request).toString('base64'), ...validityOf(making) };
  },

  async makeSeal(makingId, issued) {
    const making = await world.store.makings.get(makingId);
    const key = await keyOf(making, world);
    const { esId, edition } = await world.store.makings.complete(await makeEdition(making, key, issued, world));
    return { esId, edition };
  },

  async failMaking(makingId, code) {
    await world.store.makings.fail(makingId, code);
  },
});

async function keyOf(making: Making, { store, sealKeys }: MakingWorld): Promise<SealKey> {
  const known = await store.makings.key(making.makingId);
  if (known) return known;
  const device = sealKeys.devices.find(({ mode }) => mode === making.keyMode);
  if (!device) throw problem('key-mode-unavailable', { mode: making.keyMode });
  const key = await sealKeys.generate(making.makingId, device.name);
  return store.makings.recordKey({ ...storedKey(key), unit: making.unit });
}

/** The text of a position or personal seal is its holder's name (R06), so the order names the holder. GB/T 20518 */
async function subjectOf({ esId, unit: unitId, name, category = 'unit' }: Making, { store }: MakingWorld) {
  if (category === 'personal') return sealSubject({ sealCode: esId, creditCode: '', ownerName: name });
  const unit = await store.people.unit(unitId);
  return sealSubject({ sealCode: esId, creditCode: unit.creditCode ?? '', ownerName: unit.name, ...(category === 'position' && { holderName: name }) });
}

/** From the order's day for whole years, of a renewal from the end of the edition before: what is asked of the authority; the certificate says what it became (R19). */
function validityOf({ createdAt, validYears, renewedFrom }: Making): { readonly validStart: Instant; readonly validEnd: Instant } {
  const end = new Date(renewedFrom ?? createdAt);
  end.setUTCFullYear(end.getUTCFullYear() + validYears);
  return { validStart: createdAt, validEnd: end.getTime() as Instant };
}

async function makeEdition(making: Making, key: SealKey, issued: IssuedCertificate, world: MakingWorld) {
  const certificate = Buffer.from(issued.certificate, 'base64');
  const { publicKey, notBefore, notAfter, subject } = readCertificate(certificate);
  if (!publicKey || !equalBytes(publicKey, key.publicKey)) throw problem('certificate-mismatch', { subject: subject.text }); // R05
  const now = await world.store.now();
  if (!isValidAt(readCertificate(world.maker.certificate), now)) throw problem('maker-certificate-expired', { maker: world.maker.id });
  const info = sealInfo({
    esId: making.esId, vid, type: typeCodeOf(identityOf(making)), name: making.name, certificates: [certificate],
    createdAt: now, validStart: notBefore, validEnd: notAfter, // R19: equals the certificate's
    picture: { type: 'PNG', data: making.imprint, width: making.width, height: making.height },
  });
  const makerSigner = world.makerKeys.signer(deviceRecord(world.maker.key));
  return {
    esId: making.esId, edition: making.edition, makingId: making.makingId, keyId: key.id, certificate,
    sealData: await signSeal(info, world.maker.certificate, makerSigner),
    chain: issued.chain.map((der) => Buffer.from(der, 'base64')),
    picture: making.imprint, width: making.width, height: making.height, validStart: notBefore, validEnd: notAfter,
  };
}
