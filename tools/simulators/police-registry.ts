/** The police seal registry of tests and demos as a process, with the demo's physical seals. Environment: see serveSecurely, and DATA (its directory). */
import { createPoliceSimulator } from '../../connectors/police-registry/simulator/server.ts';
import { demoPhysicalSeals } from '../seed/physicalSeals.ts';
import { requiredSetting, serveSecurely, systemClock } from './process.ts';

await serveSecurely('police registry', await createPoliceSimulator({ directory: requiredSetting('DATA'), clock: systemClock, initial: await demoPhysicalSeals() }));
