/** What a system needs to speak with Yinxin: signed requests, and the check of what it is called back with. Node alone, no packages. docs/connectors/webhooks.md */
import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';

const hmac = (secret, text) => createHmac('sm3', secret).update(text);

/** Asks for a token with id and secret, and gives the key that signs all further requests. Answers the key's id. */
export async function giveKey(url, { id, clientSecret, secret }) {
  const token = await answerOf(await fetch(`${url}/api/v1/oauth/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: clientSecret }) }));
  const key = await answerOf(await fetch(`${url}/api/v1/client-keys`, {
    method: 'POST', headers: { authorization: `Bearer ${token.access_token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ algorithm: 'hmac-sm3', secret: secret.toString('base64') }),
  }));
  return key.id;
}

/** Sends requests signed by the key. `send` answers what was answered, and repeats with the same Idempotency-Key what failed in a way that may pass. */
export function client(url, { keyId, secret }) {
  const headersFor = (method, path, body) => {
    const [timestamp, nonce] = [String(Math.trunc(Date.now() / 1000)), randomBytes(16).toString('hex')];
    const contentSm3 = createHash('sm3').update(body).digest('hex');
    const signature = hmac(secret, [method, path, timestamp, nonce, contentSm3].join('\n')).digest('base64');
    return { authorization: `Yinxin key=${keyId},timestamp=${timestamp},nonce=${nonce},signature=${signature}`, 'content-sm3': contentSm3 };
  };
  const once = async (method, path, { body = Buffer.alloc(0), type, key }) =>
    fetch(url + path, {
      method, headers: { ...headersFor(method, path, body), ...(type && { 'content-type': type }), ...(key && { 'idempotency-key': key }) }, ...(method !== 'GET' && body.length > 0 && { body }),
    });
  const send = async (method, path, options = {}) => {
    const key = method === 'POST' ? (options.key ?? randomUUID()) : undefined;
    for (let pause = 200; ; pause *= 2) {
      const response = await once(method, path, { ...options, key }).catch((error) => error);
      const passing = response instanceof Error || response.status >= 500 || response.status === 429 || (response.status === 409 && (await response.clone().json()).retryable === true);
      if (!passing || pause > 10_000) return answerOf(response);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  return {
    get: (path) => send('GET', path),
    post: (path, value, key) => send('POST', path, { body: Buffer.from(JSON.stringify(value)), type: 'application/json', key }),
    upload: (path, pdf, key) => send('POST', path, { body: pdf, type: 'application/pdf', key }),
  };
}

/** What is answered; a problem document becomes an error with its code. */
async function answerOf(response) {
  if (response instanceof Error) throw response;
  const type = response.headers.get('content-type') ?? '';
  const body = type.includes('json') ? await response.json() : Buffer.from(await response.arrayBuffer());
  if (!response.ok) throw Object.assign(new Error(`${response.status} ${body.code ?? ''} ${JSON.stringify(body)}`), { code: body.code });
  return body;
}

/** Whether a call comes from Yinxin: one of the signatures is ours over time and body, and the time is not long past. */
export function isFromYinxin(headers, body, secret) {
  const [time, ...signatures] = String(headers['yinxin-signature'] ?? '').split(',');
  const timestamp = time.slice('t='.length);
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false;
  const expected = hmac(secret, `${timestamp}.`).update(body).digest();
  return signatures.some((text) => {
    const given = Buffer.from(text.split('=')[1] ?? '', 'hex');
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
