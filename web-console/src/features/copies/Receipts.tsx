import { useTranslation } from 'react-i18next';
import type { Task } from '../../api/schema.ts';
import { Mark } from '../../display/Mark.tsx';
import { Section } from '../../display/Page.tsx';
import { When } from '../../display/When.tsx';

/** Who has read the copies that the person sent of a task, or the flow for them (已阅). */
export function Receipts({ copies }: Pick<Task, 'copies'>) {
  const { t } = useTranslation();
  if (copies.length === 0) return null;
  const read = copies.filter(({ readAt }) => readAt !== undefined).length;
  return (
    <Section title={t('copies.receipts')} action={<span className="quiet">{t('copies.receiptsOf', { read, all: copies.length })}</span>}>
      <ul className="receipts">
        {copies.map(({ personName, at, readAt }) => (
          <li key={`${personName} ${at}`}><span>{personName}</span> {readAt === undefined ? <Mark tone="warn">{t('copies.unread')}</Mark> : <><Mark tone="good">{t('copies.read')}</Mark> <span className="small quiet"><When at={readAt} /></span></>}</li>
        ))}
      </ul>
    </Section>
  );
}
