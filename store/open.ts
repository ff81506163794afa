import type { Envelope, Mac, Sm3 } from '../domain/cryptography.ts';
import type { RevocationRule } from '../domain/certificate/revocation.ts';
import type { Instant } from '../domain/instant.ts';
import type { PolicyId } from '../domain/policy/policy.ts';
import { connectDataSource, defaultLimits } from './data-source.ts';
import { Database } from './database.ts';
import { openDocumentStore } from './documents/document-store.ts';
import type { DocumentKeys } from './documents/format.ts';
import { connectionProblem } from './failures.ts';
import { absenceRepository } from './repositories/absences.ts';
import { applicationRepository } from './repositories/applications.ts';
import { auditRepository } from './repositories/audit.ts';
import { calendarRepository } from './repositories/calendar.ts';
import { clientKeyRepository } from './repositories/clientKeys.ts';
import { custodyRepository } from './repositories/custody.ts';
import { documentRepository } from './repositories/documents.ts';
import { eventRepository } from './repositories/events.ts';
import { filingNoticeRepository } from './repositories/filingNotices.ts';
import { flowRepository } from './repositories/flows.ts';
import { flowMessageRepository } from './repositories/flowMessages.ts';
import { incidentRepository } from './repositories/incidents.ts';
import { interventionRepository } from './repositories/interventions.ts';
import { instanceRepository } from './repositories/instances.ts';
import { grantRepository } from './repositories/grants.ts';
import { leaverRepository } from './repositories/leavers.ts';
import { makingRepository } from './repositories/makings.ts';
import { dutyRepository } from './repositories/duties.ts';
import { obligationRepository } from './repositories/obligations.ts';
import { outboxRepository } from './repositories/outbox.ts';
import { peopleRepository } from './repositories/people.ts';
import { registerRepository } from './repositories/register.ts';
import { requestRepository } from './repositories/requests.ts';
import { revocationRepository } from './repositories/revocations.ts';
import { sealRepository } from './repositories/seals.ts';
import { signingLimits, type SigningLimits } from './repositories/stampSigning.ts';
import { standingApprovalRepository } from './repositories/standingApprovals.ts';
import { stampRepository } from './repositories/stamps.ts';
import { taskActRepository } from './repositories/taskActs.ts';
import { useRepository } from './repositories/uses.ts';
import { webhookRepository } from './repositories/webhooks.ts';
import type { Store } from './store.ts';

export interface StoreOptions {
  /** mysql://user:password@host:port/database, migrated. */
  readonly url: string;
  /** Encrypts columns that name people or are secret (R53). */
  readonly envelope: Envelope;
  /** Of the audit chains (R55). */
  readonly mac: Mac;
  readonly sm3: Sm3;
  /** Whose policy decides what transactions compute (R59). */
  readonly jurisdiction: PolicyId;
  /** Where documents lie, and the 32-byte secret, or the ring of secrets, that they are encrypted by. */
  readonly documents: { readonly directory: string; readonly key: Uint8Array | DocumentKeys };
  /** What tells the time instead of the database: for tests. */
  readonly clock?: () => Instant;
  readonly maxConnections?: number;
  readonly signing?: SigningLimits;
  /** How long a message of BPMN waits for somebody to wait for it, in milliseconds. */
  readonly messageTimeToLive?: number;
  /** What the certificates of a seal are judged by before it stamps (R42). */
  readonly revocation: RevocationRule;
}

/** Opens the store over a migrated database and a folder of documents. Throws `database-unavailable`. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { envelope, mac, sm3, clock, jurisdiction } = options;
  const source = await connect(options);
  const database = new Database({ source, mac, clock, jurisdiction, messageTimeToLive: options.messageTimeToLive });
  const contents = await openDocumentStore({ directory: options.documents.directory, keys: ring(options.documents.key), sm3 }).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  return {
    people: peopleRepository(database, envelope),
    requests: requestRepository(database),
    documents: documentRepository(database, contents, sm3),
    seals: sealRepository(database),
    makings: makingRepository(database),
    flows: flowRepository(database),
    instances: instanceRepository(database),
    taskActs: taskActRepository(database),
    absences: absenceRepository(database),
    calendar: calendarRepository(database),
    leavers: leaverRepository(database),
    messages: flowMessageRepository(database),
    incidents: incidentRepository(database),
    interventions: interventionRepository(database),
    applications: applicationRepository({ database, envelope, sm3 }),
    uses: useRepository(database, sm3),
    stamps: stampRepository(database, { ...(options.signing ?? signingLimits), revocation: options.revocation }),
    register: registerRepository(database),
    obligations: obligationRepository(database),
    filingNotices: filingNoticeRepository(database),
    duties: dutyRepository(database),
    custody: custodyRepository(database, envelope),
    grants: grantRepository(database),
    standingApprovals: standingApprovalRepository(database, sm3),
    outbox: outboxRepository(database),
    revocations: revocationRepository(database),
    audit: auditRepository(database, { mac, sm3 }),
    events: eventRepository(database),
    webhooks: webhookRepository(database, envelope),
    clientKeys: clientKeyRepository(database, envelope),
    now: () => database.read((tx) => tx.now()),
    policy: () => database.read(async (tx) => tx.policyAt(await tx.now())),
    close: () => database.close(),
  };
}

async function connect({ url, maxConnections = defaultLimits.maxConnections }: StoreOptions) {
  try {
    return await connectDataSource(url, { ...defaultLimits, maxConnections });
  } catch (error) {
    throw connectionProblem(error);
  }
}

const ring = (key: Uint8Array | DocumentKeys): DocumentKeys => (key instanceof Uint8Array ? { current: 1, secrets: new Map([[1, key]]) } : key);
