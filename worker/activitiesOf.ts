import { certificateAuthorityClient } from '../connectors/certificate-authority/client.ts';
import { smsTexter } from '../connectors/messages/sms.ts';
import { smtpMailer } from '../connectors/messages/smtp.ts';
import { openRegistries } from '../connectors/registry/open.ts';
import type { DeviceEvent } from '../devices/pkcs11/process.ts';
import { openKeyCustody, openMakerSlot, openSealSlot } from '../devices/slots.ts';
import { instantOf } from '../domain/instant.ts';
import type { Foundation } from '../foundation/open.ts';
import { applicationActivities } from '../activities/application.ts';
import { applicationOutboundActivities } from '../activities/applicationOutbound.ts';
import { dutyActivities } from '../activities/duty.ts';
import { filingActivities, filingOutboundActivities } from '../activities/filing.ts';
import { flowActivities } from '../activities/flow.ts';
import { makingActivities } from '../activities/making.ts';
import { outboundActivities } from '../activities/outbound.ts';
import { sealActivities } from '../activities/seal.ts';
import { stampingActivities } from '../activities/stamping.ts';
import { useActivities } from '../activities/use.ts';
import { openMaker } from './ceremony.ts';
import type { WorkerConfiguration, WorkerRole } from './configuration.ts';

/** The activities of one role, and what was opened for them. Only making and stamping open seal slots, only making the maker's. */
export interface RoleActivities {
  readonly activities: object;
  close(): Promise<void>;
}

type Opening = (foundation: Foundation, configuration: WorkerConfiguration, observe: (event: DeviceEvent) => void) => Promise<RoleActivities>;

const nothingToClose = async (): Promise<void> => undefined;

export const activitiesOf = {
  async records({ store }) {
    return { activities: { ...useActivities({ store }), ...flowActivities({ store }), ...applicationActivities({ store }), ...sealActivities({ store }), ...filingActivities({ store }) }, close: nothingToClose };
  },

  async making({ store, cryptography, devices }, { CA_URL, MAKER_NAME }, observe) {
    const [sealKeys, makerKeys] = await Promise.all([openSealSlot(devices, observe), openMakerSlot(devices, observe)]);
    const authority = certificateAuthorityClient({ url: required('CA_URL', CA_URL), cryptography });
    const maker = await openMaker({ store, makerKeys, authority, makerName: MAKER_NAME });
    return {
      activities: makingActivities({ store, cryptography, sealKeys, maker, makerKeys }),
      close: async () => {
        await Promise.all([sealKeys.close(), makerKeys.close()]);
      },
    };
  },

  async stamping({ store, cryptography, devices }, { DOCUMENT_LIMIT }, observe) {
    const [sealKeys, custody] = [await openSealSlot(devices, observe), openKeyCustody(devices, observe)];
    return {
      activities: stampingActivities({ store, cryptography, sealKeys, custody, documentLimit: DOCUMENT_LIMIT }),
      close: async () => {
        await Promise.all([sealKeys.close(), custody.close()]);
      },
    };
  },

  async outbound({ store, cryptography }, configuration) {
    const { CA_URL, SMTP_URL, SMS_URL, PUBLIC_URL } = configuration;
    const departments = await openDepartments(configuration);
    const { hostname, port } = new URL(required('SMTP_URL', SMTP_URL));
    const mailer = smtpMailer({ host: hostname, port: Number(port || 25), from: { name: 'Yinxin 印信', address: 'no-reply@yinxin.example' } });
    const authority = certificateAuthorityClient({ url: required('CA_URL', CA_URL), cryptography });
    const texter = SMS_URL ? smsTexter({ url: SMS_URL, agent: departments.agent }) : undefined;
    const world = { store, authority, cryptography, mailer, texter, publicUrl: PUBLIC_URL, sm3: cryptography.sm3, registries: departments.registries };
    return { activities: { ...outboundActivities(world), ...applicationOutboundActivities(world), ...filingOutboundActivities({ ...world, clock: { now: () => instantOf(Date.now()) } }), ...dutyActivities(world) }, close: async () => { departments.close(); } };
  },
} satisfies Partial<Record<WorkerRole, Opening>>;

/** The departments' systems; nothing is connected before it is first asked. */
const openDepartments = ({ POLICE_REGISTRY_URL, NATIONAL_PLATFORM_URL, SHARED_DATA_URL, CONNECTOR_TLS_DIR }: WorkerConfiguration) => openRegistries({
  tlsDirectory: required('CONNECTOR_TLS_DIR', CONNECTOR_TLS_DIR),
  policeRegistryUrl: required('POLICE_REGISTRY_URL', POLICE_REGISTRY_URL),
  nationalPlatformUrl: required('NATIONAL_PLATFORM_URL', NATIONAL_PLATFORM_URL),
  sharedDataUrl: required('SHARED_DATA_URL', SHARED_DATA_URL),
});

function required(name: string, value: string | undefined): string {
  if (!value) throw new Error(`${name} is not set`);
  return value;
}
