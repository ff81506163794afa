import { randomBytes } from 'node:crypto';
import { createEnvelope } from '../../devices/envelope.ts';
import { createKeyCustody, type KeyCustody } from '../../devices/keyCustody.ts';

/** Custody of keys with a key of this process in the place of the data slot's. */
export function softwareCustody(): KeyCustody {
  const envelope = createEnvelope({ current: 1, secrets: new Map([[1, randomBytes(32)]]) });
  const text = (context: Uint8Array): string => Buffer.from(context).toString('base64');
  return createKeyCustody({
    wrap: (secret, context) => Promise.resolve(envelope.seal(secret, text(context))),
    unwrap: async (sealed, context) => envelope.open(sealed, text(context)),
  });
}
