import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { eventTypes } from '../../../domain/event/types.ts';
import { applicationStatuses } from '../../../domain/application/status.ts';
import { basePath } from '../api/request.ts';
import type { Session } from '../api/schema.ts';
import { mayTry } from './session.tsx';

/** Milliseconds in which events are taken together: one act tells of several things. */
const together = 400;

/** Has what is shown read again when something happens in the person's units; the browser comes again by itself when the line breaks. */
export function useLive(session: Session | null | undefined): void {
  const queries = useQueryClient();
  const listens = session !== undefined && session !== null && mayTry(session, 'event.read');
  useEffect(() => {
    if (!listens) return undefined;
    const source = new EventSource(`${basePath}/events`);
    let timer: number | undefined;
    const happened = () => {
      timer ??= window.setTimeout(() => {
        timer = undefined;
        void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      }, together);
    };
    for (const type of [...eventTypes, ...applicationStatuses.map((status) => `application.${status}`)]) source.addEventListener(type, happened);
    return () => {
      window.clearTimeout(timer);
      source.close();
    };
  }, [listens, session?.person.id, queries]);
}
