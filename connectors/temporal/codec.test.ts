import { describe, expect, it } from '@jest/globals';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import fc from 'fast-check';
import { createEnvelope } from '../../devices/envelope.ts';
import { sealingCodec } from './codec.ts';

const ring = (fill: number) => ({ current: 1, secrets: new Map([[1, new Uint8Array(32).fill(fill)]]) });
const codec = sealingCodec(createEnvelope(ring(1)));
const anyPayload: fc.Arbitrary<Payload> = fc.record({
  metadata: fc.dictionary(fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'), fc.uint8Array({ maxLength: 40 }), { noNullPrototype: true }),
  data: fc.uint8Array({ maxLength: 2_000 }),
});
const plain = (payload: Payload) => ({
  data: Buffer.from(payload.data!).toString('hex'),
  metadata: Object.entries(payload.metadata!).map(([key, value]) => [key, Buffer.from(value).toString('hex')]).sort(),
});
const json = (value: unknown): Payload => defaultPayloadConverter.toPayload(value);

describe('payload on its way to Temporal', () => {
  it('R53 comes back as it was', () => fc.assert(fc.asyncProperty(fc.array(anyPayload, { maxLength: 5 }), async (payloads) => {
    const opened = await codec.decode(await codec.encode(payloads));
    expect(opened.map(plain)).toEqual(payloads.map(plain));
  }), { numRuns: 200 }));

  it('R53 shows neither its content nor its metadata', async () => {
    const [sealed] = await codec.encode([{ ...json({ identityNumber: '11010519491231002X' }), metadata: { encoding: Buffer.from('json/plain'), kind: Buffer.from('person') } }]);
    const seen = Buffer.from(JSON.stringify(sealed)).toString('latin1') + Buffer.from(sealed!.data!).toString('latin1');
    expect(Object.keys(sealed!.metadata!)).toEqual(['encoding']);
    expect(seen).not.toMatch(/11010519491231002X|identityNumber|person|json/);
  });

  it('R53 is refused when any of its bytes was altered', () => fc.assert(fc.asyncProperty(anyPayload, fc.nat(), fc.integer({ min: 1, max: 255 }), async (payload, at, change) => {
    const [sealed] = await codec.encode([payload]);
    const altered = Uint8Array.from(sealed!.data!);
    altered[at % altered.length]! ^= change;
    await expect(codec.decode([{ ...sealed, data: altered }])).rejects.toMatchObject({ code: 'ciphertext-invalid' });
  }), { numRuns: 200 }));

  it('R53 is refused when it was sealed under another key', async () => {
    const sealed = await sealingCodec(createEnvelope(ring(2))).encode([json('x')]);
    await expect(codec.decode(sealed)).rejects.toMatchObject({ code: 'ciphertext-invalid' });
  });

  it.each([
    ['plain JSON', json({ approved: true })],
    ['empty', {}],
    ['without data', { metadata: { encoding: Buffer.from('binary/yinxin-sealed') } }],
  ])('is refused when it was never sealed: %s', async (_name, payload: Payload) => {
    await expect(codec.decode([payload])).rejects.toMatchObject({ code: 'ciphertext-invalid', details: { reason: 'not sealed' } });
  });
});
