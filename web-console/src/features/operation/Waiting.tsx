import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instance } from '../../api/schema.ts';
import { mayTry, usePerson } from '../../app/session.tsx';
import { Section } from '../../display/Page.tsx';
import { When } from '../../display/When.tsx';
import { SendMessage } from './SendMessage.tsx';
import type { Elements } from './words.ts';

/** Messages, signals and timers that the flow waits for; a message can be sent by hand. */
export function Waiting({ instance, elements }: { readonly instance: Instance; readonly elements: Elements }) {
  const { t } = useTranslation();
  const maySend = mayTry(usePerson(), 'flow-message.send');
  const [sending, setSending] = useState<string>();
  const { subscriptions, timers, unit } = instance;
  if (subscriptions.length === 0 && timers.length === 0 && sending === undefined) return null;
  const chosen = subscriptions.find(({ id }) => id === sending);
  return (
    <Section title={t('operation.waiting')}>
      <ul className="plain-rows">
        {subscriptions.map(({ id, element, kind, name, key }) => (
          <li key={id}>
            <span>{elements.name(element)} · {t(`operation.waitsFor.${kind}`)} <strong>{name}</strong> <span className="quiet small wrap">{t('operation.key')} {key ?? t('operation.noKey')}</span></span>
            {maySend && kind === 'message' && <Button size="small" onClick={() => { setSending(id); }}>{t('operation.send')}</Button>}
          </li>
        ))}
        {timers.map(({ id, element, due }) => <li key={id}><span>{elements.name(element)} · {t('operation.timers')} <When at={due} /></span></li>)}
      </ul>
      {chosen && <SendMessage key={chosen.id} unit={unit} message={chosen} close={() => { setSending(undefined); }} />}
    </Section>
  );
}
