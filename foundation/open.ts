import * as z from 'zod';
import { openTemporal, type Temporal } from '../connectors/temporal/client.ts';
import { devicesFromEnvironment, type DevicesConfiguration } from '../devices/configuration.ts';
import { auditMac, type DataKeys } from '../devices/dataKeys.ts';
import { createEnvelope } from '../devices/envelope.ts';
import { chooseCryptography } from '../devices/sm2/choose.ts';
import { openDataSlot } from '../devices/slots.ts';
import type { Cryptography, Envelope } from '../domain/cryptography.ts';
import { seconds } from '../domain/instant.ts';
import { policyIds } from '../domain/policy/policy.ts';
import { keptDataKeys } from '../store/keptDataKeys.ts';
import { listedNames } from '../sealing/certificates/listIntake.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';

/** What every process of an installation stands on. */
export interface Foundation {
  readonly cryptography: Cryptography;
  readonly devices: DevicesConfiguration;
  readonly store: Store;
  readonly temporal: Temporal;
  /** Seals what is handed to Temporal; workers need it beside the client. */
  readonly payloads: Envelope;
  close(): Promise<void>;
}

/** The variables that it reads beside those of the devices (devices/configuration.ts). */
const schema = z.object({
  DATABASE_URL: z.string().min(1),
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  DOCUMENTS_DIR: z.string().min(1),
  /** Whose policy decides: the store asks it. R59 */
  JURISDICTION: z.enum(policyIds).default('default'),
  /** Whether a stamp waits while no current revocation list covers its certificates: `required`, or `known` where an authority gives none. R42 */
  REVOCATION_LISTS: z.enum(['required', 'known']).default('required'),
  /** How long a message of BPMN waits for a flow that waits for it, in seconds; senders may say otherwise. */
  MESSAGE_TTL: z.coerce.number().int().min(0).max(604_800).default(3_600),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(10),
});

/**
 * Opens the data slot, unwraps the data keys, closes the slot again and opens the store; Temporal is connected when it is first called.
 * Throws `database-unavailable`, `device-unavailable`, `ciphertext-invalid`; ZodError naming what is missing in the environment.
 */
export async function openFoundation(environment: NodeJS.ProcessEnv, warn: (message: string) => void): Promise<Foundation> {
  const { DATABASE_URL: url, DOCUMENTS_DIR: directory, JURISDICTION: jurisdiction, ...settings } = schema.parse(environment);
  const cryptography = await chooseCryptography(warn);
  const devices = devicesFromEnvironment(environment);
  const keys = await openDataKeys(devices, url);
  const payloads = createEnvelope(keys.payloads);
  const store = await openStore({
    url, envelope: createEnvelope(keys.columns), mac: auditMac(keys), sm3: cryptography.sm3, jurisdiction,
    revocation: { namesOf: (edition) => listedNames(edition, cryptography.sm3), lists: settings.REVOCATION_LISTS },
    documents: { directory, key: currentSecret(keys.documents) }, maxConnections: settings.DATABASE_CONNECTIONS, messageTimeToLive: seconds(settings.MESSAGE_TTL),
  });
  const temporal = openTemporal({ address: settings.TEMPORAL_ADDRESS, namespace: settings.TEMPORAL_NAMESPACE, envelope: payloads });
  return {
    cryptography, devices, store, temporal, payloads,
    close: async () => {
      await temporal.close();
      await store.close();
    },
  };
}

async function openDataKeys(devices: DevicesConfiguration, url: string): Promise<DataKeys> {
  const slot = await openDataSlot(devices);
  try {
    return await slot.unwrapDataKeys(await keptDataKeys(url, () => slot.createDataKeys()));
  } finally {
    await slot.close();
  }
}

function currentSecret({ current, secrets }: DataKeys['documents']): Uint8Array {
  const secret = secrets.get(current);
  if (!secret) throw new Error('the key ring lacks its current key');
  return secret;
}
