import { useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { Refusal } from '../../../bpmn/refusal.ts';
import { isProblem, newKey } from '../api/client.ts';
import { deployFlow, type Deployment } from '../api/views.ts';
import { textIn } from '../canvas/injected.ts';
import { t } from '../language/chosen.ts';
import { idOf } from '../parts/part.ts';
import { needsAdministrator, type DialogProps, type Feature } from '../shell/feature.ts';
import { Dialog } from '../shell/parts.tsx';
import { problemText } from '../shell/problem.ts';
import type { Workbench } from '../shell/workbench.ts';

const keyForm = '[a-z][a-z0-9\\-]{0,99}';

function Deploy({ workbench, close }: DialogProps) {
  const { head, findings, scenarios, files, forms } = workbench.state.value;
  const [key, setKey] = useState(head.key);
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string>();
  const request = useRef<{ readonly text: string; readonly key: string }>(undefined as never);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      const deployment = { key, name: head.name, rule: head.rule ?? '', ...(await workbench.content()) };
      const text = JSON.stringify(deployment);
      if (request.current?.text !== text) request.current = { text, key: newKey() }; // the same again is the same request
      await deployOrShow(workbench, deployment, request.current.key);
      close();
    } catch (error) {
      setWhy(problemText(error));
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('Deploy')} close={close}>
      <form onSubmit={(event) => void submit(event)}>
        <label>{t('Name of the flow')}<output>{head.name}</output></label>
        <label>{t('Key: what its versions have in common')}<input name="key" required pattern={keyForm} value={key} onInput={({ currentTarget }) => { setKey(currentTarget.value); }} /></label>
        <label>{t('Approval rule that every path to a stamp must meet')}<output>{head.rule}</output></label>
        {(findings?.length ?? 0) > 0 && <p class="yx-bad">{t('Findings against deploying it: {count}', { count: findings?.length ?? 0 })}</p>}
        {scenarios.length > 0 && <p class="yx-muted">{t('Scenarios that are run then: {count}', { count: scenarios.length })}</p>}
        {files.length + forms.length > 0 && <p class="yx-muted">{t('Parts that are deployed with it: {names}', { names: [...files.map(({ name }) => name), ...forms.map(idOf)].join(t(', ')) })}</p>}
        {why && <p class="yx-bad" role="alert">{why}</p>}
        <footer><button type="button" onClick={close}>{t('Cancel')}</button><button class="yx-primary" disabled={busy}>{t(busy ? 'Deploying…' : 'Deploy')}</button></footer>
      </form>
    </Dialog>
  );
}

/** A refusal is shown on the elements; it is an answer, not a failure. */
async function deployOrShow(workbench: Workbench, deployment: Deployment, requestKey: string): Promise<void> {
  try {
    const flow = await deployFlow(deployment, requestKey);
    workbench.deployed(flow);
    workbench.toldByServer({ refused: [], ...(flow.notices && { notices: flow.notices }) });
    workbench.tell('good', t('Deployed as version {version}. Bind it to a seal so that its uses take it.', { version: flow.version }));
  } catch (error) {
    if (isProblem(error, 'scenario-failed')) return workbench.tell('bad', t('The scenario {name} does not hold, so nothing was deployed. Play it to see why.', { name: textIn(error.details.scenario) }));
    if (!isProblem(error, 'flow-refused')) throw error;
    const refused = error.details.refused as readonly Refusal[];
    workbench.toldByServer({ refused });
    workbench.tell('bad', t('The flow was refused. Findings: {count}', { count: refused.length }));
  }
}

export const deploy: Feature = {
  id: 'deploy', label: 'Deploy', primary: true, Dialog: Deploy,
  hindrance: (state) => needsAdministrator(state) ?? (state.head.rule === undefined ? 'There is no approval rule yet' : undefined),
};
