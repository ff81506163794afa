import { simulatedPolicy } from '../connectors/timestamp/simulator/policy.ts';

/** The configuration of our processes: all of it, as environment variables. */
export interface Environment {
  /** mysql://user:password@host:port/schema; the account of the process that gets it. */
  readonly DATABASE_URL: string;
  /** host:port of Temporal's frontend. */
  readonly TEMPORAL_ADDRESS: string;
  readonly TEMPORAL_NAMESPACE: string;
  /** PKCS#11 library for keys in mode hsm-wrapped, one token a slot (devices/configuration.ts). SoftHSM2 finds its tokens by SOFTHSM2_CONF. */
  readonly PKCS11_MODULE: string;
  readonly SOFTHSM2_CONF: string;
  /** The project's test token for keys in mode hsm, and the folder that it keeps them in. */
  readonly SM2_TOKEN_MODULE: string;
  readonly SM2_TOKEN_DIR: string;
  /** JSON of mode 0600: the slots' user PINs and the security officer's (devices/configuration.ts). */
  readonly DEVICE_PINS_FILE: string;
  /** Content-addressed documents. */
  readonly DOCUMENTS_DIR: string;
  readonly CA_URL: string;
  /** Where time stamps are asked for, under which policy, and the PEM file of whom they are trusted from. */
  readonly TIMESTAMP_URL: string;
  readonly TIMESTAMP_POLICY: string;
  readonly TIMESTAMP_TRUST: string;
  /** https://host:port of the departments' systems, and the folder with our certificate for them (connectors/mutualTls.ts). */
  readonly POLICE_REGISTRY_URL: string;
  readonly NATIONAL_PLATFORM_URL: string;
  readonly SHARED_DATA_URL: string;
  readonly CONNECTOR_TLS_DIR: string;
  /** smtp://host:port that takes our mail, and where people read it and text messages in the demo. */
  readonly SMTP_URL: string;
  /** https://host:port of the gateway that takes our text messages; same certificate as for the registries. */
  readonly SMS_URL: string;
  readonly MAILBOX_URL: string;
  /** Where browsers reach the API. */
  readonly PUBLIC_URL: string;
  /** Receivers of webhooks may be on this machine: it is a demo. */
  readonly WEBHOOK_REACH: 'local';
  /** Whose policy decides (domain/policy). R59 */
  readonly JURISDICTION: string;
  /** The workflow code as one file; see workflow-bundle.ts. */
  readonly WORKFLOW_BUNDLE: string;
}

/** Departments' systems that run as simulators here; each has its own folder in `<data>/tls` and `<data>`. */
export const registryNames = ['police-registry', 'national-platform', 'shared-data'] as const;
export type RegistryName = (typeof registryNames)[number];

/** Names in ports.json. */
export const portNames = ['mariadb', 'temporal', 'certificate-authority', 'timestamp', 'smtp', 'sms', 'mailbox', ...registryNames] as const;

/** What an installation consists of once set-up has found everything. */
export interface Installation {
  readonly data: string;
  readonly ports: Readonly<Record<(typeof portNames)[number], number>>;
  /** Port of the API: PORT, else 8080. */
  readonly port: number;
  /** Where an account reaches the database. */
  readonly databaseUrl: (account: string) => string;
  readonly temporalAddress: string;
  readonly pkcs11Module: string;
  readonly softHsmConf: string;
  readonly devicePinsFile: string;
  readonly testTokenModule: string;
  /** JURISDICTION, else `default`. */
  readonly jurisdiction: string;
  readonly workflowBundle: string;
}

/** What a process that connects as `account` is given. */
export function environmentOf(installation: Installation, account: string): Environment {
  const { data, ports, port } = installation;
  return {
    DATABASE_URL: installation.databaseUrl(account),
    TEMPORAL_ADDRESS: installation.temporalAddress,
    TEMPORAL_NAMESPACE: 'default',
    PKCS11_MODULE: installation.pkcs11Module,
    SOFTHSM2_CONF: installation.softHsmConf,
    SM2_TOKEN_MODULE: installation.testTokenModule,
    SM2_TOKEN_DIR: `${data}/sm2-token`,
    DEVICE_PINS_FILE: installation.devicePinsFile,
    DOCUMENTS_DIR: `${data}/documents`,
    CA_URL: `http://127.0.0.1:${ports['certificate-authority']}`,
    TIMESTAMP_URL: `http://127.0.0.1:${ports.timestamp}`,
    TIMESTAMP_POLICY: simulatedPolicy,
    TIMESTAMP_TRUST: `${data}/timestamp/root.pem`,
    POLICE_REGISTRY_URL: `https://127.0.0.1:${ports['police-registry']}`,
    NATIONAL_PLATFORM_URL: `https://127.0.0.1:${ports['national-platform']}`,
    SHARED_DATA_URL: `https://127.0.0.1:${ports['shared-data']}`,
    CONNECTOR_TLS_DIR: `${data}/tls/connectors`,
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    SMS_URL: `https://127.0.0.1:${ports.sms}`,
    MAILBOX_URL: `http://127.0.0.1:${ports.mailbox}`,
    PUBLIC_URL: `http://localhost:${port}`,
    WEBHOOK_REACH: 'local',
    JURISDICTION: installation.jurisdiction,
    WORKFLOW_BUNDLE: installation.workflowBundle,
  };
}
