import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Listing } from '../api/hooks.ts';
import { Loading } from './Loading.tsx';
import { Nothing } from './Nothing.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';

export interface Column<T> {
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
}

interface Props<T> {
  /** Says to screen readers what is listed. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rowKey: (row: T) => string;
}

/** Rows under titles; on a narrow screen each row is a card. The first cell holds the link of the row, which reaches over all of it. */
export function Rows<T>({ label, columns, rows, rowKey }: Props<T> & { readonly rows: readonly T[] }) {
  return (
    <table className="records" aria-label={label}>
      <thead><tr>{columns.map(({ title }) => <th key={title} scope="col">{title}</th>)}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>{columns.map(({ title, cell }, index) => <td key={title} data-title={title} className={index === 0 ? 'first' : ''}>{contentOf(cell(row))}</td>)}</tr>
        ))}
      </tbody>
    </table>
  );
}

/** Nothing stays an empty cell, which a narrow screen leaves out. */
const contentOf = (content: ReactNode): ReactNode => (content === undefined || content === null || content === false || content === '' ? null : <div>{content}</div>);

/** A list as it is read: loading, broken, empty, or rows with more to come. */
export function Records<T>({ listing, empty, ...props }: Props<T> & { readonly listing: Listing<T>; readonly empty: ReactNode }) {
  const { t } = useTranslation();
  const { items, isPending, error, hasMore, isLoadingMore, more, retry } = listing;
  if (isPending) return <Loading />;
  return (
    <>
      {error && <ProblemNotice error={error} retry={retry} />}
      {!error && items.length === 0 && (typeof empty === 'string' ? <Nothing text={empty} /> : empty)}
      {items.length > 0 && <Rows rows={items} {...props} />}
      {hasMore && <div className="more"><Button onClick={more} loading={isLoadingMore}>{t('general.more')}</Button></div>}
    </>
  );
}
