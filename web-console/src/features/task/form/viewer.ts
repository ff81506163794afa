import './controlWords.ts';
import { Form } from '@bpmn-io/form-js-viewer';
import i18next from 'i18next';
import type { Finding } from '../../../../../bpmn/form/model.ts';
import type { ShownForm } from '../../../../../bpmn/form/shown.ts';
import { findingText, findingWords } from './findingText.ts';
import type { FormValues } from './TaskForm.tsx';

type Data = Readonly<Record<string, unknown>>;
type FieldPath = readonly (string | number)[];

/** A form on the page. */
export interface Viewer {
  values(): FormValues;
  check(): boolean;
  tell(findings: readonly Finding[]): readonly Finding[];
  onChange(listener: () => void): void;
  close(): void;
}

/** Every key changes the form at once: the library waits a moment, and when it is drawn anew meanwhile what was typed would be lost. */
const atOnce = { debounce: false };

/** Opens form-js in a place of the page, with the server's own verdicts in the place of the library's. */
export function openViewer(place: HTMLElement, shown: ShownForm, filledIn: FormValues): Viewer {
  const told = new Told();
  let data: Data = shown.initial(filledIn);
  const form = new Form({ ...atOnce, container: place, properties: { ariaLabel: i18next.t('forms.label') }, additionalModules: [ownVerdicts(shown, told)] });
  form.on('changed', 1000, (state: { readonly data: Data }) => { ({ data } = state); });
  const imported = form.importSchema(shown.schema, data);
  const validate = (): boolean => {
    const isGood = Object.keys(form.validate()).length === 0;
    if (!isGood) requestAnimationFrame(() => { firstWrong(place)?.focus(); });
    return isGood;
  };
  return {
    values: () => shown.given(data),
    check: validate,
    tell(findings) {
      told.are(findings);
      validate();
      return told.unplaced();
    },
    onChange(listener) { void imported.then(() => { form.on('changed', 900, listener); }); },
    close() { form.destroy(); },
  };
}

const firstWrong = (place: HTMLElement): HTMLElement | null => place.querySelector<HTMLElement>('[aria-invalid=true], .fjs-has-errors input');

/** What the server found wrong with exactly these values. */
class Told {
  private findings: readonly Finding[] = [];
  private readonly values = new Map<string, string>();

  are(findings: readonly Finding[]): void {
    this.findings = findings;
    this.values.clear();
  }

  /** What was found wrong in the field, while its value is the one that was sent. */
  of(path: FieldPath, value: unknown): Finding | undefined {
    const field = pathText(path);
    const found = this.findings.find((finding) => finding.field === field);
    const text = JSON.stringify(value ?? null);
    if (found && !this.values.has(field)) this.values.set(field, text);
    return found && this.values.get(field) === text ? found : undefined;
  }

  unplaced(): readonly Finding[] {
    return this.findings.filter(({ field }) => !this.values.has(field));
  }
}

/** As the server names a field: `lines[2].amount` */
const pathText = (path: FieldPath): string => path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part + 1}]` : text === '' ? part : `${text}.${part}`), '');

/** Takes the place of the library's expression language, conditions and validation. */
function ownVerdicts(shown: ShownForm, told: Told) {
  const expressionLanguage = {
    isExpression: (value: unknown) => typeof value === 'string' && value.startsWith('='),
    getVariableNames: () => [],
    evaluate: (expression: string, local: Data = {}) => shown.value(expression, local),
    evaluateUnaryTest: (condition: unknown, local: Data = {}) => (typeof condition === 'string' ? shown.isHidden(condition, local) : null),
  };
  const conditionChecker = {
    applyConditions: (data: Data) => shown.see(data),
    check: expressionLanguage.evaluateUnaryTest,
  };
  const validator = {
    validateField: () => [],
    validateFieldInstance({ id, valuePath }: { readonly id: string; readonly valuePath: FieldPath }, value: unknown): readonly string[] {
      const wrong = shown.judge(id, value);
      if (wrong) return [findingText(wrong)];
      const found = told.of(valuePath, value);
      return found ? [findingWords(found.code)] : [];
    },
  };
  return { expressionLanguage: ['value', expressionLanguage], conditionChecker: ['value', conditionChecker], validator: ['value', validator] };
}
