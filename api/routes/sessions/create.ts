import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import { sessionCookie } from '../../cookie.ts';
import { onNothing, reply, route } from '../../route.ts';
import { SessionView } from './view.ts';

const Credentials = z.strictObject({
  login: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
  totp: z.string().regex(/^\d{6}$/).optional(),
});

export const createSession = route({
  method: 'post', path: '/sessions', operation: 'session.create', summary: 'Sign in', idempotent: false,
  body: Credentials, answers: { 201: SessionView, 401: 'sign-in-failed', 423: 'account-locked', 429: 'rate-limited' },
  on: onNothing,
  async handle({ body, address, signIn, rateLimits, publicUrl, limits }) {
    await rateLimits.signInByAddress.take(address);
    await rateLimits.signInByName.take(body.login);
    const { person, proof, csrfToken, expiresAt, cookie } = await signIn.person(body);
    const view = { person: { id: person.id, name: person.name }, roles: [...person.grants], proof, csrfToken, expiresAt: isoText(expiresAt) };
    return reply(201, view, { 'set-cookie': sessionCookie(publicUrl, cookie, limits.sessionMs) });
  },
});
