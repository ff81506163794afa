import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Pages on which the cause of an incident is mended, by its code. */
const pages = { 'calendar-unknown': { to: '/calendar', text: 'menu.calendar' } } as const;

/** Leads to where an incident is mended before it is tried again, if a page can do that. */
export function Remedy({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  if (!(code in pages)) return null;
  const { to, text } = pages[code as keyof typeof pages];
  return <> · <Link to={to}>{t(text)}</Link></>;
}
