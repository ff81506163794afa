import { useTranslation } from 'react-i18next';
import type { ProblemCode } from '../../../../domain/errors.ts';
import { Mark, type Tone } from '../../display/Mark.tsx';
import { Section } from '../../display/Page.tsx';
import { problemWords } from '../../display/problemWords.ts';
import { Rows, type Column } from '../../display/Records.tsx';
import { knownText } from '../../texts/known.ts';
import type { Outcome } from './useHandOver.ts';

const tones: Readonly<Record<Outcome['state'], Tone>> = { moved: 'good', stayed: 'bad', underWay: 'open' };

/** What became of each task: handed over, or why not. */
export function Outcomes({ outcomes, ended }: { readonly outcomes: readonly Outcome[]; readonly ended: number }) {
  const { t } = useTranslation();
  const moved = outcomes.filter(({ state }) => state !== 'stayed').length;
  const columns: readonly Column<Outcome>[] = [
    { title: t('inbox.subject'), cell: ({ title }) => title },
    { title: t('inbox.step'), cell: ({ step }) => step },
    { title: t('handOver.outcome'), cell: ({ state }) => <Mark tone={tones[state]}>{t(`handOver.${state}`)}</Mark> },
    { title: t('handOver.to'), cell: ({ state, to }) => (state === 'stayed' ? undefined : to) },
    { title: t('handOver.why'), cell: ({ problem }) => problem !== undefined && whyText(problem) },
  ];
  return (
    <Section title={t('handOver.results')}>
      <p role="status">{outcomes.length > 0 && t('handOver.summary', { moved, stayed: outcomes.length - moved })}{ended > 0 && ` ${t('handOver.endedProxies', { count: ended })}`}</p>
      {outcomes.length > 0 && <Rows label={t('handOver.results')} columns={columns} rows={outcomes} rowKey={({ id }) => id} />}
    </Section>
  );
}

/** Why a task stays: in the words of a hand-over, or those of the problem. */
const whyText = (code: string): string =>
  knownText(`handOver.because.${code}`) ?? problemWords({ code: code as ProblemCode, status: 409, title: code }).says;
