import { useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { Registry } from '../canvas/injected.ts';
import { nameOf } from '../canvas/names.ts';
import { t } from '../language/chosen.ts';
import { isSame, type Finding } from '../parts/finding.ts';
import type { Part } from '../parts/part.ts';
import { partName } from '../parts/words.ts';
import { useObserved } from './observed.ts';
import type { Workbench } from './workbench.ts';

/** What keeps the flow from being deployed; a click goes to the element, in whichever part it stands, and shows the way a token takes there. */
export function Findings({ workbench }: { readonly workbench: Workbench }) {
  const { findings, notices, judging, shown, part } = useObserved(workbench.state);
  const [open, setOpen] = useState(true);
  const count = (findings?.length ?? 0) + notices.length;
  const line = (finding: Finding, hint: boolean) => <Line key={`${finding.part} ${finding.rule} ${finding.element} ${finding.message}`} {...{ workbench, finding, hint, part }} shown={isSame(finding, shown)} />;
  return (
    <section class="yx-findings" aria-label={t('Findings')} aria-busy={judging}>
      <button type="button" class={`yx-findings-head ${stateOf(findings)}`} aria-expanded={open} onClick={() => { setOpen(!open); }}>
        <span aria-live="polite">{titleOf(findings)}{notices.length > 0 && <span class="yx-hint"> · {t('Hints: {count}', { count: notices.length })}</span>}</span>
        {count > 0 && <span class="yx-muted">{t(open ? 'hide' : 'show')}</span>}
      </button>
      {open && count > 0 && <ul>{findings?.map((finding) => line(finding, false))}{notices.map((notice) => line(notice, true))}</ul>}
    </section>
  );
}

interface LineProps { readonly workbench: Workbench; readonly finding: Finding; readonly hint: boolean; readonly part: Part; readonly shown: boolean }

/** One finding; each element of its counter-example can be gone to. */
function Line({ workbench, finding, hint, part, shown }: LineProps) {
  const elsewhere = finding.part !== undefined && finding.part !== part ? partName(finding.part, t) : undefined;
  return (
    <li class={hint ? 'yx-hint' : ''}>
      <button type="button" data-rule={finding.rule} data-element={finding.element} aria-pressed={shown} onClick={() => void workbench.show(shown ? undefined : finding)}>
        <strong>{elsewhere !== undefined && <small>{elsewhere} · </small>}{nameIn(workbench, finding.element)}</strong>
        <span>{t(finding.message)}</span>
        <code>{finding.rule}</code>
      </button>
      {finding.path && <p class="yx-way">{passed(finding.path).map((id, index) => <span key={index}>{index > 0 && ' → '}<button type="button" data-way={id} onClick={() => void workbench.goTo(id, finding)}>{nameIn(workbench, id)}</button></span>)}</p>}
    </li>
  );
}

/** By its name on the canvas, else as the file says in which it stands. */
function nameIn(workbench: Workbench, id: string): string {
  const place = workbench.get<Registry>('elementRegistry').get(id) ? undefined : workbench.parts.place(id);
  return place?.name ? place.name : nameOf(workbench, id, t);
}

/** Each place once, though a token comes and goes there. */
const passed = (path: readonly string[]): readonly string[] => path.filter((id, index) => id !== path[index - 1]);

const stateOf = (findings: readonly Finding[] | undefined): string => (findings === undefined ? '' : findings.length > 0 ? 'yx-bad' : 'yx-good');

function titleOf(findings: readonly Finding[] | undefined): string {
  if (findings === undefined) return t('Checking…');
  return findings.length === 0 ? t('Nothing stands against deploying it') : t('Findings against deploying it: {count}', { count: findings.length });
}
