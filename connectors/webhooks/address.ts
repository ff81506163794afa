import { lookup as resolve } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { problem } from '../../domain/problem.ts';

/** Where events may be sent. `local`: also to addresses of this machine and without TLS, for demos and tests only. */
export type Reach = 'public' | 'local';

/** Throws `webhook-address-refused` for what no receiver of events is found by: another scheme than https, a name or password in the URL, an address that is not public. */
export function requireReceiver(url: string, reach: Reach): URL {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const schemes = reach === 'local' ? ['https:', 'http:'] : ['https:'];
  if (!parsed || !schemes.includes(parsed.protocol)) throw problem('webhook-address-refused', { reason: 'scheme' });
  if (parsed.username !== '' || parsed.password !== '' || parsed.hash !== '') throw problem('webhook-address-refused', { reason: 'form' });
  const host = parsed.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host) && !isAllowed(host, reach)) throw problem('webhook-address-refused', { reason: 'private' });
  return parsed;
}

/**
 * Finds the addresses of a name and answers only if all of them may be sent to: the connection is made to an address that was judged, so a name that
 * answers differently the second time gains nothing.
 */
export const publicLookup = (reach: Reach): LookupFunction => (hostname, options, answer) => {
  judged(hostname, reach).then(
    (found) => {
      if (options.all === true) answer(null, found);
      else answer(null, found[0]?.address ?? '', found[0]?.family);
    },
    (error: unknown) => { answer(error as NodeJS.ErrnoException, []); },
  );
};

async function judged(hostname: string, reach: Reach) {
  const found = await resolve(hostname, { all: true, verbatim: true });
  if (found.length === 0 || !found.every(({ address }) => isAllowed(address, reach))) throw problem('webhook-address-refused', { reason: 'private' });
  return found;
}

/** IPv4 within IPv6 is judged as IPv4. RFC 6890 */
function isAllowed(address: string, reach: Reach): boolean {
  const range = ipaddr.process(address).range();
  return range === 'unicast' || (reach === 'local' && range === 'loopback');
}
