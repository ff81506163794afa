/**
 * The process of one device. A hung call of a vendor's library cannot be ended inside a process, so the library lives in a
 * process of its own that the parent can kill. Ends when the parent does.
 */
import type { DeviceConfiguration } from '../configuration.ts';
import { chooseCryptography } from '../sm2/choose.ts';
import { initialiseDevice } from './initialise.ts';
import { failureOf, type AnswerMessage, type ChildMessage, type RequestMessage } from './messages.ts';
import { deviceOperations, type DeviceOperations } from './operations.ts';

let operations: Promise<DeviceOperations> | undefined;

const send = (message: ChildMessage): void => { process.send?.(message); };

process.on('disconnect', () => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined); // Ctrl-C reaches the whole group; the parent may still be stamping
process.on('message', (request: RequestMessage) => void answer(request).then(send));

async function start(configuration: DeviceConfiguration): Promise<DeviceOperations> {
  const software = await chooseCryptography((warning) => { send({ warning }); });
  return deviceOperations(configuration, software, (recovery) => { send({ recovery }); });
}

async function answer({ id, operation, argument }: RequestMessage): Promise<AnswerMessage> {
  try {
    if (operation === 'provision') return { id, answer: await initialiseDevice(argument as DeviceConfiguration) };
    if (operation === 'open') operations ??= start(argument as DeviceConfiguration);
    const device = await operations;
    if (!device) throw new Error('the device has not been opened');
    return { id, answer: await device[operation](argument as never) };
  } catch (error) {
    return { id, failure: failureOf(error) };
  }
}
