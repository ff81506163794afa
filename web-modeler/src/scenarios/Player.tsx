import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { Registry } from '../canvas/injected.ts';
import { nameOf } from '../canvas/names.ts';
import { t } from '../language/chosen.ts';
import { partName } from '../parts/words.ts';
import { useObserved } from '../shell/observed.ts';
import { FindingList } from '../shell/parts.tsx';
import type { Workbench } from '../shell/workbench.ts';
import type { KeptScenario } from './kept.ts';
import { onChange } from './onChange.ts';
import type { PlayedStep } from './play.ts';
import { playHere } from './playHere.ts';
import { hideTokens, showTokens } from './tokens.ts';
import { refusalWords, stepWords } from './words.ts';

/** Plays a scenario on the canvas: forward, back, from the beginning. */
export function Player({ workbench, scenario, back }: { readonly workbench: Workbench; readonly scenario: KeptScenario; readonly back: () => void }) {
  const [played, setPlayed] = useState(() => playHere(workbench, scenario));
  const { part } = useObserved(workbench.state);
  const [at, setAt] = useState(0);
  const steps = 'steps' in played ? played.steps : [];
  useEffect(() => onChange(workbench, () => { setPlayed(playHere(workbench, scenario)); setAt(0); }), []);
  useEffect(() => {
    const step = steps[at];
    if (step) showTokens(workbench.modeler, step);
    document.querySelector(`.yx-steps [data-step="${at}"]`)?.scrollIntoView({ block: 'nearest' });
    return () => { hideTokens(workbench.modeler); };
  }, [at, played, part]);
  if ('refused' in played) return <div class="yx-body"><p class="yx-bad" role="alert">{t('This drawing cannot be run yet:')}</p><FindingList findings={played.refused} /><p class="yx-row"><button type="button" onClick={back}>{t('Back')}</button></p></div>;
  const last = steps.length - 1;
  const control = (act: string, label: string, to: number, disabled: boolean) => <button type="button" data-act={act} disabled={disabled} onClick={() => { setAt(to); }}>{t(label)}</button>;
  return (
    <div class="yx-body">
      <p class="yx-row" role="group" aria-label={t('Steps')}>
        {control('reset', 'Reset', 0, at === 0)}{control('back', 'Step back', at - 1, at === 0)}{control('next', 'Next step', at + 1, at === last)}{control('end', 'To the end', last, at === last)}
      </p>
      <p class={played.held ? 'yx-good' : 'yx-bad'} role="status">{t(played.held ? 'The scenario holds' : 'The scenario does not hold')} · {t('step {at} of {last}', { at, last })}</p>
      <ol class="yx-steps" start={0}>
        {steps.map((step, index) => (
          <li key={index} data-step={index} data-result={resultOf(step)}>
            <button type="button" aria-current={index === at ? 'step' : undefined} class={index > at ? 'yx-muted' : ''} onClick={() => { setAt(index); }}>{stepWords(step.step, (id) => nameOf(workbench, id, t), t)}</button>
            {step.line.refused && <small class="yx-bad">{refusalWords(step.line.refused, t)}</small>}
            {step.unmet.map(({ what, expected, found }) => <small key={what} class="yx-bad">{t('{what}: expected {expected}, found {found}', { what, expected: JSON.stringify(expected), found: JSON.stringify(found) })}</small>)}
          </li>
        ))}
      </ol>
      {steps[at] && <Elsewhere workbench={workbench} step={steps[at]} />}
      {steps[at] && <Seen step={steps[at]} />}
      <p class="yx-row"><button type="button" onClick={back}>{t('Back')}</button></p>
    </div>
  );
}

const resultOf = ({ line, unmet, step }: PlayedStep): string => (line.refused ? 'refused' : unmet.length > 0 ? 'unmet' : step && 'expect' in step ? 'met' : 'done');

/** Parts where tokens stand that are not on the canvas now. */
function Elsewhere({ workbench, step }: { readonly workbench: Workbench; readonly step: PlayedStep }) {
  const hidden = [...step.tokens.keys()].filter((id) => !workbench.get<Registry>('elementRegistry').get(id));
  const parts = [...new Set(hidden.flatMap((id) => workbench.parts.place(id)?.part ?? []))];
  return <>{parts.map((part) => <p key={part} class="yx-row"><button type="button" data-act="tokens-in" data-part={part} onClick={() => void workbench.parts.show(part)}>{t('Tokens stand in {part}', { part: partName(part, t) })}</button></p>)}</>;
}

/** What the flow knows after a step. */
const Seen = ({ step: { line: { state } } }: { readonly step: PlayedStep }) => (
  <details>
    <summary>{t('What is open and known now')}</summary>
    <dl>
      {state.open.map(({ element, assignee, candidates }, index) => <div key={index}><dt>{element}</dt><dd>{assignee ?? candidates?.join(', ') ?? t('open')}</dd></div>)}
      {state.timers.length > 0 && <div><dt>{t('Timer')}</dt><dd>{state.timers.join(', ')}</dd></div>}
    </dl>
    <pre>{JSON.stringify(state.variables, null, 2)}</pre>
  </details>
);
