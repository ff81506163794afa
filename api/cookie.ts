import { cookieName } from './identity.ts';

/** Set-Cookie of a session: unreadable for scripts, sent only from our own pages. RFC 6265bis */
export function sessionCookie(publicUrl: URL, value: string, lifetimeMs: number): string {
  const secure = publicUrl.protocol === 'https:' ? '; Secure' : '';
  return `${cookieName(publicUrl)}=${value}; Path=/; Max-Age=${Math.floor(lifetimeMs / 1000)}; HttpOnly; SameSite=Strict${secure}`;
}

/** Set-Cookie that takes the session's cookie away. */
export const noSessionCookie = (publicUrl: URL): string => sessionCookie(publicUrl, '', 0);
