import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { Registry } from '../canvas/injected.ts';
import { t } from '../language/chosen.ts';
import type { DialogProps } from '../shell/feature.ts';
import { useObserved } from '../shell/observed.ts';
import { FindingList } from '../shell/parts.tsx';
import type { Workbench } from '../shell/workbench.ts';
import { onChange } from './onChange.ts';
import { newScenario, readJsonFile, readScenarioText, withScenario, type KeptScenario } from './kept.ts';
import type { Played } from './play.ts';
import { playHere } from './playHere.ts';
import { Player } from './Player.tsx';
import { hideTokens } from './tokens.ts';

type View = { readonly kind: 'list' } | { readonly kind: 'play' | 'edit'; readonly scenario: KeptScenario };

/** Scenarios of the flow: what they come to, step by step on the canvas, and their text. */
export function ScenarioPanel({ workbench, close }: DialogProps) {
  const { scenarios } = useObserved(workbench.state);
  const [view, setView] = useState<View>({ kind: 'list' });
  const back = (): void => { setView({ kind: 'list' }); };
  useEffect(() => () => { hideTokens(workbench.modeler); }, []);
  return (
    <section class="yx-panel" aria-label={t('Scenarios')}>
      <header><h2>{view.kind === 'list' ? t('Scenarios') : view.scenario.name}</h2><button type="button" class="yx-close" aria-label={t('Close')} onClick={close}>×</button></header>
      {view.kind === 'list' && <ScenarioList workbench={workbench} scenarios={scenarios} show={setView} />}
      {view.kind === 'play' && <Player workbench={workbench} scenario={view.scenario} back={back} />}
      {view.kind === 'edit' && <Editor workbench={workbench} scenario={view.scenario} back={back} />}
    </section>
  );
}

interface ListProps { readonly workbench: Workbench; readonly scenarios: readonly KeptScenario[]; readonly show: (view: View) => void }

function ScenarioList({ workbench, scenarios, show }: ListProps) {
  const [results, setResults] = useState<ReadonlyMap<string, Played>>(new Map());
  const [refused, setRefused] = useState<string>();
  const runAll = (): void => { setResults(new Map(scenarios.map((each) => [each.name, playHere(workbench, each)]))); };
  useEffect(() => onChange(workbench, () => { setResults(new Map()); }), []);
  const take = async (files: FileList | null): Promise<void> => {
    setRefused(undefined);
    for (const file of files ?? []) {
      const read = readJsonFile(file.name, await file.text());
      if ('scenario' in read) workbench.keepScenarios(withScenario(workbench.state.value.scenarios, read.scenario));
      else setRefused('refused' in read ? `${file.name}: ${read.refused.map(({ element, message }) => `${element} ${t(message)}`).join('; ')}` : t('{file} is a whole flow: open it', { file: file.name }));
    }
  };
  return (
    <div class="yx-body">
      <p class="yx-muted">{t('A scenario says step by step what happens and what is expected then. Deploying runs them all; here they run in this page.')}</p>
      {refused && <p class="yx-bad" role="alert">{refused}</p>}
      <p class="yx-row">
        <button type="button" class="yx-primary" data-act="run-all" disabled={scenarios.length === 0} onClick={runAll}>{t('Run all')}</button>
        <button type="button" data-act="new-scenario" onClick={() => { show({ kind: 'edit', scenario: newScenario(t('scenario {number}', { number: scenarios.length + 1 }), '') }); }}>{t('New scenario')}</button>
        <label class="yx-file">{t('Import…')}<input type="file" name="scenario" multiple accept=".json,application/json" onChange={({ currentTarget }) => void take(currentTarget.files)} /></label>
      </p>
      {scenarios.length === 0 && <p class="yx-muted">{t('There is no scenario yet.')}</p>}
      <ul class="yx-scenarios">
        {scenarios.map((scenario) => (
          <li key={scenario.name} data-scenario={scenario.name}>
            <div><b>{scenario.name}</b><Result played={results.get(scenario.name)} /></div>
            {typeof scenario.scenario.description === 'string' && <small>{scenario.scenario.description}</small>}
            <p class="yx-row">
              <button type="button" data-act="play" onClick={() => { show({ kind: 'play', scenario }); }}>{t('Play')}</button>
              <button type="button" onClick={() => { show({ kind: 'edit', scenario }); }}>{t('Edit')}</button>
              <button type="button" onClick={() => { workbench.keepScenarios(scenarios.filter((each) => each !== scenario)); }}>{t('Remove')}</button>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Result({ played }: { readonly played: Played | undefined }) {
  if (!played) return null;
  if ('refused' in played) return <span class="yx-bad" role="status">{t('cannot run')}</span>;
  return played.held ? <span class="yx-good" role="status">{t('holds')}</span> : <span class="yx-bad" role="status">{t('does not hold')}</span>;
}

/** The text of a scenario; what is wrong with it is told while it is written. */
function Editor({ workbench, scenario, back }: { readonly workbench: Workbench; readonly scenario: KeptScenario; readonly back: () => void }) {
  const [name, setName] = useState(scenario.name);
  const [text, setText] = useState(JSON.stringify(scenario.scenario, null, 2));
  const read = readScenarioText(text);
  const keep = (): void => {
    if ('refused' in read) return;
    const others = workbench.state.value.scenarios.filter((each) => each.name !== scenario.name || each.name === name);
    workbench.keepScenarios(withScenario(others, { name: name.trim(), scenario: read.scenario }));
    back();
  };
  const ids = workbench.get<Registry>('elementRegistry').filter(({ type, labelTarget }) => type === 'bpmn:UserTask' && !labelTarget).map(({ id }) => id);
  return (
    <form class="yx-body" onSubmit={(event) => { event.preventDefault(); keep(); }}>
      <label>{t('Name')}<input name="scenario-name" required maxLength={200} value={name} onInput={({ currentTarget }) => { setName(currentTarget.value); }} /></label>
      <label>{t('Steps and what is expected (JSON)')}<textarea name="scenario-text" spellcheck={false} rows={22} value={text} onInput={({ currentTarget }) => { setText(currentTarget.value); }} /></label>
      <small class="yx-muted">{t('Approval tasks of this drawing: {ids}', { ids: ids.join(', ') || t('none') })}</small>
      {'refused' in read && <FindingList findings={read.refused} />}
      <p class="yx-row"><button type="button" onClick={back}>{t('Back')}</button><button class="yx-primary" data-act="keep-scenario" disabled={'refused' in read}>{t('Keep')}</button></p>
    </form>
  );
}
