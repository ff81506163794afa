import { pinTerm, pinTries } from '../../domain/custody/pin.ts';
import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { keeperOf } from '../../domain/seal/holding.ts';
import { personActor } from '../actors.ts';
import type { PinState } from '../store.ts';
import type { CustodyRow } from '../tables/custody.ts';
import type { SealRow } from '../tables/seal.ts';
import type { Transaction } from '../transaction.ts';
import { sealOf } from './sealRows.ts';

/** The present keeper's actor name, or `not-the-keeper`. */
export function requireKeeper(seal: SealRow, by: string): string {
  const keeper = keeperOf(sealOf(seal));
  if (keeper === undefined || by !== personActor(keeper)) throw problem('not-the-keeper', { esId: seal.esId });
  return keeper;
}

/** What is known of a PIN at an instant, by the interval of the policy. R41 */
export function stateOf(tx: Transaction, row: CustodyRow, seal: SealRow, at: Instant): PinState {
  const { pinInterval } = tx.policyAt(at).custody;
  return {
    number: row.number, setAt: row.setAt, ...pinTerm(row.setAt, pinInterval), locked: row.tries >= pinTries, reset: row.resetAt !== null,
    ofPresentKeeper: keeperOf(sealOf(seal)) === row.keeperId,
  };
}

/** Throws `pin-expired` when the PIN may open nothing until it is changed: it is too old, or another keeper's. R41 */
export function requireInForce(tx: Transaction, row: CustodyRow, seal: SealRow, at: Instant): void {
  const { ofPresentKeeper, changeBy, reset } = stateOf(tx, row, seal, at);
  if (reset || !ofPresentKeeper || at >= changeBy) throw problem('pin-expired', { esId: seal.esId, changeBy });
}
