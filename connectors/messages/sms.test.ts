import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SimulatedRegistry } from '../../test/registries/simulated.ts';
import { smsSimulator } from './simulator/smsServer.ts';
import { type ReceivedText, Telephones } from './simulator/telephones.ts';
import { smsTexter } from './sms.ts';
import type { Texter } from './texter.ts';

const message = { messageId: 'use.1.job.li.ming@yinxin', to: '+8610000000001', text: '【印信】文件已用印 <b>' };

describe('text messages', () => {
  let gateway: SimulatedRegistry, texter: Texter;
  const received = async () => ((await gateway.administer('GET', '/simulator/messages')) as { messages: readonly ReceivedText[] }).messages;

  beforeEach(async () => {
    gateway = await SimulatedRegistry.start(async ({ directory, clock }) => {
      await mkdir(directory, { recursive: true });
      return smsSimulator(await Telephones.open(join(directory, 'texts'), clock));
    });
    texter = smsTexter(gateway.options());
  });
  afterEach(() => gateway.stop());

  it('are taken over TLS and kept, also over a restart', async () => {
    await texter.send(message);
    await gateway.restart();
    expect(await received()).toEqual([{ ...message, receivedAt: '2026-05-01T00:00:00.000Z' }]);
  });

  it('that are sent again are one message', async () => {
    await texter.send(message);
    await Promise.all([texter.send(message), texter.send(message)]);
    await gateway.restart();
    await texter.send(message);
    expect(await received()).toHaveLength(1);
  });

  it('with a known id and another text are refused', async () => {
    await texter.send(message);
    await expect(texter.send({ ...message, text: 'another' })).rejects.toMatchObject({ code: 'sms-refused', details: { status: 409, refusal: 'message-id-reused' } });
  });

  it('to what is no number are refused for good, and no problem names the number', async () => {
    const refused: unknown = await texter.send({ ...message, to: 'not-a-number' }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'sms-refused', retryable: false });
    expect(JSON.stringify(refused)).not.toContain('not-a-number');
  });

  it.each([
    ['is out of order', { outage: true }, 'sms-unavailable'],
    ['answers no JSON', { wrong: 'malformed' }, 'sms-unavailable'],
    ['refuses', { refuse: true }, 'sms-refused'],
  ])('are not taken while the gateway %s', async (_name, switches, code) => {
    await gateway.flip(switches);
    await expect(texter.send(message)).rejects.toMatchObject({ code, retryable: code === 'sms-unavailable' });
    await gateway.flip({});
    await texter.send(message);
    expect(await received()).toHaveLength(1);
  });

  it('are given up for now when the gateway is slow', async () => {
    await gateway.flip({ delayMs: 60_000 });
    await expect(smsTexter(gateway.options({ timeoutMs: 200 })).send(message)).rejects.toMatchObject({ code: 'sms-unavailable', details: { reason: 'slow' } });
  });
});
