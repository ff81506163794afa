import * as z from 'zod';
import { isGuessable } from '../../../domain/custody/pin.ts';
import { isoText } from '../../../domain/instant.ts';
import { problem } from '../../../domain/problem.ts';
import { keeperOf } from '../../../domain/seal/holding.ts';
import type { PinState, Seal, Store } from '../../../store/store.ts';
import { Pin, provePin } from '../../custody.ts';
import { route, type On } from '../../route.ts';
import { InstantText } from '../../schemas.ts';
import { onSeal, SealParams } from './view.ts';

const NewPin = z.strictObject({ pin: Pin, old: Pin.optional().meta({ description: 'not for the first PIN, and not after a reset' }) });
const PinView = z
  .object({
    set: z.boolean(), setAt: InstantText.optional(), remindAt: InstantText.optional(),
    changeBy: InstantText.optional().meta({ description: 'from then on it opens nothing until it is changed' }),
    state: z.enum(['none', 'good', 'change-soon', 'change-now', 'locked', 'reset']),
  })
  .meta({ id: 'Pin' });

async function pinView(store: Store, pin: PinState | undefined): Promise<z.input<typeof PinView>> {
  if (!pin) return { set: false, state: 'none' };
  const { setAt, remindAt, changeBy } = pin;
  return { set: !pin.reset, setAt: isoText(setAt), remindAt: isoText(remindAt), changeBy: isoText(changeBy), state: stateOf(pin, await store.now()) };
}

function stateOf(pin: PinState, now: number) {
  if (pin.reset) return 'reset';
  if (pin.locked) return 'locked';
  if (!pin.ofPresentKeeper || now >= pin.changeBy) return 'change-now';
  return now >= pin.remindAt ? 'change-soon' : 'good';
}

/** The seal is the own one of who keeps it. */
async function onKept(call: Parameters<typeof onSeal>[0] & { readonly actor: { readonly kind: string; readonly id: string } }): Promise<On<Seal>> {
  const { target, found } = await onSeal(call);
  return { target: { ...target, own: call.actor.kind === 'person' && keeperOf(found) === call.actor.id }, found };
}

export const readPin = route({
  method: 'get', path: '/seals/{esId}/pin', operation: 'seal.read-pin', summary: 'Whether the seal has a PIN, and until when it must be changed (R41)',
  params: SealParams, answers: { 200: PinView, 404: 'seal-unknown' },
  on: onKept,
  handle: async ({ on: { esId }, store }) => pinView(store, await store.custody.pin(esId)),
});

export const setPin = route({
  method: 'put', path: '/seals/{esId}/pin', operation: 'seal.set-pin', summary: 'Set or change the PIN of the seal that one keeps (R41)',
  params: SealParams, body: NewPin,
  answers: { 200: PinView, 403: ['pin-wrong', 'not-the-keeper'], 404: 'seal-unknown', 409: ['pin-missing', 'seal-rules-missing', 'request-in-progress'], 422: 'pin-unfit', 423: 'pin-locked' },
  on: onKept,
  async handle({ on: { esId }, body: { pin, old }, caller, store, custody }) {
    if (isGuessable(pin) || pin === old) throw problem('pin-unfit');
    const tried = old === undefined ? undefined : await provePin({ store, custody }, esId, old, caller);
    const key = tried?.key ?? (await firstKey(store, esId));
    const wrapped = old === undefined || !custody.isLocked(key) ? await custody.lock(key, pin) : await custody.relock(key, old, pin);
    const state = await store.custody.setPin(esId, { hash: await custody.hash(pin), key, ...(tried && { replaces: tried.number }), ...(wrapped && { wrapped }) }, caller);
    return pinView(store, state);
  },
});

/** The key of a seal that has no PIN in force; one that has asks for the old PIN. */
async function firstKey(store: Store, esId: string) {
  const known = await store.custody.pin(esId);
  if (known && !known.reset) throw problem('pin-wrong', { reason: 'old' });
  return (await store.seals.edition(esId)).key;
}
