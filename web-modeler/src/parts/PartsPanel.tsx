import { useState } from '@bpmn-io/properties-panel/preact/hooks';
import { t } from '../language/chosen.ts';
import { download } from '../features/save.ts';
import type { DialogProps } from '../shell/feature.ts';
import { useObserved } from '../shell/observed.ts';
import type { Workbench } from '../shell/workbench.ts';
import { gatheredBeside } from './gather.ts';
import { made } from './offered.ts';
import { formIdOf, formPart, idOf, kindOf, type Part, type PartKind } from './part.ts';
import { kindWords, partName } from './words.ts';

type Kind = Exclude<PartKind, 'main'>;
const accepts: Readonly<Record<Kind, string>> = { process: '.bpmn,.xml', table: '.dmn', form: '.form,.json' };

/** What stands beside the main process: called processes, decision tables, forms. */
export function PartsPanel({ workbench, close }: DialogProps) {
  const { files, forms } = useObserved(workbench.state);
  const parts: readonly Part[] = [...files.map(({ name }) => name), ...forms.map((form) => formPart(idOf(form)))];
  return (
    <section class="yx-panel" aria-label={t('Parts of the flow')}>
      <header><h2>{t('Parts of the flow')}</h2><button type="button" class="yx-close" aria-label={t('Close')} onClick={close}>×</button></header>
      <div class="yx-body">
        <p class="yx-muted">{t('They are kept, deployed and exported with the flow.')}</p>
        {(['process', 'table', 'form'] as const).map((kind) => <Section key={kind} workbench={workbench} kind={kind} parts={parts.filter((part) => kindOf(part) === kind)} />)}
      </div>
    </section>
  );
}

function Section({ workbench, kind, parts }: { readonly workbench: Workbench; readonly kind: Kind; readonly parts: readonly Part[] }) {
  const [refused, setRefused] = useState<string>();
  const words = kindWords[kind];
  const take = async (chosen: FileList | null): Promise<void> => {
    const files = await Promise.all([...(chosen ?? [])].map(async (file) => ({ name: file.name, text: await file.text() })));
    const read = gatheredBeside(kind, files, workbench.state.value);
    setRefused('refused' in read ? read.refused.map((name) => t('{file} cannot be taken: its kind or its name is another', { file: name })).join('; ') : undefined);
    if ('beside' in read) await workbench.parts.add(read.beside);
  };
  return (
    <section data-kind={kind} aria-label={t(words.title)}>
      <h3>{t(words.title)}</h3>
      {parts.length === 0 && <p class="yx-muted">{t(words.none)}</p>}
      <ul class="yx-scenarios">{parts.map((part) => <Row key={part} workbench={workbench} part={part} />)}</ul>
      {refused && <p class="yx-bad" role="alert">{refused}</p>}
      <p class="yx-row">
        <button type="button" data-act={`new-${kind}`} onClick={() => { void made(kind, workbench).part.then((part) => workbench.parts.show(part)); }}>{t(words.add)}</button>
        <label class="yx-file">{t('Import…')}<input type="file" name={`import-${kind}`} multiple accept={accepts[kind]} onChange={({ currentTarget }) => { void take(currentTarget.files).then(() => { currentTarget.value = ''; }); }} /></label>
      </p>
    </section>
  );
}

/** One part, and what can be done with it. */
function Row({ workbench, part }: { readonly workbench: Workbench; readonly part: Part }) {
  const [renaming, setRenaming] = useState(false);
  const [wrong, setWrong] = useState(false);
  const shown = workbench.state.value.part === part;
  const found = workbench.state.value.findings?.filter((finding) => finding.part === part).length ?? 0;
  const rename = async (event: Event): Promise<void> => {
    event.preventDefault();
    const done = await workbench.parts.rename(part, new FormData(event.currentTarget as HTMLFormElement).get('part-name') as string);
    setWrong(!done);
    if (done) setRenaming(false);
  };
  return (
    <li data-part={part}>
      {renaming
        ? <form class="yx-row" onSubmit={(event) => void rename(event)}><input name="part-name" aria-label={t('New name')} required maxLength={100} value={partName(part, t)} autofocus /><button class="yx-primary">{t('Keep')}</button>{wrong && <small class="yx-bad" role="alert">{t('This name is taken, or cannot be a name')}</small>}</form>
        : <div><b>{partName(part, t)}</b>{found > 0 && <em class="yx-count" title={t('Findings against deploying it: {count}', { count: found })}>{found}</em>}</div>}
      <small>{holds(workbench, part)}</small>
      <p class="yx-row">
        <button type="button" data-act="open-part" aria-pressed={shown} onClick={() => void workbench.parts.show(part)}>{t('Open')}</button>
        <button type="button" data-act="rename-part" onClick={() => { setRenaming(!renaming); setWrong(false); }}>{t('Rename')}</button>
        <button type="button" data-act="save-part" onClick={() => void saved(workbench, part)}>{t('Save file')}</button>
        <button type="button" data-act="remove-part" onClick={() => void workbench.parts.remove(part)}>{t('Remove')}</button>
      </p>
    </li>
  );
}

/** What may be named in a part: its decisions, its processes. */
function holds(workbench: Workbench, part: Part): string {
  const offered = kindOf(part) === 'table' ? workbench.parts.decisions() : workbench.parts.processes();
  return offered.filter((each) => each.part === part).map(({ id, name }) => (id === name ? id : `${name} (${id})`)).join(t(', '));
}

async function saved(workbench: Workbench, part: Part): Promise<void> {
  const { files, forms } = await workbench.parts.beside();
  const form = forms.find((each) => formPart(idOf(each)) === part);
  if (form) return download(`${formIdOf(part)}.form`, 'application/json', JSON.stringify(form, null, 2));
  download(part, 'application/xml', files.find(({ name }) => name === part)?.text ?? '');
}
