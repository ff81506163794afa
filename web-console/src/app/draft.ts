import { useCallback, useState } from 'react';
import { usePerson } from './session.tsx';

const prefix = 'draft/';
const place = (personId: string, form: string): string => `${prefix}${personId}/${form}`;

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

/** What is too large for the browser's store stays on the page only. */
function keep(key: string, draft: object): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    sessionStorage.removeItem(key);
  }
}

function read<T>(key: string): Partial<T> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<T>;
  } catch {
    return {}; // written by an older version of the page
  }
}

export function forgetDrafts(personId: string): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(place(personId, ''))) sessionStorage.removeItem(key);
}
