import type { Agent } from 'node:https';
import { mutualTls } from '../mutualTls.ts';
import { nationalPlatformClient } from '../national-platform/client.ts';
import { policeRegistryClient } from '../police-registry/client.ts';
import { sharedDataClient } from '../shared-data/client.ts';
import type { Registries } from './registries.ts';

export interface RegistryAddresses {
  /** Holds ca.pem, client.pem and client.key (mutualTls.ts). */
  readonly tlsDirectory: string;
  readonly policeRegistryUrl: string;
  readonly nationalPlatformUrl: string;
  readonly sharedDataUrl: string;
}

/** Clients over kept connections. */
export interface OpenRegistries {
  readonly registries: Registries;
  /** Shows our certificate to other peers too. */
  readonly agent: Agent;
  /** Ends the connections. */
  close(): void;
}

/** The clients of all departments' systems. Nothing is connected before it is first asked. */
export async function openRegistries({ tlsDirectory, policeRegistryUrl, nationalPlatformUrl, sharedDataUrl }: RegistryAddresses): Promise<OpenRegistries> {
  const agent = await mutualTls(tlsDirectory);
  return {
    registries: {
      policeRegistry: policeRegistryClient({ url: policeRegistryUrl, agent }),
      nationalPlatform: nationalPlatformClient({ url: nationalPlatformUrl, agent }),
      sharedData: sharedDataClient({ url: sharedDataUrl, agent }),
    },
    agent,
    close: () => { agent.destroy(); },
  };
}
