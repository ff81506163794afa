/** The mail server of tests and demos as a process. Environment: SMTP_PORT and HTTP_PORT (loopback; 0 for any), DATA (its directory). */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMailSimulator } from '../../connectors/messages/simulator/server.ts';
import { instantOf } from '../../domain/instant.ts';
import { endOnSignal, requiredSetting } from './process.ts';

const { smtp, http } = await createMailSimulator({ directory: requiredSetting('DATA'), clock: { now: () => instantOf(Date.now()) } });
const page: Server = createServer(http);
await Promise.all([
  new Promise<void>((listening) => void smtp.listen(Number(requiredSetting('SMTP_PORT')), '127.0.0.1', listening)),
  new Promise<void>((listening) => page.listen(Number(requiredSetting('HTTP_PORT')), '127.0.0.1', listening)),
]);
const portOf = (server: { address(): unknown }): number => (server.address() as AddressInfo).port;
endOnSignal(async () => {
  page.closeAllConnections();
  await Promise.all([new Promise<void>((closed) => page.close(() => { closed(); })), new Promise<void>((closed) => { smtp.close(() => { closed(); }); })]);
});
console.log(`mail server at smtp://127.0.0.1:${portOf(smtp.server)}, to read at http://127.0.0.1:${portOf(page)}`);
console.log('ready');
