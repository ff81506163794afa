import { InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../../../domain/use/place.ts';
import type { SealWithChanges } from '../../api/schema.ts';
import { Field } from '../../display/Field.tsx';
import type { PageSize } from '../../document/DocumentPages.tsx';
import { LazyPages } from '../../document/LazyPages.tsx';
import { usualPlace, within } from '../../document/place.ts';
import { MovableStamp } from './MovableStamp.tsx';

interface Props {
  readonly documentId: string;
  readonly seal: SealWithChanges;
  readonly place: Place | null;
  readonly change: (place: Place) => void;
}

/** Where the stamp shall stand: dragged, put by a click on any page, moved by keys, or typed in millimetres. */
export function PlaceStamp({ documentId, seal: { picture, name }, place, change }: Props) {
  const { t } = useTranslation();
  const [pages, setPages] = useState(0);
  const [sizes, setSizes] = useState<Readonly<Record<number, PageSize>>>({});
  const put = (page: number, corner: { left: number; top: number }, size: PageSize) => {
    setSizes((known) => ({ ...known, [page]: size }));
    change({ page, ...within(corner, picture, size) });
  };
  const number = (part: 'left' | 'top') => (value: number | null) => {
    const size = place && (sizes[place.page] ?? { width: 20_000, height: 20_000 });
    if (place && size && value !== null) put(place.page, { left: place.left, top: place.top, [part]: value }, size);
  };
  return (
    <>
      <p className="quiet">{place ? t('request.placeHint') : t('request.placeFirst')}</p>
      <div className="row">
        <Field label={t('request.page')}>{(control) => <InputNumber {...control} min={1} max={Math.max(pages, 1)} value={place?.page ?? null} disabled={!place} onChange={(page) => { if (place && page !== null && page <= pages) change({ ...place, page }); }} />}</Field>
        <Field label={t('request.left')}>{(control) => <InputNumber {...control} min={0} step={1} suffix="mm" value={place?.left ?? null} disabled={!place} onChange={number('left')} />}</Field>
        <Field label={t('request.top')}>{(control) => <InputNumber {...control} min={0} step={1} suffix="mm" value={place?.top ?? null} disabled={!place} onChange={number('top')} />}</Field>
      </div>
      <LazyPages
        url={`/api/v1/documents/${encodeURIComponent(documentId)}/content`} onOpen={setPages} {...(place ? { start: place.page } : {})}
        over={(page, size) => (
          <div className="put" onClick={({ nativeEvent: { offsetX, offsetY }, currentTarget, target }) => {
            if (target !== currentTarget) return;
            const scale = size.width / currentTarget.clientWidth;
            put(page, { left: offsetX * scale - picture.width / 2, top: offsetY * scale - picture.height / 2 }, size);
          }}>
            {place?.page === page && <MovableStamp place={place} extent={picture} page={size} picture={picture.content} label={t('request.stampOf', { name })} move={(corner) => { put(page, corner, size); }} />}
            {!place && page === 1 && <button type="button" className="put-first" onClick={() => { put(1, usualPlace(picture, size), size); }}>{t('request.putHere')}</button>}
          </div>
        )}
      />
    </>
  );
}
