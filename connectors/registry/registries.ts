import type { NationalPlatform } from '../national-platform/nationalPlatform.ts';
import type { PoliceRegistry } from '../police-registry/policeRegistry.ts';
import type { SharedData } from '../shared-data/sharedData.ts';

/** The departments' systems that the life of a seal needs. */
export interface Registries {
  readonly policeRegistry: PoliceRegistry;
  readonly nationalPlatform: NationalPlatform;
  readonly sharedData: SharedData;
}
