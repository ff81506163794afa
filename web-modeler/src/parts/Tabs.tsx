import { t } from '../language/chosen.ts';
import { useObserved } from '../shell/observed.ts';
import type { Workbench } from '../shell/workbench.ts';
import { formPart, idOf, kindOf, mainPart, type Part } from './part.ts';
import { partName } from './words.ts';

/** One letter before the name says what a part is. */
const signs = { main: '◇', process: '▷', table: '▦', form: '▤' } as const;

/** The parts of the flow side by side; with its main file alone there is nothing to choose. Arrow keys go from one to the next. */
export function Tabs({ workbench }: { readonly workbench: Workbench }) {
  const { files, forms, part, findings } = useObserved(workbench.state);
  const parts: readonly Part[] = [mainPart, ...files.map(({ name }) => name), ...forms.map((form) => formPart(idOf(form)))];
  if (parts.length === 1) return null;
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = by === undefined ? undefined : parts[(parts.indexOf(part) + by + parts.length) % parts.length];
    if (next === undefined) return;
    event.preventDefault();
    void workbench.parts.show(next).then(() => { document.querySelector<HTMLElement>('.yx-tabs [aria-selected=true]')?.focus(); });
  };
  return (
    <nav class="yx-tabs" aria-label={t('Parts of the flow')}><div role="tablist" onKeyDown={step}>
      {parts.map((each) => {
        const found = findings?.filter((finding) => finding.part === each).length ?? 0;
        return (
          <button key={each} type="button" role="tab" data-part={each} data-kind={kindOf(each)} aria-selected={each === part} tabIndex={each === part ? 0 : -1} onClick={() => void workbench.parts.show(each)}>
            <span aria-hidden="true" class="yx-sign">{signs[kindOf(each)]}</span>{partName(each, t)}{found > 0 && <em class="yx-count" title={t('Findings against deploying it: {count}', { count: found })}>{found}</em>}
          </button>
        );
      })}
    </div></nav>
  );
}
