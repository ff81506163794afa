import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Nothing } from '../../display/Nothing.tsx';

interface Props {
  readonly rows: readonly { readonly id: string; readonly label: string; readonly more: ReactNode }[];
  /** Those that are left out; all others are chosen. */
  readonly left: ReadonlySet<string>;
  readonly change: (left: ReadonlySet<string>) => void;
  readonly hint: string;
  readonly empty: string;
}

/** Things of which some are chosen, all at first. */
export function Picks({ rows, left, change, hint, empty }: Props) {
  const { t } = useTranslation();
  if (rows.length === 0) return <Nothing text={empty} />;
  const chosen = rows.filter(({ id }) => !left.has(id)).length;
  const set = (ids: readonly string[], isChosen: boolean) => {
    const next = new Set(left);
    for (const id of ids) if (isChosen) next.delete(id); else next.add(id);
    change(next);
  };
  return (
    <>
      <p className="small quiet">{hint}</p>
      <div className="picks">
        <div className="pick-all">
          <label><input type="checkbox" checked={chosen === rows.length} ref={(box) => { if (box) box.indeterminate = chosen > 0 && chosen < rows.length; }} onChange={({ target }) => { set(rows.map(({ id }) => id), target.checked); }} />{t('handOver.all')}</label>
          <span className="quiet" role="status">{t('handOver.chosen', { count: chosen })}</span>
        </div>
        <div className="pick-list">
          {rows.map(({ id, label, more }) => (
            <label key={id} className="pick">
              <input type="checkbox" checked={!left.has(id)} onChange={({ target }) => { set([id], target.checked); }} />
              <span>{label}</span>
              <span className="small quiet">{more}</span>
            </label>
          ))}
        </div>
      </div>
    </>
  );
}
