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
  /** Kept when the flow waits for it no more: what became of it is still to be told. */
  const [sending, setSending] = useState<Instance['subscriptions'][number]>();
  const { subscriptions, timers, unit } = instance;
  if (subscriptions.length === 0 && timers.length === 0 && sending === undefined) return null;
  return (
    <Section title={t('operation.waiting')}>
      <ul className="plain-rows">
        {subscriptions.map((awaited) => (
          <li key={awaited.id}>
            <span>{elements.name(awaited.element)} · {t(`operation.waitsFor.${awaited.kind}`)} <strong>{awaited.name}</strong> <span className="quiet small wrap">{t('operation.key')} {awaited.key ?? t('operation.noKey')}</span></span>
            {maySend && awaited.kind === 'message' && <Button size="small" onClick={() => { setSending(awaited); }}>{t('operation.send')}</Button>}
          </li>
        ))}
        {timers.map(({ id, element, due }) => <li key={id}><span>{elements.name(element)} · {t('operation.timers')} <When at={due} /></span></li>)}
      </ul>
      {sending && <SendMessage key={sending.id} unit={unit} message={sending} close={() => { setSending(undefined); }} />}
    </Section>
  );
}
