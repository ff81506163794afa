import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEnvelope } from '../../devices/envelope.ts';
import { openTemporal, type Temporal } from './client.ts';

const envelope = createEnvelope({ current: 1, secrets: new Map([[1, new Uint8Array(32)]]) });

describe('workflow service', () => {
  let silent: Server, temporal: Temporal;
  const sockets: Socket[] = [];

  const listen = () => new Promise<number>((listening) => {
    silent = createServer((socket) => void sockets.push(socket.on('error', () => undefined).resume())).listen(0, '127.0.0.1', () => {
      listening((silent.address() as AddressInfo).port);
    });
  });
  const connect = (port: number) => openTemporal({ address: `127.0.0.1:${port}`, namespace: 'default', envelope, callTimeoutMs: 500 });

  beforeEach(async () => { temporal = connect(await listen()); });
  afterEach(async () => {
    await temporal.close();
    for (const socket of sockets.splice(0)) socket.destroy();
    await new Promise<void>((closed) => silent.close(() => { closed(); }));
  });

  describe('when it does not answer', () => {
    it.each([
      ['start', () => temporal.reach((client) => client.workflow.start('making', { workflowId: 'making/1', taskQueue: 'process', args: [] }))],
      ['signal', () => temporal.reach((client) => client.workflow.getHandle('seal/1').signal('frozen'))],
      ['description', () => temporal.reach((client) => client.workflow.getHandle('seal/1').describe())],
    ])('a %s is refused for now, within the time-out', async (_name, call) => {
      const began = performance.now();
      await expect(call()).rejects.toMatchObject({ code: 'workflow-unavailable', retryable: true });
      expect(performance.now() - began).toBeLessThan(3_000);
    });
  });

  describe('when nobody listens', () => {
    it('a start is refused for now', async () => {
      const gone = connect(1);
      await expect(gone.reach((client) => client.workflow.start('making', { workflowId: 'making/1', taskQueue: 'process', args: [] })))
        .rejects.toMatchObject({ code: 'workflow-unavailable' });
      await gone.close();
    });
  });

  it('lets a bug of the caller through as it is', async () => {
    const bug = new TypeError('wrong');
    await expect(temporal.reach(() => Promise.reject(bug))).rejects.toBe(bug);
  });
});
