import { randomBytes } from 'node:crypto';
import smCrypto from 'sm-crypto';
import { sm2 as smCryptoV2 } from 'sm-crypto-v2';
import { generateSm2KeyPair, nativeCryptography, softwareSigner } from '../devices/sm2/native.ts';
import { hex } from '../domain/bytes.ts';
import type { Bench } from './bench.ts';

const rounds = 5;
const millisecondsOfRound = 400;

interface Contestant {
  readonly name: string;
  readonly sign: (message: Uint8Array) => unknown;
  readonly verify: (message: Uint8Array) => boolean;
}

/** SM2 with SM3 and the standard user id over 1 KiB, DER signatures; ours verifies each signature before giving it out. */
export const bench: Bench = {
  name: 'SM2',
  async run() {
    const contestants = await allOnOneKey();
    const signs = await rates(contestants, (contestant) => (message) => contestant.sign(message));
    const verifies = await rates(contestants, (contestant) => (message) => contestant.verify(message));
    const row = (what: string, rate: number, against: string, other: number, atLeast: number) => ({ what, value: rate, unit: '/s', ratio: { against, value: rate / other, atLeast } });
    const [ours = 0, old = 0, v2 = 0] = signs;
    const [oursVerify = 0, oldVerify = 0, v2Verify = 0] = verifies;
    return [
      row('sign, our signer', ours, 'sm-crypto', old, 30),
      { what: 'sign, sm-crypto', value: old, unit: '/s' },
      { what: 'sign, sm-crypto-v2', value: v2, unit: '/s' },
      row('verify, our verifier', oursVerify, 'sm-crypto-v2', v2Verify, 10),
      { what: 'verify, sm-crypto', value: oldVerify, unit: '/s' },
      { what: 'verify, sm-crypto-v2', value: v2Verify, unit: '/s' },
    ];
  },
};

const message = new Uint8Array(randomBytes(1_024));

/** Three implementations with the same key; each has shown that it agrees with ours. */
async function allOnOneKey(): Promise<readonly Contestant[]> {
  const pair = generateSm2KeyPair();
  const signer = softwareSigner(pair.privateKeyPkcs8);
  const [publicKey, privateKey] = [hex(pair.publicKey), scalarOf(pair.privateKeyPkcs8)];
  const signature = await signer.sign(message);
  const der = hex(signature);
  const options = { der: true, hash: true } as const;
  const contestants: readonly Contestant[] = [
    { name: 'ours', sign: (bytes) => signer.sign(bytes), verify: (bytes) => nativeCryptography.verify(pair.publicKey, bytes, signature) },
    { name: 'sm-crypto', sign: (bytes) => smCrypto.sm2.doSignature(bytes, privateKey, { ...options, publicKey }), verify: (bytes) => smCrypto.sm2.doVerifySignature(bytes, der, publicKey, options) },
    { name: 'sm-crypto-v2', sign: (bytes) => smCryptoV2.doSignature(bytes, privateKey, { ...options, publicKey }), verify: (bytes) => smCryptoV2.doVerifySignature(bytes, der, publicKey, options) },
  ];
  for (const contestant of contestants) if (!contestant.verify(message)) throw new Error(`${contestant.name} does not verify our signature`);
  return contestants;
}

/** The private scalar inside a DER PrivateKeyInfo: the OCTET STRING of 32 bytes. RFC 5915 3 */
function scalarOf(pkcs8: Uint8Array): string {
  const text = hex(pkcs8);
  const at = text.indexOf('0201010420');
  if (at < 0) throw new Error('no private key in the PKCS#8 structure');
  return text.slice(at + 10, at + 74);
}

/** Times a second of each contestant, in alternating rounds; the median of the rounds. */
async function rates(contestants: readonly Contestant[], workOf: (contestant: Contestant) => (bytes: Uint8Array) => unknown): Promise<readonly number[]> {
  const measured = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, contestant] of contestants.entries()) measured[index]?.push(await rateOf(workOf(contestant)));
  }
  return measured.map((values) => values.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0);
}

async function rateOf(work: (bytes: Uint8Array) => unknown): Promise<number> {
  const begin = performance.now();
  let count = 0;
  while (performance.now() - begin < millisecondsOfRound) {
    await work(message);
    count += 1;
  }
  return (count * 1_000) / (performance.now() - begin);
}
