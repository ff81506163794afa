const prefix = 'draft/';
/** Where a person's draft of a form is kept. */
export const place = (personId: string, form: string): string => `${prefix}${personId}/${form}`;

/** What is too large for the browser's store stays on the page only. */
export function keep(key: string, draft: object): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    sessionStorage.removeItem(key);
  }
}

/** What was kept; nothing when it was written by an older version of the page. */
export function read<T>(key: string): Partial<T> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}

/** Forgets all that a person has filled in. */
export function forgetDrafts(personId: string): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(place(personId, ''))) sessionStorage.removeItem(key);
}
