import { Suspense, lazy, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../../../bpmn/form/model.ts';
import type { Task } from '../../../api/schema.ts';
import { Loading } from '../../../display/Loading.tsx';

/** What is filled in, by name of the field. */
export type FormValues = Readonly<Record<string, unknown>>;

/** What is asked of a form from outside it. */
export interface FormHandle {
  /** Whether all is as the form asks; if not, that is shown, and the first such field is gone to. */
  check(): boolean;
  /** Shows what the server found wrong, at the fields; answers what no field shows. */
  tell(findings: readonly Finding[]): readonly Finding[];
}

export interface TaskFormProps {
  readonly form: NonNullable<Task['form']>;
  /** What was filled in before. */
  readonly values: FormValues;
  readonly change: (values: FormValues) => void;
  /** When a button of the form's own sends it. */
  readonly submit?: () => void;
  readonly ref?: Ref<FormHandle>;
}

const FormView = lazy(() => import('./FormView.tsx'));

/** The form of a task (form-js); the library is loaded when a task has one. Shown anew in another language, with what is filled in. */
export function TaskForm(props: TaskFormProps) {
  const { i18n } = useTranslation();
  return <Suspense fallback={<Loading />}><FormView key={i18n.language} {...props} /></Suspense>;
}
