import { useRead } from '../../api/hooks.ts';
import { mayTry, usePerson } from '../../app/session.tsx';

/** Milliseconds between two looks for what waits. */
const every = 60_000;

/** How many interventions others have proposed, which the person may confirm; `more` when there are more than one page holds. */
export function useWaiting(): { readonly count: number; readonly more: boolean } {
  const session = usePerson();
  const { data } = useRead('get /interventions', { query: { state: 'proposed', limit: 200 } }, { enabled: mayTry(session, 'instance.intervene'), every });
  const count = (data?.items ?? []).filter(({ proposedBy, in: { status } }) => proposedBy !== `person/${session.person.id}` && status === 'open').length;
  return { count, more: data?.next !== undefined };
}
