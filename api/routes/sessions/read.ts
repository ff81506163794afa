import { problem } from '../../../domain/problem.ts';
import { cookieName, cookieOf, csrfTokenOf } from '../../identity.ts';
import { onNothing, route } from '../../route.ts';
import { SessionView, sessionView } from './view.ts';

export const readSession = route({
  method: 'get', path: '/session', operation: 'session.read', summary: 'Who is signed in',
  answers: { 200: SessionView },
  on: onNothing,
  async handle({ actor, session, header, store, cryptography, publicUrl }) {
    const cookie = cookieOf(header('cookie'), cookieName(publicUrl));
    if (actor.kind !== 'person' || !session || cookie === undefined) throw problem('forbidden', { reason: 'not-a-person' });
    const person = await store.people.person(actor.id);
    return sessionView(store, { person, proof: session.proof, csrfToken: csrfTokenOf(cryptography.sm3, cookie), expiresAt: session.expiresAt });
  },
});
