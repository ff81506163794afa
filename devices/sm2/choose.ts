import { nativeCryptography } from './native.ts';
import { portableCryptography } from './portable.ts';
import { selfTest } from './selfTest.ts';
import type { SoftwareSm2 } from './software.ts';

/**
 * The SM2 this process uses: Node's OpenSSL when it passes the self-test, else sm-crypto, and then says so.
 * What OpenSSL does with Z is not documented by Node, so every process asks once at its start. Throws when neither passes.
 */
export async function chooseCryptography(warn: (message: string) => void, candidates: readonly SoftwareSm2[] = [nativeCryptography, portableCryptography]): Promise<SoftwareSm2> {
  for (const candidate of candidates) {
    const fault = await selfTest(candidate);
    if (fault === undefined) return candidate;
    warn(`SM2 self-test failed, trying the next implementation: ${fault}`);
  }
  throw new Error('no implementation of SM2 passes its self-test');
}
