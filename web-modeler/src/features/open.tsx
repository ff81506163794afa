import { useState } from '@bpmn-io/properties-panel/preact/hooks';
import { listFlows, listTemplates, readFlow, readTemplate, type Flow, type Template } from '../api/views.ts';
import type { FlowHead } from '../drafts/draft.ts';
import { gathered, type Gathered } from '../parts/gather.ts';
import { mendedWhole, type MendedPlace } from '../parts/mended.ts';
import { mainPart } from '../parts/part.ts';
import { partName } from '../parts/words.ts';
import { shownInstant, t } from '../language/chosen.ts';
import type { DialogProps, Feature } from '../shell/feature.ts';
import { Dialog, FindingList, Shown, useLoaded } from '../shell/parts.tsx';
import { problemText } from '../shell/problem.ts';
import { headOf, type Kept, type NotRead } from '../shell/workbench.ts';

/** A file that was chosen, with what would be known of its flow. */
interface Chosen extends Drawn { readonly head: FlowHead; readonly notRead: NotRead }

/** What is to be drawn, with what is kept beside it. */
interface Drawn extends Partial<Kept> { readonly bpmn: string }

function OpenFlow({ workbench, close }: DialogProps) {
  const found = useLoaded(async () => ({ flows: await listFlows(), templates: await listTemplates() }));
  const [chosen, setChosen] = useState<Chosen>();
  const [mendable, setMendable] = useState<Mendable>();
  const [why, setWhy] = useState<string>();
  const { rule } = workbench.state.value.head;
  const draw = async (read: () => Promise<Drawn>, head: FlowHead, anyway = false): Promise<void> => {
    try {
      const drawn = await read();
      const notRead = await workbench.open(drawn.bpmn, head, { ...drawn, anyway });
      if (notRead) setChosen({ ...drawn, head, notRead });
      else close();
    } catch (error) {
      setWhy(problemText(error));
    }
  };
  const begin = async (flow: Gathered): Promise<void> => {
    const head = { key: flow.key, name: flow.name, ...(rule !== undefined && { rule }) };
    const mended = mendedWhole(flow);
    if (mended.places.length > 0) setMendable({ asItIs: () => draw(() => Promise.resolve(flow), head), mended: () => draw(() => Promise.resolve(mended.flow), head), places: mended.places });
    else await draw(() => Promise.resolve(flow), head);
  };
  const takeFiles = async (files: readonly File[]): Promise<void> => {
    const read = await gathered(await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() }))));
    if ('missing' in read) setWhy(t('No BPMN file is among them'));
    else if ('refused' in read) setWhy(read.refused.map(({ file, element, message }) => `${file}: ${element} ${t(message)}`).join('; '));
    else await begin(read);
  };
  const draftWarning = workbench.state.value.changed && <p class="yx-muted">{t('The drawing is not deployed; opening another takes it away.')}</p>;
  return (
    <Dialog title={t('Open')} close={close} wide>
      {why && <p class="yx-bad" role="alert">{why}</p>}
      {mendable && <CanBeMended {...mendable} done={() => { setMendable(undefined); }} />}
      {!mendable && (chosen ? <NotReadable chosen={chosen} back={() => { setChosen(undefined); }} anyway={() => void draw(() => Promise.resolve(chosen), chosen.head, true)} /> : (
        <>
          {draftWarning}
          <Shown of={found}>{({ flows, templates }) => (
            <>
              <FlowTable flows={flows} open={(flow) => void draw(() => readFlow(flow.hash), headOf(flow))} />
              <TemplateList templates={templates} open={({ name, title, scenarios }) => void draw(async () => ({ bpmn: await readTemplate(name), scenarios }), { key: name, name: title, ...(rule !== undefined && { rule }) })} />
            </>
          )}</Shown>
          <h3>{t('A file')}</h3>
          <label class="yx-file">{t('Choose files…')}<input type="file" name="file" multiple accept=".bpmn,.xml,.dmn,.form,.json,application/xml,application/json" onChange={({ currentTarget }) => void takeFiles([...(currentTarget.files ?? [])])} /></label>
          <p class="yx-muted">{t('A BPMN file of any tool, with called processes, decision tables (.dmn), forms and scenarios beside it; or a flow that was exported.')}</p>
        </>
      ))}
    </Dialog>
  );
}

interface Mendable { readonly asItIs: () => Promise<void>; readonly mended: () => Promise<void>; readonly places: readonly MendedPlace[] }

/** What would be put right before the file is drawn; nothing of it changes what the flow means. */
const CanBeMended = ({ asItIs, mended, places, done }: Mendable & { readonly done: () => void }) => (
  <>
    <p role="status"><b>{t('This can safely be mended in {count} places', { count: places.length })}</b></p>
    <ul class="yx-plain-findings" data-list="mended">
      {places.map(({ part, rule, element, message }, index) => <li key={index}>{part !== mainPart && <small>{partName(part, t)} · </small>}{element && <code>{element}</code>} {t(message)} <small>{rule}</small></li>)}
    </ul>
    <footer>
      <button type="button" onClick={done}>{t('Back')}</button>
      <button type="button" data-act="open-as-it-is" onClick={() => { void asItIs().then(done); }}>{t('Open it as it is')}</button>
      <button type="button" class="yx-primary" data-act="mend" onClick={() => { void mended().then(done); }}>{t('Mend and open')}</button>
    </footer>
  </>
);

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

export const openFlow: Feature = { id: 'open', label: 'Open', shortcut: 'o', Dialog: OpenFlow };
