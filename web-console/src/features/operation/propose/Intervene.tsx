import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../api/hooks.ts';
import type { Instance } from '../../../api/schema.ts';
import { Section } from '../../../display/Page.tsx';
import { ProblemNotice } from '../../../display/ProblemNotice.tsx';
import { ReasonField } from '../../../display/ReasonField.tsx';
import { ActWords } from '../ActWords.tsx';
import { codeText, type Elements } from '../words.ts';
import { actOf, type Asked } from './asked.ts';
import { MigrateFields } from './MigrateFields.tsx';
import { MoveFields } from './MoveFields.tsx';
import { noVariables, valuesOf } from './values.ts';
import { Variables } from './Variables.tsx';
import { WrittenAt } from './WrittenAt.tsx';

interface Props {
  readonly instance: Instance;
  readonly elements: Elements;
  readonly asked: Asked | undefined;
  readonly ask: (asked: Asked | undefined) => void;
}

/** What administrators may propose: chosen, filled in, told in words, and proposed with its reason. */
export function Intervene({ instance, elements, asked, ask }: Props) {
  const { t } = useTranslation();
  const choices: readonly Asked[] = [
    { act: 'set-variables' }, { act: 'move-token' }, { act: 'migrate', mapping: {}, fits: false }, { act: instance.suspendedAt === undefined ? 'suspend' : 'resume' }, { act: 'cancel' },
  ];
  return (
    <Section title={t('operation.intervene')}>
      <p className="quiet small">{t('operation.interveneLead')}</p>
      <div className="row acts">{choices.map((choice) => <Button key={choice.act} danger={choice.act === 'cancel'} aria-pressed={asked?.act === choice.act} onClick={() => { ask(asked?.act === choice.act ? undefined : choice); }}>{t(`operation.act.${choice.act}`)}</Button>)}</div>
      {asked && <Proposal key={asked.act + (asked.act === 'retry' ? asked.incident : '')} instance={instance} elements={elements} asked={asked} ask={ask} />}
    </Section>
  );
}

function Proposal({ instance, elements, asked, ask }: Props & { readonly asked: Asked }) {
  const { t } = useTranslation();
  const [variables, setVariables] = useState(noVariables);
  const [reason, setReason] = useState('');
  const propose = useAct('post /instances/{id}/interventions');
  const act = actOf(asked, valuesOf(variables));
  if (propose.data) return <div className="sent" role="status"><p>{t('operation.proposed')}</p><Button size="small" onClick={() => { ask(undefined); }}>{t('operation.close')}</Button></div>;
  return (
    <div className="form proposal" role="group" aria-label={t(`operation.act.${asked.act}`)} ref={broughtIntoSight}>
      <h3>{t(`operation.act.${asked.act}`)}</h3>
      {asked.act === 'set-variables' && <WrittenAt instance={instance} elements={elements} at={asked.at} choose={(at) => { ask({ act: 'set-variables', ...(at !== undefined && { at }) }); }} />}
      {asked.act === 'move-token' && <MoveFields instance={instance} elements={elements} asked={asked} ask={ask} />}
      {asked.act === 'migrate' && <MigrateFields instance={instance} elements={elements} asked={asked} ask={ask} />}
      {(asked.act === 'set-variables' || asked.act === 'retry') && <Variables label={t(asked.act === 'retry' ? 'operation.withVariables' : 'operation.variables')} rows={variables} change={setVariables} />}
      <ReasonField label={t('operation.reason')} hint={t('operation.reasonHint')} rows={2} value={reason} change={setReason} />
      {act && act.act !== 'migrate' && <div className="will-do"><h3>{t('operation.willDo')}</h3><ActWords act={act} {...namesIn(instance, elements, asked)} /></div>}
      {propose.error && <ProblemNotice error={propose.error} />}
      <div className="form-end">
        <Button type="primary" danger={asked.act === 'cancel'} disabled={!act || reason.trim() === ''} loading={propose.isPending} onClick={() => { if (act) propose.mutate({ params: { id: instance.id }, body: { act, reason: reason.trim() } }); }}>{t('operation.propose')}</Button>
        <Button onClick={() => { ask(undefined); }}>{t('general.cancel')}</Button>
      </div>
    </div>
  );
}

/** A form that a button elsewhere on the page has opened. */
function broughtIntoSight(form: HTMLElement | null): void {
  form?.scrollIntoView({ block: 'nearest' });
}

/** What the act's ids stand for. */
function namesIn({ active, incidents }: Instance, elements: Elements, asked: Asked): { readonly element?: string; readonly code?: string; readonly from?: string; readonly to?: string } {
  const nameOf = (id: string | undefined): string => elements.name(active.find((one) => one.id === id)?.element ?? '');
  if (asked.act === 'move-token') return { from: nameOf(asked.from), to: elements.name(asked.to ?? '') };
  if (asked.act === 'set-variables') return asked.at === undefined ? {} : { from: nameOf(asked.at) };
  const incident = asked.act === 'retry' ? incidents.find(({ id }) => id === asked.incident) : undefined;
  return incident ? { element: elements.name(incident.element), code: codeText(incident.code) } : {};
}
