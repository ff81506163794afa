import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Instance } from '../../api/schema.ts';
import { Section } from '../../display/Page.tsx';
import { When } from '../../display/When.tsx';
import type { Asked } from './propose/asked.ts';
import { Remedy } from './Remedy.tsx';
import { codeText, type Elements } from './words.ts';

interface Props {
  readonly instance: Instance;
  readonly elements: Elements;
  /** Begins a proposal; absent for who may not. */
  readonly ask: ((asked: Asked) => void) | undefined;
  readonly show: (element: string) => void;
}

/** What has stopped the flow, first of all on the page. */
export function Stopped({ instance: { incidents, passages }, elements, ask, show }: Props) {
  const { t } = useTranslation();
  if (incidents.length === 0) return null;
  const tried = (element: string): number => passages.find((passage) => passage.element === element && passage.event === 'incident')?.count ?? 1;
  return (
    <Section title={t('operation.incident')}>
      <ul className="incidents">
        {incidents.map(({ id, element, code, message, since }) => (
          <li key={id}>
            <div>
              <strong>{codeText(code)}</strong> · <button type="button" className="as-link" aria-label={t('operation.shown', { name: elements.name(element) })} onClick={() => { show(element); }}>{elements.name(element)}</button><Remedy code={code} />
              <div className="quiet small wrap">{message}</div>
              <div className="quiet small">{since !== undefined && <When at={since} />} · {t('operation.tried')} {t('operation.times', { count: tried(element) })}</div>
            </div>
            {ask && <Button onClick={() => { ask({ act: 'retry', incident: id }); }}>{t('operation.act.retry')}</Button>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
