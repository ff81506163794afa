import { useState } from '@bpmn-io/properties-panel/preact/hooks';
import { listFlows, listTemplates, readFlowBpmn, readTemplate, type Flow, type Template } from '../api/views.ts';
import type { FlowHead } from '../drafts/draft.ts';
import { shownInstant, t } from '../language/chosen.ts';
import type { DialogProps, Feature } from '../shell/feature.ts';
import { Dialog, FindingList, Shown, useLoaded } from '../shell/parts.tsx';
import { problemText } from '../shell/problem.ts';
import { headOf, type NotRead } from '../shell/workbench.ts';

/** A file that was chosen, with what would be known of its flow. */
interface Chosen { readonly bpmn: string; readonly head: FlowHead; readonly notRead: NotRead }

function OpenFlow({ workbench, close }: DialogProps) {
  const found = useLoaded(async () => ({ flows: await listFlows(), templates: await listTemplates() }));
  const [chosen, setChosen] = useState<Chosen>();
  const [why, setWhy] = useState<string>();
  const { rule } = workbench.state.value.head;
  const draw = async (read: () => Promise<string>, head: FlowHead, anyway = false): Promise<void> => {
    try {
      const bpmn = await read();
      const notRead = await workbench.open(bpmn, head, anyway);
      if (notRead) setChosen({ bpmn, head, notRead });
      else close();
    } catch (error) {
      setWhy(problemText(error));
    }
  };
  const draftWarning = workbench.state.value.changed && <p class="yx-muted">{t('The drawing is not deployed; opening another takes it away.')}</p>;
  return (
    <Dialog title={t('Open')} close={close} wide>
      {why && <p class="yx-bad" role="alert">{why}</p>}
      {chosen ? <NotReadable chosen={chosen} back={() => { setChosen(undefined); }} anyway={() => void draw(() => Promise.resolve(chosen.bpmn), chosen.head, true)} /> : (
        <>
          {draftWarning}
          <Shown of={found}>{({ flows, templates }) => (
            <>
              <FlowTable flows={flows} open={(flow) => void draw(() => readFlowBpmn(flow.hash), headOf(flow))} />
              <TemplateList templates={templates} open={({ name, title }) => void draw(() => readTemplate(name), { key: name, name: title, ...(rule !== undefined && { rule }) })} />
            </>
          )}</Shown>
          <h3>{t('A file')}</h3>
          <label class="yx-file">{t('Choose a BPMN file…')}<input type="file" name="file" accept=".bpmn,.xml,application/xml" onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) void draw(() => file.text(), { key: keyOf(file.name), name: file.name, ...(rule !== undefined && { rule }) });
          }} /></label>
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

/** A key made from the name of a file. */
function keyOf(file: string): string {
  const plain = file.replace(/\.\w+$/, '').toLowerCase().replace(/[^a-z0-9-]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
  return plain === '' ? 'flow' : plain.slice(0, 100);
}

export const openFlow: Feature = { id: 'open', label: 'Open', shortcut: 'o', Dialog: OpenFlow };
