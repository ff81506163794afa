import { useTranslation } from 'react-i18next';
import type { InstanceSummary } from '../../api/schema.ts';
import { Mark, type Tone } from '../../display/Mark.tsx';
import { statusText } from './words.ts';

const tones: Readonly<Record<string, Tone>> = { open: 'open', stamped: 'good', approved: 'good', completed: 'good', refused: 'bad', failed: 'bad', cancelled: 'bad' };

/** How an instance stands: its status, whether it stands still, and how many incidents are open in it. */
export function InstanceState({ instance }: { readonly instance: Pick<InstanceSummary, 'status' | 'suspendedAt' | 'openIncidents'> }) {
  const { t } = useTranslation();
  const { status, suspendedAt, openIncidents } = instance;
  const standsStill = status === 'open' && suspendedAt !== undefined;
  return <span className="row"><Mark tone={standsStill ? 'warn' : (tones[status] ?? 'plain')}>{statusText(instance)}</Mark>{openIncidents > 0 && <Mark tone="bad">{t('operation.incidents', { count: openIncidents })}</Mark>}</span>;
}
