import * as z from 'zod';
import { sessionCookie } from '../../cookie.ts';
import { onNothing, reply, route } from '../../route.ts';
import { SessionView, sessionView } from './view.ts';

const Credentials = z.strictObject({
  login: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
  totp: z.string().regex(/^\d{6}$/).optional(),
});

export const createSession = route({
  method: 'post', path: '/sessions', operation: 'session.create', summary: 'Sign in', idempotent: false,
  body: Credentials, answers: { 201: SessionView, 401: 'sign-in-failed', 423: 'account-locked', 429: 'rate-limited' },
  on: onNothing,
  async handle({ body, address, signIn, rateLimits, store, publicUrl, limits }) {
    await rateLimits.signInByAddress.take(address);
    await rateLimits.signInByName.take(body.login);
    const opened = await signIn.person(body);
    return reply(201, await sessionView(store, opened), { 'set-cookie': sessionCookie(publicUrl, opened.cookie, limits.sessionMs) });
  },
});
