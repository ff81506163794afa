import { NoContent } from '../../schemas.ts';
import { noSessionCookie } from '../../cookie.ts';
import { onNothing, reply, route } from '../../route.ts';

export const endSession = route({
  method: 'delete', path: '/session', operation: 'session.end', summary: 'Sign out, or give up a token',
  answers: { 204: NoContent },
  on: onNothing,
  async handle({ session, store, publicUrl }) {
    if (session) await store.people.endSession(session.id);
    return reply(204, undefined, { 'set-cookie': noSessionCookie(publicUrl) });
  },
});
