import { t } from '../language/chosen.ts';
import type { DialogProps, Feature } from '../shell/feature.ts';
import { Dialog } from '../shell/parts.tsx';

function StartAnew({ workbench, close }: DialogProps) {
  const start = (): void => { void workbench.startAnew().then(close); };
  const { changed } = workbench.state.value;
  return (
    <Dialog title={t('New flow')} close={close} actions={<><button type="button" onClick={close}>{t('Cancel')}</button><button type="button" class="yx-primary" onClick={start}>{t('Begin anew')}</button></>}>
      <p>{t(changed ? 'The drawing is not deployed; save it as a file if you need it. Beginning anew takes it away.' : 'Beginning anew takes this drawing from the screen; what is deployed stays.')}</p>
    </Dialog>
  );
}

export const startAnew: Feature = { id: 'new', label: 'New', seldom: true, Dialog: StartAnew };
