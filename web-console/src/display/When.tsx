import { useTranslation } from 'react-i18next';
import { dayText, instantText } from './time.ts';

/** An instant as people of China read it (R60); the day alone where the hour does not matter. */
export function When({ at, day = false }: { readonly at: string; readonly day?: boolean }) {
  const { i18n } = useTranslation();
  return <time dateTime={at} className="nowrap">{(day ? dayText : instantText)(at, i18n.language)}</time>;
}
