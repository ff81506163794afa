import * as z from 'zod';

/** Roles of workers; each has a queue of its own, relay has none. design.md › Workers by role */
export const workerRoles = ['process', 'records', 'making', 'stamping', 'outbound', 'relay'] as const;
export type WorkerRole = (typeof workerRoles)[number];

/** What a worker reads from its environment beside foundation/open.ts. */
export const workerConfiguration = z.object({
  WORKER_ROLES: z.string().transform((text) => text.split(',')).pipe(z.array(z.enum(workerRoles)).min(1)),
  /** The workflows as one file; needed by `process`. */
  WORKFLOW_BUNDLE: z.string().optional(),
  CA_URL: z.string().optional(),
  /** Without it the hours of the audit are not time-stamped; with it TIMESTAMP_TRUST names the PEM file of whom it is trusted from. */
  TIMESTAMP_URL: z.string().optional(),
  TIMESTAMP_TRUST: z.string().optional(),
  /** OID of the policy that stamps must be under; any if not set. */
  TIMESTAMP_POLICY: z.string().optional(),
  POLICE_REGISTRY_URL: z.string().optional(),
  NATIONAL_PLATFORM_URL: z.string().optional(),
  SHARED_DATA_URL: z.string().optional(),
  /** Our certificate for them; connectors/mutualTls.ts */
  CONNECTOR_TLS_DIR: z.string().optional(),
  SMTP_URL: z.string().optional(),
  /** Without it nobody is told by text message. */
  SMS_URL: z.string().optional(),
  PUBLIC_URL: z.string().default('http://localhost:8080'),
  MAKER_NAME: z.string().default('演示电子印章制作管理单位'),
  DOCUMENT_LIMIT: z.coerce.number().int().positive().default(50 * 1024 * 1024),
  /** Where webhooks may lead; connectors/webhooks/address.ts */
  WEBHOOK_REACH: z.enum(['public', 'local']).default('public'),
  LOG_LEVEL: z.string().default('info'),
});
export type WorkerConfiguration = z.infer<typeof workerConfiguration>;
