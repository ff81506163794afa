import { get } from './client.ts';

/** Who is signed in; the cookie is the console's. */
export interface Session {
  readonly person: { readonly id: string; readonly name: string };
  readonly roles: readonly { readonly role: string; readonly unit: string }[];
  readonly csrfToken: string;
}

export const readSession = (): Promise<Session> => get<Session>('/session');
