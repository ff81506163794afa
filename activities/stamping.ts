import type { KeyCustody } from '../devices/keyCustody.ts';
import type { SealSlot } from '../devices/slots.ts';
import type { Cryptography } from '../domain/cryptography.ts';
import { derivedId } from '../domain/identifiers.ts';
import { minutes } from '../domain/instant.ts';
import { problem } from '../domain/problem.ts';
import { placeKey } from '../domain/use/place.ts';
import { embedContents, prepareStamp, signedSpans } from '../sealing/pdf/index.ts';
import { finishSignature, toBeSigned } from '../sealing/ses/make.ts';
import type { PreparedStampRow, Release, SealKey, Stamp, Store, Use } from '../store/store.ts';
import type { StampActivities } from '../workflows/activities.ts';
import { archiveUse } from './archive.ts';
import { deviceRecord } from './sealKeys.ts';

export interface StampingWorld {
  readonly store: Store;
  readonly cryptography: Cryptography;
  readonly sealKeys: SealSlot;
  readonly custody: Pick<KeyCustody, 'released'>;
  readonly documentLimit: number;
}

/** A prepared stamp carries its time; older than this it is prepared again before it is signed. Less than what the store still signs. */
const freshFor = minutes(5);
/** Room in /Contents beside the seal itself: certificate, signature, and a time stamp to come. */
const contentsReserve = 8_192;

/** Prepare → sign → finish; each may run again and finds what it did before. design.md › Stamping */
export const stampingActivities = (world: StampingWorld): StampActivities => ({
  async prepareStamp(useId) {
    const use = await world.store.uses.get(useId);
    const known = await world.store.stamps.find(keyOf(use));
    if (known && (known.state === 'done' || (await isFresh(known, world)))) return known.id;
    if (known) await world.store.stamps.discard(known.id);
    return (await world.store.stamps.prepare(await buildStamp(use, world))).id;
  },

  async signStamp(stampId) {
    const stamp = await world.store.stamps.get(stampId);
    if (stamp.state === 'pending' && !(await isFresh(stamp, world))) return 'stale';
    await world.store.stamps.sign(stampId, async ({ toBeSigned: message }, { key }, _now, release) => world.sealKeys.signer(deviceRecord(await opened(key, release, world))).sign(message));
    return 'signed';
  },

  async finishStamp(stampId) {
    const stamp = await world.store.stamps.get(stampId);
    const use = await world.store.uses.get(stamp.useId);
    const output = stamp.outputDocumentId ?? (await writeOutput(stamp, use, world));
    await archiveUse(use, output, world);
    return { documentId: output };
  },
});

/** The key as its keeper has released it, for a seal with a PIN; any other as it is kept. R80 */
async function opened(key: SealKey, release: Release | undefined, { custody }: StampingWorld): Promise<SealKey> {
  return release?.sealed ? { ...key, wrapped: await custody.released(release.sealed, release.terms) } : key;
}

const keyOf = ({ id, documentId, esId, place }: Use) => ({ useId: id, documentId, esId, placeKey: placeKey(place) });

/** What is to be signed names a time and an edition of the seal. */
async function isFresh({ preparedAt, edition, esId }: Stamp, { store }: StampingWorld): Promise<boolean> {
  const [seal, now] = [await store.seals.get(esId), await store.now()];
  return edition === seal.edition && now - preparedAt < freshFor;
}

/** The stamp's revision of the document and what the key is to sign; nothing is decided here. */
async function buildStamp(use: Use, { store, cryptography: { sm3 } }: StampingWorld): Promise<PreparedStampRow> {
  const [edition, document] = await Promise.all([store.seals.edition(use.esId), store.documents.row(use.documentId)]);
  const input = await store.documents.read(document.sm3);
  const at = await store.now();
  const prepared = prepareStamp(input, {
    place: use.place, size: edition, picture: edition.picture, signedAt: at, reason: use.reason,
    contentsSize: edition.sealData.length + edition.certificate.length + contentsReserve,
  });
  const digest = sm3.hash(...signedSpans({ input, tail: prepared.tail }, prepared.byteRange));
  const byteRange = prepared.byteRange.join(' ');
  return {
    ...keyOf(use), id: derivedId(sm3, 'stamp', use.id, use.documentId, use.esId, placeKey(use.place), String(at)),
    edition: edition.edition, subjectSm3: use.subject.sm3, inputSm3: document.sm3,
    tail: prepared.tail, contentsAt: prepared.contentsAt, contentsSize: prepared.contentsSize, byteRange, digest,
    toBeSigned: toBeSigned({ sealDer: edition.sealData, at, digest, propertyInfo: `[${byteRange}]` }),
  };
}

async function writeOutput(stamp: Stamp, use: Use, { store, cryptography: { sm3 }, documentLimit }: StampingWorld): Promise<string> {
  const [edition, document] = await Promise.all([store.seals.edition(stamp.esId, stamp.edition), store.documents.row(stamp.documentId)]);
  const input = await store.documents.read(stamp.inputSm3);
  if (!stamp.signature) throw problem('stamp-unknown', { stamp: stamp.id, state: stamp.state });
  const contents = finishSignature(stamp.toBeSigned, edition.certificate, stamp.signature);
  const tail = embedContents({ ...stamp, inputSize: input.length }, contents);
  const output = await store.documents.put(Buffer.concat([input, tail]), {
    id: derivedId(sm3, 'stamped', stamp.id), name: document.name, mediaType: document.mediaType, unit: use.unit,
    createdBy: 'system/stamping', limit: documentLimit + tail.length,
  });
  await store.stamps.finish(stamp.id, output);
  return output.id;
}
