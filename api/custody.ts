import * as z from 'zod';
import { pinLength } from '../domain/custody/pin.ts';
import type { ReleaseTerms } from '../domain/custody/release.ts';
import { problem } from '../domain/problem.ts';
import type { PinTry, Release } from '../store/store.ts';
import type { World } from './world.ts';

/** A PIN as it comes in: shown, kept and logged nowhere. R41 */
export const Pin = z.string().min(pinLength.least).max(pinLength.most).meta({ format: 'password', description: 'known to nobody but who keeps the seal' });

type Keeping = Pick<World, 'store' | 'custody'>;

/** The PIN, judged; a wrong one is counted. `not-the-keeper`, `pin-missing`, `pin-locked`, `pin-wrong` */
export async function provePin({ store, custody }: Keeping, esId: string, pin: string, by: string): Promise<PinTry> {
  const tried = await store.custody.tryPin(esId, by);
  const right = await custody.matches(tried.hash, pin);
  await store.custody.judged(esId, { right, number: tried.number }, by);
  if (!right) throw problem('pin-wrong', { left: tried.left });
  return tried;
}

interface Opening {
  readonly id: string;
  readonly esId: string;
  readonly pin: string;
  readonly terms: Omit<ReleaseTerms, 'keyId'>;
}

/** Opens the seal's key once by the PIN and keeps the release; a key that no PIN locks yet, as after a renewal, is locked by it. R41, design.md › Custody */
export async function releaseSeal(world: Keeping, { id, esId, pin, terms }: Opening, by: string): Promise<Release> {
  const { store, custody } = world;
  const { number, key } = await provePin(world, esId, pin, by);
  const bound = { ...terms, keyId: key.id };
  const [sealed, locked] = [await custody.release(key, pin, bound), custody.isLocked(key) ? undefined : await custody.lock(key, pin)];
  return store.custody.giveRelease({ id, esId, pin: number, terms: bound, ...(sealed && { sealed }), ...(locked && { locked }) }, by);
}
