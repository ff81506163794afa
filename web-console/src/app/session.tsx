import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, type ReactNode } from 'react';
import { permissions, type Operation, type Reach } from '../../../domain/permission/table.ts';
import { isProblem, type RequestProblem } from '../api/problem.ts';
import { call, onSessionEnd, rememberCsrfToken } from '../api/request.ts';
import type { Session } from '../api/schema.ts';
import { forgetDrafts } from './keptDrafts.ts';

export interface SessionState {
  /** Undefined while it is asked; null when nobody is signed in. */
  readonly session: Session | null | undefined;
  /** Why it cannot be asked. */
  readonly error: RequestProblem | null;
  readonly retry: () => void;
  readonly begin: (session: Session) => void;
  /** Signs out; what was half filled in is forgotten, other than when a session ends by itself. */
  readonly end: () => Promise<void>;
}

const SessionContext = createContext<SessionState | undefined>(undefined);
const sessionKey = ['session'];

async function readSession(): Promise<Session | null> {
  try {
    return known(await call('get /session', {}));
  } catch (error) {
    if (isProblem(error, 'sign-in-required', 'forbidden')) return null;
    throw error;
  }
}

function known(session: Session): Session {
  rememberCsrfToken(session.csrfToken);
  return session;
}

/** What one person has read is not for the next. */
const forgetAll = (queries: QueryClient): void => { queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] }); };

/** Knows who is signed in, for all below it. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const { data: session, error, refetch } = useQuery<Session | null, RequestProblem>({ queryKey: sessionKey, queryFn: readSession, staleTime: 60_000 });
  useEffect(() => onSessionEnd(() => { queries.setQueryData(sessionKey, null); }), [queries]);
  const state: SessionState = {
    session, error,
    retry: () => void refetch(),
    begin(opened) {
      forgetAll(queries);
      queries.setQueryData(sessionKey, known(opened));
    },
    async end() {
      await call('delete /session', {}).catch(() => undefined); // gone already is as good
      if (session) forgetDrafts(session.person.id);
      forgetAll(queries);
      queries.setQueryData(sessionKey, null);
    },
  };
  return <SessionContext value={state}>{children}</SessionContext>;
}

export function useSession(): SessionState {
  const state = use(SessionContext);
  if (!state) throw new Error('outside of SessionProvider');
  return state;
}

/** The person that is signed in; only below pages that need one. */
export function usePerson(): Session {
  const { session } = useSession();
  if (!session) throw new Error('nobody is signed in');
  return session;
}

/** Whether a role of the person has the right at all; the server decides on each object. */
export const mayTry = ({ roles }: Session, operation: Operation): boolean => roles.some(({ role }) => role in permissions[operation]);

/** Units to all of which a role of the person reaches with the right, not only to what they take part in. */
export const unitsWithReach = ({ roles }: Session, operation: Operation, reach: Reach): readonly string[] =>
  [...new Set(roles.filter(({ role }) => (permissions[operation] as Readonly<Record<string, Reach>>)[role] === reach).map(({ unit }) => unit))];

/** Units in which the person has the right. */
export const unitsFor = ({ roles }: Session, operation: Operation): readonly Omit<Session['roles'][number], 'role'>[] =>
  [...new Map(roles.filter(({ role }) => role in permissions[operation]).map(({ unit, unitName, unitKind }) => [unit, { unit, unitName, unitKind }])).values()];
