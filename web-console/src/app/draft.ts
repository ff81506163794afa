import { useCallback, useState } from 'react';
import { keep, place, read } from './keptDrafts.ts';
import { usePerson } from './session.tsx';

/**
 * What a person has filled in and not sent: kept in this tab until it is sent or the person signs out, so that it is still there when the session has ended
 * or the page was left. Nobody else who signs in sees it.
 */
export function useDraft<T extends object>(form: string, empty: T): [draft: T, change: (part: Partial<T>) => void, forget: () => void] {
  const { person } = usePerson();
  const key = place(person.id, form);
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...read<T>(key) }));
  const change = useCallback((part: Partial<T>) => {
    setDraft((before) => {
      const after = { ...before, ...part };
      keep(key, after);
      return after;
    });
  }, [key]);
  const forget = useCallback(() => {
    sessionStorage.removeItem(key);
    setDraft(empty);
  }, [key, empty]);
  return [draft, change, forget];
}
