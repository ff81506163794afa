import { createEnvelope, createMac } from '../../devices/envelope.ts';
import { nativeSm3 } from '../../devices/sm2/native.ts';
import { listedNames } from '../../sealing/certificates/listIntake.ts';
import type { StoreOptions } from '../../store/open.ts';

/** Keys of the databases kept here; they protect nothing but made-up rows. */
const key = (purpose: string): Uint8Array => nativeSm3.hash(new TextEncoder().encode(`test release, ${purpose}`));

/** How a kept database is opened. */
export const releaseOptions = (url: string, directory: string): StoreOptions => ({
  url, sm3: nativeSm3, jurisdiction: 'default', mac: createMac(key('audit')), envelope: createEnvelope({ current: 1, secrets: new Map([[1, key('columns')]]) }), documents: { directory, key: key('documents') },
  revocation: { namesOf: (edition) => listedNames(edition, nativeSm3), lists: 'known' },
});
