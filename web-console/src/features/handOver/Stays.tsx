import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Leaver } from '../../api/schema.ts';
import { Section } from '../../display/Page.tsx';
import { roleText } from '../../display/roleText.ts';

/** What no hand-over moves, each with where it is dealt with. */
export function Stays({ stays: { seals, standingApprovals, grants, requests, roles } }: Pick<Leaver, 'stays'>) {
  const { t } = useTranslation();
  const rows: readonly (readonly [name: string, is: boolean, text: ReactNode])[] = [
    [t('handOver.seals'), seals.length > 0, <>{seals.map(({ esId, name, keeps }) => <div key={esId}><Link to={`/seals/${esId}`}>{name}</Link> · {t(`handOver.${keeps}`)}</div>)}{t('handOver.sealsHow')}</>],
    [t('handOver.standing'), standingApprovals > 0, t('handOver.standingHow', { count: standingApprovals })],
    [t('handOver.grants'), grants > 0, t('handOver.grantsHow', { count: grants })],
    [t('handOver.requests'), requests > 0, t('handOver.requestsHow', { count: requests })],
    [t('handOver.roles'), roles.length > 0, <>{roles.map(({ role, unit, unitName }) => <div key={`${role} ${unit}`}>{roleText(t, role)} · {unitName}</div>)}{t('handOver.rolesHow')}</>],
  ];
  const kept = rows.filter(([, is]) => is);
  return (
    <Section title={t('handOver.stays')}>
      <p className="small quiet">{kept.length > 0 ? t('handOver.staysHint') : t('handOver.nothingStays')}</p>
      {kept.length > 0 && <dl className="stays">{kept.map(([name, , text]) => <div key={name}><dt>{name}</dt><dd>{text}</dd></div>)}</dl>}
    </Section>
  );
}
