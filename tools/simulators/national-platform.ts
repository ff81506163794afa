/** The national platform of tests and demos as a process. Environment: see serveSecurely, and DATA (its directory). */
import { createNationalSimulator } from '../../connectors/national-platform/simulator/server.ts';
import { requiredSetting, serveSecurely, systemClock } from './process.ts';

await serveSecurely('national platform', await createNationalSimulator({ directory: requiredSetting('DATA'), clock: systemClock }));
