import { useState } from '@bpmn-io/properties-panel/preact/hooks';
import { listFlows, readDifference, readFlow, readFlowBpmn, type Difference, type Flow } from '../api/views.ts';
import { shownInstant, t } from '../language/chosen.ts';
import type { DialogProps, Feature } from '../shell/feature.ts';
import { Dialog, Shown, useLoaded } from '../shell/parts.tsx';
import { problemText } from '../shell/problem.ts';
import { headOf, type Workbench } from '../shell/workbench.ts';
import { Compare, type Side } from './Compare.tsx';

const drawing = 'drawing';

function Versions({ workbench, close }: DialogProps) {
  const { head } = workbench.state.value;
  const found = useLoaded(async () => (await listFlows()).filter(({ key }) => key === head.key).sort((one, other) => other.version - one.version));
  return (
    <Dialog title={t('Versions of {name}', { name: head.name })} close={close} wide>
      <Shown of={found}>{(versions) => (versions.length === 0 ? <p class="yx-muted">{t('Nothing is deployed yet.')}</p> : <VersionList workbench={workbench} versions={versions} close={close} />)}</Shown>
    </Dialog>
  );
}

function VersionList({ workbench, versions, close }: { readonly workbench: Workbench; readonly versions: readonly Flow[]; readonly close: () => void }) {
  const [before, setBefore] = useState(versions[versions.length > 1 ? 1 : 0]?.hash ?? drawing);
  const [after, setAfter] = useState(versions.length > 1 ? (versions[0]?.hash ?? drawing) : drawing);
  const [sides, setSides] = useState<readonly [Side, Side]>();
  const [difference, setDifference] = useState<Difference>(nothingSaid);
  const [why, setWhy] = useState<string>();
  const act = (what: () => Promise<void>): void => { what().catch((error: unknown) => { setWhy(problemText(error)); }); };
  const sideOf = async (hash: string): Promise<Side> => {
    const flow = versions.find((one) => one.hash === hash);
    return flow ? { title: t('version {version}', { version: flow.version }), bpmn: await readFlowBpmn(hash) } : { title: t('the drawing'), bpmn: await workbench.xml() };
  };
  if (sides) return <Compare before={sides[0]} after={sides[1]} said={difference} back={() => { setSides(undefined); }} />;
  const radio = (name: string, chosen: string, value: string, choose: (hash: string) => void) => <input type="radio" name={name} value={value} aria-label={t(name)} checked={chosen === value} onChange={() => { choose(value); }} />;
  return (
    <>
      {why && <p class="yx-bad" role="alert">{why}</p>}
      <table class="yx-table">
        <thead><tr><th>{t('before')}</th><th>{t('after')}</th><th>{t('Version')}</th><th>{t('Name')}</th><th>{t('Approval rule')}</th><th>{t('Deployed')}</th><th /></tr></thead>
        <tbody>
          <tr><td>{radio('before', before, drawing, setBefore)}</td><td>{radio('after', after, drawing, setAfter)}</td><td colSpan={5}>{t('the drawing')}</td></tr>
          {versions.map((flow) => (
            <tr key={flow.hash}>
              <td>{radio('before', before, flow.hash, setBefore)}</td><td>{radio('after', after, flow.hash, setAfter)}</td>
              <td>{flow.version}</td><td>{flow.name}</td><td>{flow.rule.id} ({flow.rule.version})</td><td>{shownInstant(flow.deployedAt)}<br /><small>{flow.deployedBy.replace('person/', '')}</small></td>
              <td><button type="button" data-version={flow.version} onClick={() => { act(async () => { const { bpmn, ...kept } = await readFlow(flow.hash); await workbench.open(bpmn, headOf(flow), { ...kept, anyway: true }); close(); }); }}>{t('Open')}</button></td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer><button type="button" class="yx-primary" disabled={before === after} onClick={() => { act(async () => { setDifference(await differenceSaid(before, after)); setSides([await sideOf(before), await sideOf(after)]); }); }}>{t('Compare')}</button></footer>
    </>
  );
}

/** What deployed versions say differently; nothing is told of the drawing, which is not compiled. */
const differenceSaid = async (before: string, after: string): Promise<Difference> => ([before, after].includes(drawing) ? nothingSaid : readDifference(before, after));

const nothingSaid: Difference = { changed: [], files: { added: [], removed: [], changed: [] } };

export const versions: Feature = { id: 'versions', label: 'Versions', seldom: true, Dialog: Versions };
