import { useState } from '@bpmn-io/properties-panel/preact/hooks';
import { listTemplates, readTemplate, type Template } from '../api/views.ts';
import { t } from '../language/chosen.ts';
import type { DialogProps, Feature } from '../shell/feature.ts';
import { Dialog, Shown, useLoaded } from '../shell/parts.tsx';
import { problemText } from '../shell/problem.ts';
import { TemplateCards } from './TemplateCards.tsx';

function StartAnew({ workbench, close }: DialogProps) {
  const found = useLoaded(listTemplates);
  const [why, setWhy] = useState<string>();
  const { changed, head } = workbench.state.value;
  const start = (): void => { void workbench.startAnew().then(close); };
  const take = async ({ name, title, scenarios }: Template): Promise<void> => {
    try {
      await workbench.open(await readTemplate(name), { key: name, name: title, ...(head.rule !== undefined && { rule: head.rule }) }, { scenarios });
      close();
    } catch (error) {
      setWhy(problemText(error));
    }
  };
  return (
    <Dialog title={t('New flow')} close={close} wide actions={<><button type="button" onClick={close}>{t('Cancel')}</button><button type="button" class="yx-primary" data-act="blank" onClick={start}>{t('Begin with an empty drawing')}</button></>}>
      <p class={changed ? 'yx-bad' : 'yx-muted'}>{t(changed ? 'The drawing is not deployed; save it as a file if you need it. Beginning anew takes it away.' : 'Beginning anew takes this drawing from the screen; what is deployed stays.')}</p>
      {why && <p class="yx-bad" role="alert">{why}</p>}
      <h3>{t('Or with a flow of the library')}</h3>
      <Shown of={found}>{(templates) => <TemplateCards templates={templates} open={(template) => void take(template)} />}</Shown>
    </Dialog>
  );
}

export const startAnew: Feature = { id: 'new', label: 'New', seldom: true, Dialog: StartAnew };
