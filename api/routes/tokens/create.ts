import * as z from 'zod';
import { problem } from '../../../domain/problem.ts';
import { FormBody, onNothing, route } from '../../route.ts';

/** RFC 6749 4.4.2 */
const TokenRequest = z.strictObject({
  grant_type: z.literal('client_credentials'),
  client_id: z.string().min(1).max(64).optional(),
  client_secret: z.string().min(1).max(200).optional(),
});

const Token = z.object({ access_token: z.string(), token_type: z.literal('Bearer'), expires_in: z.number().int().meta({ description: 'seconds' }) }).meta({ id: 'Token' });

export const createToken = route({
  method: 'post', path: '/oauth/token', operation: 'token.create', summary: 'A token for a client system', idempotent: false,
  body: new FormBody(TokenRequest), answers: { 200: Token, 401: 'client-unknown', 429: 'rate-limited' },
  on: onNothing,
  async handle({ body, header, address, signIn, rateLimits }) {
    await rateLimits.signInByAddress.take(address);
    const given = basicCredentials(header('authorization')) ?? { id: body.client_id, secret: body.client_secret };
    if (given.id === undefined || given.secret === undefined) throw problem('client-unknown', { error: 'invalid_client' });
    await rateLimits.signInByName.take(`client/${given.id}`);
    const { token, lifetimeMs } = await signIn.client({ id: given.id, secret: given.secret });
    return { access_token: token, token_type: 'Bearer' as const, expires_in: lifetimeMs / 1000 };
  },
});

/** Id and secret of an Authorization header, each form-encoded. RFC 6749 2.3.1 */
function basicCredentials(authorization: string | undefined): { id: string; secret: string } | undefined {
  const encoded = /^Basic ([\w+/]+=*)$/i.exec(authorization ?? '')?.[1];
  const [id, secret] = Buffer.from(encoded ?? '', 'base64').toString('utf8').split(':');
  return id === undefined || secret === undefined ? undefined : { id: decoded(id), secret: decoded(secret) };
}

const decoded = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));
