import { useState } from '@bpmn-io/properties-panel/preact/hooks';
import { bindFlow, listFlows, listSeals, type Flow, type Seal } from '../api/views.ts';
import { t } from '../language/chosen.ts';
import { needsAdministrator, type DialogProps, type Feature } from '../shell/feature.ts';
import { Dialog, Shown, useLoaded } from '../shell/parts.tsx';
import { problemText } from '../shell/problem.ts';

function Bind({ workbench, close }: DialogProps) {
  const { head, changed } = workbench.state.value;
  const found = useLoaded(async () => {
    const versions = (await listFlows()).filter(({ key }) => key === head.key).sort((one, other) => other.version - one.version);
    return { versions, seals: (await listSeals()).filter(({ unit }) => versions.some((flow) => flow.unit === unit)) };
  });
  return (
    <Dialog title={t('Bind to seals')} close={close}>
      {changed && <p class="yx-muted">{t('Only what is deployed can be bound; the drawing on the screen is not.')}</p>}
      <Shown of={found}>{({ versions, seals }) => <Choices versions={versions} seals={seals} close={close} bound={(count, version) => { workbench.tell('good', t('Bound to version {version} from now on. Seals: {count}', { count, version })); }} />}</Shown>
    </Dialog>
  );
}

interface ChoicesProps { readonly versions: readonly Flow[]; readonly seals: readonly Seal[]; readonly close: () => void; readonly bound: (count: number, version: number) => void }

function Choices({ versions, seals, close, bound }: ChoicesProps) {
  const [hash, setHash] = useState(versions[0]?.hash ?? '');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [why, setWhy] = useState<string>();
  const flow = versions.find((one) => one.hash === hash);
  if (!flow) return <p class="yx-muted">{t('Deploy the flow first.')}</p>;
  const toggle = (esId: string): void => { setChosen(chosen.includes(esId) ? chosen.filter((one) => one !== esId) : [...chosen, esId]); };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    try {
      for (const esId of chosen) await bindFlow(esId, flow.hash);
      bound(chosen.length, flow.version);
      close();
    } catch (error) {
      setWhy(problemText(error));
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <label>{t('Version')}<select name="version" value={hash} onChange={({ currentTarget }) => { setHash(currentTarget.value); }}>{versions.map((one) => <option key={one.hash} value={one.hash}>{one.version} · {one.name}</option>)}</select></label>
      <fieldset>
        <legend>{t('Seals whose uses take it from now on; uses that run stay on theirs')}</legend>
        {seals.length === 0 && <p class="yx-muted">{t('The unit has no seals.')}</p>}
        {seals.map(({ esId, name, status }) => <label key={esId} class="yx-check"><input type="checkbox" name="seal" value={esId} checked={chosen.includes(esId)} onChange={() => { toggle(esId); }} />{name} <small>{esId} · {t(status)}</small></label>)}
      </fieldset>
      {why && <p class="yx-bad" role="alert">{why}</p>}
      <footer><button type="button" onClick={close}>{t('Cancel')}</button><button class="yx-primary" disabled={chosen.length === 0}>{t('Bind')}</button></footer>
    </form>
  );
}

export const bind: Feature = { id: 'bind', seldom: true, label: 'Bind to seals', Dialog: Bind, hindrance: needsAdministrator };
