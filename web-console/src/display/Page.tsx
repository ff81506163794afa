import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly title: string;
  /** What stands beside the title: the page's first act. */
  readonly action?: ReactNode;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A page with its title, which the browser's window has too. */
export function Page({ title, action, lead, children }: Props) {
  const { t } = useTranslation();
  useEffect(() => { document.title = `${title} · ${t('shell.name')}`; }, [title, t]);
  return (
    <div className="page">
      <div className="page-head"><h1>{title}</h1>{action}</div>
      {lead !== undefined && <div className="lead">{lead}</div>}
      {children}
    </div>
  );
}

/** A part of a page under a title of its own. */
export function Section({ title, action, children }: { readonly title?: string; readonly action?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="section">
      {title !== undefined && <div className="section-head"><h2>{title}</h2>{action}</div>}
      {children}
    </section>
  );
}
