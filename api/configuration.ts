import * as z from 'zod';
import { hours, minutes } from '../domain/instant.ts';

const count = (most: number) => z.coerce.number().int().min(1).max(most);
const megabyte = 1024 * 1024;

/** What the API reads from its environment beside foundation/open.ts. */
const environmentSchema = z.object({
  /** Port to listen on; 0 takes a free one. */
  PORT: z.coerce.number().int().min(0).max(65_535),
  /** Address to listen on. */
  HOST: z.string().default('0.0.0.0'),
  /** Where browsers reach this process; with https, cookies are marked Secure. */
  PUBLIC_URL: z.url(),
  /** Certificate authority whose chain and revocation list verifications trust; none: only TRUST_DIR counts. */
  CA_URL: z.url().optional(),
  /** Folder of trusted root certificates (.cer, .crt, .der, .pem) and revocation lists (.crl). */
  TRUST_DIR: z.string().optional(),
  /** Proxies in front whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Folder of the built pages (tools/web.ts); none: only the API is served. */
  WEB_DIR: z.string().optional(),
  /** 1: people sign in by one click, without password. Demonstrations only. */
  DEMO: z.enum(['0', '1']).default('0'),
  /** Where webhooks may lead: public addresses by https; `local` also this machine, for demos and tests. */
  WEBHOOK_REACH: z.enum(['public', 'local']).default('public'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  DOCUMENT_LIMIT_MB: count(1024).default(50),
  VERIFICATION_LIMIT_MB: count(1024).default(50),
  /** Further files of a flow, and megabytes of all its files together. */
  FLOW_FILES: count(200).default(20),
  FLOW_LIMIT_MB: count(64).default(3),
  /** Minutes without a request after which a session ends, and hours after which it ends anyway. R54 */
  SESSION_IDLE_MINUTES: count(24 * 60).default(30),
  SESSION_HOURS: count(24).default(12),
  /** Tries in a minute, per address or name. */
  SIGN_INS_PER_ADDRESS: count(100_000).default(60),
  SIGN_INS_PER_NAME: count(100_000).default(20),
  PUBLIC_REQUESTS_PER_ADDRESS: count(100_000).default(60),
});

/** Bounds on what one caller may ask. Bytes, milliseconds, tries a minute. */
export interface Limits {
  readonly bodyBytes: number;
  readonly documentBytes: number;
  readonly verificationBytes: number;
  readonly flowFiles: number;
  readonly flowBytes: number;
  readonly sessionIdleMs: number;
  readonly sessionMs: number;
  readonly tokenMs: number;
  readonly signInsPerAddress: number;
  readonly signInsPerName: number;
  readonly publicRequestsPerAddress: number;
  readonly trustedProxies: number;
}

export type Configuration = z.output<typeof environmentSchema>;

/** Reads the environment. Throws ZodError naming every variable that is missing or wrong. */
export const configurationFrom = (environment: NodeJS.ProcessEnv): Configuration => environmentSchema.parse(environment);

export const limitsOf = (configuration: Configuration): Limits => ({
  bodyBytes: (1 + Math.max(configuration.FLOW_LIMIT_MB, 3)) * megabyte,
  documentBytes: configuration.DOCUMENT_LIMIT_MB * megabyte,
  verificationBytes: configuration.VERIFICATION_LIMIT_MB * megabyte,
  flowFiles: configuration.FLOW_FILES,
  flowBytes: configuration.FLOW_LIMIT_MB * megabyte,
  sessionIdleMs: minutes(configuration.SESSION_IDLE_MINUTES),
  sessionMs: hours(configuration.SESSION_HOURS),
  tokenMs: hours(1),
  signInsPerAddress: configuration.SIGN_INS_PER_ADDRESS,
  signInsPerName: configuration.SIGN_INS_PER_NAME,
  publicRequestsPerAddress: configuration.PUBLIC_REQUESTS_PER_ADDRESS,
  trustedProxies: configuration.TRUSTED_PROXIES,
});
