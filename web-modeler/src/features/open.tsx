import { useState } from '@bpmn-io/properties-panel/preact/hooks';
import { listFlows, listTemplates, readFlow, readTemplate, type Flow, type Template } from '../api/views.ts';
import type { FlowHead } from '../drafts/draft.ts';
import { readJsonFile, withScenario, type KeptScenario } from '../scenarios/kept.ts';
import { shownInstant, t } from '../language/chosen.ts';
import type { DialogProps, Feature } from '../shell/feature.ts';
import { Dialog, FindingList, Shown, useLoaded } from '../shell/parts.tsx';
import { problemText } from '../shell/problem.ts';
import { headOf, type NotRead } from '../shell/workbench.ts';

/** A file that was chosen, with what would be known of its flow. */
interface Chosen extends Drawn { readonly head: FlowHead; readonly notRead: NotRead }

/** What is to be drawn, with what is kept beside it. */
interface Drawn { readonly bpmn: string; readonly scenarios: readonly KeptScenario[] }

function OpenFlow({ workbench, close }: DialogProps) {
  const found = useLoaded(async () => ({ flows: await listFlows(), templates: await listTemplates() }));
  const [chosen, setChosen] = useState<Chosen>();
  const [why, setWhy] = useState<string>();
  const { rule } = workbench.state.value.head;
  const draw = async (read: () => Promise<Drawn>, head: FlowHead, anyway = false): Promise<void> => {
    try {
      const { bpmn, scenarios } = await read();
      const notRead = await workbench.open(bpmn, head, { scenarios, anyway });
      if (notRead) setChosen({ bpmn, scenarios, head, notRead });
      else close();
    } catch (error) {
      setWhy(problemText(error));
    }
  };
  const takeFiles = async (files: readonly File[]): Promise<void> => {
    const read = await readFiles(files);
    if ('refused' in read) setWhy(read.refused);
    else await draw(() => Promise.resolve(read), { ...read.head, ...(rule !== undefined && { rule }) });
  };
  const draftWarning = workbench.state.value.changed && <p class="yx-muted">{t('The drawing is not deployed; opening another takes it away.')}</p>;
  return (
    <Dialog title={t('Open')} close={close} wide>
      {why && <p class="yx-bad" role="alert">{why}</p>}
      {chosen ? <NotReadable chosen={chosen} back={() => { setChosen(undefined); }} anyway={() => void draw(() => Promise.resolve(chosen), chosen.head, true)} /> : (
        <>
          {draftWarning}
          <Shown of={found}>{({ flows, templates }) => (
            <>
              <FlowTable flows={flows} open={(flow) => void draw(() => readFlow(flow.hash), headOf(flow))} />
              <TemplateList templates={templates} open={({ name, title, scenarios }) => void draw(async () => ({ bpmn: await readTemplate(name), scenarios }), { key: name, name: title, ...(rule !== undefined && { rule }) })} />
            </>
          )}</Shown>
          <h3>{t('A file')}</h3>
          <label class="yx-file">{t('Choose files…')}<input type="file" name="file" multiple accept=".bpmn,.xml,.json,application/xml,application/json" onChange={({ currentTarget }) => void takeFiles([...(currentTarget.files ?? [])])} /></label>
          <p class="yx-muted">{t('A BPMN file of any tool, with scenarios beside it; or a flow that was exported.')}</p>
        </>
      )}
    </Dialog>
  );
}

function FlowTable({ flows, open }: { readonly flows: readonly Flow[]; readonly open: (flow: Flow) => void }) {
  const newest = flows.filter(({ key, unit, version }) => !flows.some((other) => other.key === key && other.unit === unit && other.version > version));
  return (
    <>
      <h3>{t('Deployed flows')}</h3>
      {newest.length === 0 && <p class="yx-muted">{t('Nothing is deployed yet.')}</p>}
      <ul class="yx-choices">
        {newest.map((flow) => (
          <li key={flow.hash}><button type="button" data-flow={flow.key} onClick={() => { open(flow); }}><b>{flow.name}</b><span>{flow.key} · {t('version {version}', { version: flow.version })} · {flow.rule.id}</span><small>{shownInstant(flow.deployedAt)}</small></button></li>
        ))}
      </ul>
    </>
  );
}

const TemplateList = ({ templates, open }: { readonly templates: readonly Template[]; readonly open: (template: Template) => void }) => (
  <>
    <h3>{t('Library')}</h3>
    <ul class="yx-choices">
      {templates.map((template) => <li key={template.name}><button type="button" data-template={template.name} onClick={() => { open(template); }}><b>{template.title}</b><span>{template.name}</span></button></li>)}
    </ul>
  </>
);

const NotReadable = ({ chosen: { notRead }, back, anyway }: { readonly chosen: Chosen; readonly back: () => void; readonly anyway: () => void }) => (
  <>
    <p class="yx-bad" role="alert">{t(notRead.drawable ? 'Parts of this file are not understood. Drawn without them, it may mean something else:' : 'This file cannot be drawn:')}</p>
    <FindingList findings={notRead.refused} />
    <footer><button type="button" onClick={back}>{t('Back')}</button>{notRead.drawable && <button type="button" onClick={anyway}>{t('Draw it without them')}</button>}</footer>
  </>
);

/** A BPMN file with scenarios, or an exported flow, from what was chosen. */
async function readFiles(files: readonly File[]): Promise<(Drawn & { readonly head: FlowHead }) | { readonly refused: string }> {
  let drawn: (Drawn & { readonly head: FlowHead }) | undefined;
  let scenarios: readonly KeptScenario[] = [];
  for (const file of files) {
    const text = await file.text();
    const json = /\.json$/i.test(file.name) ? readJsonFile(file.name, text) : undefined;
    if (!json) drawn = { bpmn: text, scenarios: [], head: { key: keyOf(file.name), name: file.name } };
    else if ('flow' in json) drawn = { bpmn: json.flow.bpmn, scenarios: json.flow.scenarios, head: { key: json.flow.key, name: json.flow.name } };
    else if ('scenario' in json) scenarios = withScenario(scenarios, json.scenario);
    else return { refused: `${file.name}: ${json.refused.map(({ element, message }) => `${element} ${t(message)}`).join('; ')}` };
  }
  return drawn ? { ...drawn, scenarios: scenarios.reduce(withScenario, drawn.scenarios) } : { refused: t('No BPMN file is among them') };
}

/** A key made from the name of a file. */
function keyOf(file: string): string {
  const plain = file.replace(/\.\w+$/, '').toLowerCase().replace(/[^a-z0-9-]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
  return plain === '' ? 'flow' : plain.slice(0, 100);
}

export const openFlow: Feature = { id: 'open', label: 'Open', shortcut: 'o', Dialog: OpenFlow };
