/** The platform of shared data of tests and demos as a process, with what departments hold on the demo's units and people. Environment: see serveSecurely, and DATA (its directory). */
import { createSharedDataSimulator } from '../../connectors/shared-data/simulator/server.ts';
import { demoSharedRecords } from '../seed/sharedRecords.ts';
import { requiredSetting, serveSecurely, systemClock } from './process.ts';

await serveSecurely('shared data', await createSharedDataSimulator({ directory: requiredSetting('DATA'), clock: systemClock, initial: demoSharedRecords() }));
