import { useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { Refusal } from '../../../bpmn/refusal.ts';
import type { Registry } from '../canvas/injected.ts';
import { t } from '../language/chosen.ts';
import { useObserved } from './observed.ts';
import type { Workbench } from './workbench.ts';

/** What keeps the drawing from being deployed; a click goes to the element and shows the way a token takes there. */
export function Findings({ workbench }: { readonly workbench: Workbench }) {
  const { findings, judging, shown } = useObserved(workbench.state);
  const [open, setOpen] = useState(true);
  const count = findings?.length ?? 0;
  return (
    <section class="yx-findings" aria-label={t('Findings')} aria-busy={judging}>
      <button type="button" class={`yx-findings-head ${stateOf(findings)}`} aria-expanded={open} onClick={() => { setOpen(!open); }}>
        <span aria-live="polite">{titleOf(findings)}</span>
        {count > 0 && <span class="yx-muted">{t(open ? 'hide' : 'show')}</span>}
      </button>
      {open && count > 0 && (
        <ul>
          {findings?.map((finding) => (
            <li key={`${finding.rule} ${finding.element} ${finding.message}`}>
              <button type="button" data-rule={finding.rule} data-element={finding.element} aria-pressed={isSame(finding, shown)} onClick={() => { workbench.show(isSame(finding, shown) ? undefined : finding); }}>
                <strong>{nameOf(workbench, finding.element)}</strong>
                <span>{t(finding.message)}{finding.path && <em>{finding.path.map((id) => nameOf(workbench, id)).join(' → ')}</em>}</span>
                <code>{finding.rule}</code>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const isSame = (one: Refusal, other: Refusal | undefined): boolean => one.rule === other?.rule && one.element === other.element && one.message === other.message;

const stateOf = (findings: readonly Refusal[] | undefined): string => (findings === undefined ? '' : findings.length > 0 ? 'yx-bad' : 'yx-good');

function titleOf(findings: readonly Refusal[] | undefined): string {
  if (findings === undefined) return t('Checking…');
  return findings.length === 0 ? t('Nothing stands against deploying it') : t('Findings against deploying it: {count}', { count: findings.length });
}

function nameOf(workbench: Workbench, id: string): string {
  const name = workbench.get<Registry>('elementRegistry').get(id)?.businessObject.name;
  return typeof name === 'string' && name.trim() !== '' ? name.replace(/\s+/g, ' ') : id;
}
