import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useList } from '../../api/hooks.ts';
import { Loading } from '../../display/Loading.tsx';
import { Nothing } from '../../display/Nothing.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { When } from '../../display/When.tsx';

/** One of the seals that may be used now. */
export function ChooseSeal({ chosen, choose }: { readonly chosen: string; readonly choose: (esId: string) => void }) {
  const { t } = useTranslation();
  const { items, isPending, error, retry, hasMore, isLoadingMore, more } = useList('get /seals', {});
  const usable = items.filter(({ statusNow }) => statusNow === 'active');
  if (isPending) return <Loading />;
  if (error) return <ProblemNotice error={error} retry={retry} />;
  if (usable.length === 0 && !hasMore) return <Nothing text={t('request.noSeal')} />;
  return (
    <div className="choices" role="radiogroup" aria-label={t('request.seal')}>
      {usable.map(({ esId, name, unitName, validEnd }) => (
        <label key={esId} className="choice">
          <input type="radio" name="seal" value={esId} checked={esId === chosen} onChange={() => { choose(esId); }} />
          <img src={`/api/v1/seals/${esId}/picture`} alt="" loading="lazy" />
          <span><strong>{name}</strong><br /><span className="quiet small">{unitName !== name && `${unitName} · `}{t('request.validUntil')} <When at={validEnd} day /></span></span>
        </label>
      ))}
      {hasMore && <Button onClick={more} loading={isLoadingMore}>{t('general.more')}</Button>}
    </div>
  );
}
