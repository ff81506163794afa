import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isProblem } from '../domain/problem.ts';
import { createEnvelope, createMac, hmacSm3, type KeyRing } from './envelope.ts';

const secret = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);
const ring = (current: number, ids: readonly number[] = [current]): KeyRing => ({ current, secrets: new Map(ids.map((id) => [id, secret(id & 255)])) });
const invalid = (work: () => unknown): boolean => {
  try {
    work();
    return false;
  } catch (error) {
    return isProblem(error, 'ciphertext-invalid');
  }
};

describe('envelope', () => {
  const envelope = createEnvelope(ring(1));

  it('R53 gives back what was sealed, and shows none of it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 2000 }), fc.string(), (plain, context) => {
        const sealed = envelope.seal(plain, context);
        expect(Buffer.from(envelope.open(sealed, context)).equals(plain)).toBe(true);
        expect(Buffer.from(sealed).includes(Buffer.from(plain))).toBe(false);
      }),
    );
  });

  it('R53 seals the same value differently each time', () => {
    const plain = Buffer.from('230102199001011234');
    expect(Buffer.from(envelope.seal(plain, 'person/identity/1'))).not.toEqual(Buffer.from(envelope.seal(plain, 'person/identity/1')));
  });

  it('seals the empty value', () => {
    expect(envelope.open(envelope.seal(Buffer.alloc(0), 'c'), 'c')).toHaveLength(0);
  });

  describe('when it was altered or belongs elsewhere', () => {
    it('R58 is refused for any changed bit and any shorter or longer form', () => {
      const sealed = Buffer.from(envelope.seal(Buffer.from('a secret of some length'), 'row 7'));
      fc.assert(
        fc.property(fc.nat(sealed.length * 8 - 1), fc.nat(sealed.length - 1), (bit, length) => {
          const altered = Buffer.from(sealed);
          altered[bit >> 3] = altered[bit >> 3]! ^ (1 << (bit & 7));
          expect(invalid(() => envelope.open(altered, 'row 7'))).toBe(true);
          expect(invalid(() => envelope.open(sealed.subarray(0, length), 'row 7'))).toBe(true);
          expect(invalid(() => envelope.open(Buffer.concat([sealed, Buffer.of(0)]), 'row 7'))).toBe(true);
        }),
      );
    });

    it('R58 is refused in another row', () => {
      const sealed = envelope.seal(Buffer.from('x'), 'row 7');
      expect(invalid(() => envelope.open(sealed, 'row 8'))).toBe(true);
      expect(envelope.open(sealed, 'row 7')).toEqual(Buffer.from('x'));
    });

    it('R58 is refused under another secret with the same key id', () => {
      const other = createEnvelope({ current: 1, secrets: new Map([[1, secret(9)]]) });
      expect(invalid(() => other.open(envelope.seal(Buffer.from('x'), 'c'), 'c'))).toBe(true);
    });

    it('does not let bytes move between context and value', () => {
      const sealed = Buffer.from(envelope.seal(Buffer.from('value'), 'context'));
      expect(invalid(() => envelope.open(sealed, 'contextv'))).toBe(true);
    });
  });

  describe('when keys have been rotated', () => {
    it('opens what older keys sealed and seals with the current one', () => {
      const old = createEnvelope(ring(1)).seal(Buffer.from('before'), 'c');
      const rotated = createEnvelope(ring(300, [1, 300]));
      expect(rotated.open(old, 'c')).toEqual(Buffer.from('before'));
      const fresh = rotated.seal(Buffer.from('after'), 'c');
      expect(createEnvelope(ring(300)).open(fresh, 'c')).toEqual(Buffer.from('after'));
      expect(invalid(() => envelope.open(fresh, 'c'))).toBe(true);
    });
  });
});

describe('HMAC-SM3', () => {
  it('R52 gives what the openssl command gives', () => {
    // key and text of RFC 4231 4.3: printf … | openssl dgst -sm3 -hmac Jefe
    const mac = hmacSm3(Buffer.from('Jefe'), Buffer.from('what do ya want '), Buffer.from('for nothing?'));
    expect(mac.toString('hex')).toBe('2e87f1d16862e6d964b50a5200bf2b10b764faa9680a296a2405f24bec39f882');
  });

  it('is the same over one part or several, and another under another key', () => {
    const [one, other] = [createMac(secret(1)), createMac(secret(2))];
    expect(one.mac(Buffer.from('ab'), Buffer.from('c'))).toEqual(one.mac(Buffer.from('abc')));
    expect(one.mac(Buffer.from('abc'))).not.toEqual(other.mac(Buffer.from('abc')));
  });
});
