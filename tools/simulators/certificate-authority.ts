/** The certificate authority of tests and demos as a process. Environment: PORT (loopback; 0 for any), DATA (its directory). */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCaSimulator } from '../../connectors/certificate-authority/simulator/server.ts';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import { endOnSignal, requiredSetting, systemClock } from './process.ts';

const server = createServer();
await new Promise<void>((listening) => server.listen(Number(requiredSetting('PORT')), '127.0.0.1', listening));
const { port } = server.address() as AddressInfo;
server.on('request', await createCaSimulator({
  directory: requiredSetting('DATA'),
  cryptography: nativeCryptography,
  keyPairs: nativeCryptography,
  clock: systemClock,
  crlUrl: `http://127.0.0.1:${port}/crl`,
}));
endOnSignal(async () => {
  server.closeAllConnections();
  server.close();
});
console.log(`certificate authority at http://127.0.0.1:${port}`);
console.log('ready');
