import { instant, type Instant } from '../../domain/instant.ts';
import { finishSignature, sealInfo, signSeal, toBeSigned, type SealContents } from '../../sealing/ses/make.ts';
import { holder, type Holder } from './pki.ts';

/** The smallest PNG with alpha: one pixel. */
export const onePixel = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64'));

export const sealTimes = { created: instant('2026-02-01T00:00:00Z'), start: instant('2026-02-01T00:00:00Z'), end: instant('2027-02-01T00:00:00Z'), signed: instant('2026-06-01T08:00:00Z') };

/** Ordinary contents of a seal that these certificates may sign with. */
export const contents = (certificates: readonly Uint8Array[], changes: Partial<SealContents> = {}): SealContents => ({
  esId: '23010000000001', vid: 'yinxin', type: 1, name: '黑龙江省测试有限公司', certificates,
  createdAt: sealTimes.created, validStart: sealTimes.start, validEnd: sealTimes.end,
  picture: { type: 'PNG', data: onePixel, width: 40, height: 40 }, ...changes,
});

/** An authority, a maker, a signer and the seal that joins them. */
export interface SealParts {
  readonly root: Holder;
  readonly maker: Holder;
  readonly signer: Holder;
  readonly seal: Uint8Array;
}

export async function sealParts(changes: Partial<SealContents> = {}): Promise<SealParts> {
  const root = await holder('Root', undefined, { ca: true });
  const maker = await holder('Maker', root);
  const signer = await holder('23010000000001', root);
  const seal = await signSeal(sealInfo(contents([signer.certificate], changes)), maker.certificate, maker.signer);
  return { root, maker, signer, seal };
}

/** A SES_Signature over a digest. */
export async function stamp({ seal, signer }: Pick<SealParts, 'seal' | 'signer'>, digest: Uint8Array, at: Instant = sealTimes.signed, propertyInfo = '[0 1 2 3]'): Promise<Uint8Array> {
  const tbs = toBeSigned({ sealDer: seal, at, digest, propertyInfo });
  return finishSignature(tbs, signer.certificate, await signer.signer.sign(tbs));
}
