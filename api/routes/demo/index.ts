import type { Route } from '../../route.ts';
import { openDemoSession } from './openSession.ts';
import { listDemoPeople } from './people.ts';

/** Sign-in by one click; served only where the API runs with DEMO=1, and no part of openapi.json. */
export const demoRoutes: readonly Route[] = [listDemoPeople, openDemoSession];
