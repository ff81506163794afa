/** The time-stamping authority of tests and demos as a process. Environment: PORT (loopback; 0 for any), DATA (its directory; `root.pem` in it is what others trust). */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTimestampSimulator } from '../../connectors/timestamp/simulator/server.ts';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import { endOnSignal, requiredSetting, systemClock } from './process.ts';

const server = createServer(await createTimestampSimulator({ directory: requiredSetting('DATA'), clock: systemClock, sm3: nativeCryptography.sm3, keyPairs: nativeCryptography }));
await new Promise<void>((listening) => server.listen(Number(requiredSetting('PORT')), '127.0.0.1', listening));
endOnSignal(async () => {
  server.closeAllConnections();
  server.close();
});
console.log(`time-stamping authority at http://127.0.0.1:${(server.address() as AddressInfo).port}`);
console.log('ready');
