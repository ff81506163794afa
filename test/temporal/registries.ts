import { nationalPlatformClient } from '../../connectors/national-platform/client.ts';
import { createNationalSimulator } from '../../connectors/national-platform/simulator/server.ts';
import { policeRegistryClient } from '../../connectors/police-registry/client.ts';
import { createPoliceSimulator } from '../../connectors/police-registry/simulator/server.ts';
import type { Registries } from '../../connectors/registry/registries.ts';
import { sharedDataClient } from '../../connectors/shared-data/client.ts';
import { createSharedDataSimulator } from '../../connectors/shared-data/simulator/server.ts';
import type { Clock } from '../../domain/instant.ts';
import { SimulatedRegistry } from '../registries/simulated.ts';

/** A filing as an authority took it. */
export interface TakenFiling {
  readonly filing: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly number: string;
}

/** The departments' systems, as real servers with certificates of both sides, by the clock of the world. */
export interface OpenRegistries {
  readonly registries: Registries;
  readonly simulators: Readonly<Record<'police' | 'national' | 'shared', SimulatedRegistry>>;
  /** What an authority has taken. */
  filingsAt(name: 'police' | 'national'): Promise<readonly TakenFiling[]>;
  close(): Promise<void>;
}

export async function openRegistries(clock: Clock): Promise<OpenRegistries> {
  const [police, national, shared] = await Promise.all([
    SimulatedRegistry.start(({ directory }) => createPoliceSimulator({ directory, clock })),
    SimulatedRegistry.start(({ directory }) => createNationalSimulator({ directory, clock })),
    SimulatedRegistry.start(({ directory }) => createSharedDataSimulator({ directory, clock })),
  ]);
  const simulators = { police, national, shared };
  return {
    registries: {
      policeRegistry: policeRegistryClient(police.options()),
      nationalPlatform: nationalPlatformClient(national.options()),
      sharedData: sharedDataClient(shared.options()),
    },
    simulators,
    filingsAt: async (name) => ((await simulators[name].administer('GET', '/simulator/filings')) as { filings: readonly TakenFiling[] }).filings,
    close: async () => void (await Promise.all(Object.values(simulators).map((one) => one.stop()))),
  };
}
