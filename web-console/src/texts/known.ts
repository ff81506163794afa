import i18next from 'i18next';

type Values = Readonly<Record<string, string | number>>;

/** The text of a key that is put together from what the server says; undefined when this version of the pages has none for it. */
export function knownText(key: string, values: Values = {}): string | undefined {
  return i18next.exists(key) ? (i18next.t as (key: string, values: Values) => string)(key, values) : undefined;
}
