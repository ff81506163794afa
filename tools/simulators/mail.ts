/** The mail server and SMS gateway of tests and demos as a process. Environment: SMTP_PORT, SMS_PORT and HTTP_PORT (loopback; 0 for any), TLS_DIR (the gateway's certificate), DATA (its directory). */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMailSimulator } from '../../connectors/messages/simulator/server.ts';
import { secureServer } from '../../connectors/simulator/secureServer.ts';
import { endOnSignal, requiredSetting, systemClock } from './process.ts';

const { smtp, http, sms } = await createMailSimulator({ directory: requiredSetting('DATA'), clock: systemClock });
const page: Server = createServer(http);
const gateway = await secureServer(requiredSetting('TLS_DIR'), sms);
await Promise.all([
  new Promise<void>((listening) => void smtp.listen(Number(requiredSetting('SMTP_PORT')), '127.0.0.1', listening)),
  new Promise<void>((listening) => gateway.listen(Number(requiredSetting('SMS_PORT')), '127.0.0.1', listening)),
  new Promise<void>((listening) => page.listen(Number(requiredSetting('HTTP_PORT')), '127.0.0.1', listening)),
]);
const portOf = (server: { address(): unknown }): number => (server.address() as AddressInfo).port;
endOnSignal(async () => {
  page.closeAllConnections();
  gateway.closeAllConnections();
  gateway.close();
  await Promise.all([new Promise<void>((closed) => page.close(() => { closed(); })), new Promise<void>((closed) => { smtp.close(() => { closed(); }); })]);
});
console.log(`mail server at smtp://127.0.0.1:${portOf(smtp.server)}, SMS gateway at https://127.0.0.1:${portOf(gateway)}, to read at http://127.0.0.1:${portOf(page)}`);
console.log('ready');
