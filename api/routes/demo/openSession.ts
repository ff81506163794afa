import * as z from 'zod';
import { sessionCookie } from '../../cookie.ts';
import { onNothing, reply, route } from '../../route.ts';
import { SessionView, sessionView } from '../sessions/view.ts';

export const openDemoSession = route({
  method: 'post', path: '/demo/sessions', operation: 'session.create', summary: 'Sign in as one of the demo, without password', idempotent: false,
  body: z.strictObject({ login: z.string().min(1).max(100) }), answers: { 201: SessionView, 401: 'sign-in-failed' },
  on: onNothing,
  async handle({ body, signIn, store, publicUrl, limits }) {
    const opened = await signIn.demoPerson(body.login);
    return reply(201, await sessionView(store, opened), { 'set-cookie': sessionCookie(publicUrl, opened.cookie, limits.sessionMs) });
  },
});
