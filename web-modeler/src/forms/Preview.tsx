import { useEffect, useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { Finding } from '../../../bpmn/form/model.ts';
import { readForm } from '../../../bpmn/form/read.ts';
import { submitted } from '../../../bpmn/form/submitted.ts';
import { instantOf } from '../../../domain/instant.ts';
import { t } from '../language/chosen.ts';
import type { Form } from '../parts/part.ts';

/** What the server would make of what was filled in. */
type Answer = { readonly variables: object } | { readonly findings: readonly Finding[] } | undefined;

/** The form as those who do the task see it; what they would submit is judged as the server does. */
export function Preview({ form }: { readonly form: Form }) {
  const place = useRef<HTMLDivElement>(null);
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    let end: (() => void) | undefined;
    let wanted = true;
    const judge = (data: Readonly<Record<string, unknown>>): void => {
      const read = readForm(JSON.stringify(form));
      setAnswer('form' in read ? submitted(read.form, data, {}, instantOf(Date.now())) : undefined);
    };
    void import('./editor.ts').then(async ({ preview }) => {
      if (!place.current) return;
      const ended = await preview(place.current, form, t, judge);
      if (wanted) end = ended;
      else ended();
    });
    return () => { wanted = false; end?.(); };
  }, [form]);
  return (
    <div class="yx-editor yx-preview">
      <div ref={place} />
      <aside aria-live="polite">
        <h3>{t('What would be submitted')}</h3>
        {!answer && <p class="yx-muted">{t('Fill it in and submit it: nothing is sent.')}</p>}
        {answer && 'variables' in answer && <pre>{JSON.stringify(answer.variables, null, 2)}</pre>}
        {answer && 'findings' in answer && <ul class="yx-plain-findings">{answer.findings.map(({ field, code }) => <li key={`${field} ${code}`}><code>{field}</code> {t(code)}</li>)}</ul>}
      </aside>
    </div>
  );
}
