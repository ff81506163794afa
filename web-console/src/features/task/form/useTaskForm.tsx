import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../../../bpmn/form/model.ts';
import { knownText } from '../../../texts/known.ts';
import { findingsOf } from './refused.ts';
import type { FormHandle } from './TaskForm.tsx';

/** A form beside the act that sends it: asked before, told after. */
export function useTaskForm() {
  const form = useRef<FormHandle>(null);
  const [elsewhere, setElsewhere] = useState<readonly Finding[]>([]);
  return {
    form,
    /** Whether it may be sent; without a form it may. */
    check: () => form.current?.check() ?? true,
    /** Shows what the server found wrong; false when the problem is another one. */
    tell: (error: unknown): boolean => {
      const findings = findingsOf(error);
      if (!findings) return false;
      setElsewhere(form.current?.tell(findings) ?? findings);
      return true;
    },
    elsewhere,
  };
}

/** What is wrong with a form but stands at none of its fields. */
export function Elsewhere({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  return (
    <div role="alert" className="wrong">
      {t('forms.elsewhere')}
      <ul className="findings">{findings.map(({ field, code }) => <li key={`${field} ${code}`}>{field === '' ? '' : `${field}: `}{knownText(`forms.finding.${code}`, { least: '', most: '', digits: '', step: '' }) ?? code}</li>)}</ul>
    </div>
  );
}
