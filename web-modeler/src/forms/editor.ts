import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor-base.css';
import '@bpmn-io/form-js-editor/dist/assets/dragula.css';
import '@bpmn-io/form-js-editor/dist/assets/properties-panel.css';
import { FormEditor as Editor } from '@bpmn-io/form-js-editor';
import { Form as Viewer } from '@bpmn-io/form-js-viewer';
import type { Translate } from '../language/translate.ts';
import type { Form } from '../parts/part.ts';
import { isTaken } from './kinds.ts';
import { localised } from './localised.ts';

export interface FormOptions {
  readonly container: HTMLElement;
  readonly form: Form;
  readonly t: Translate;
  readonly written: (form: Form) => void;
  readonly changed: (now: { readonly canUndo: boolean; readonly canRedo: boolean }) => void;
}

type Made = Readonly<Record<string, unknown>>;
interface Field { readonly config: { readonly type: string; readonly name?: string; create(attributes: object, isNew?: boolean): Made } }
interface Stack { undo(): void; redo(): void; canUndo(): boolean; canRedo(): boolean }

/** What a new component says at first, in the language of the page. */
function begun(made: Made, isNew: boolean, t: Translate): Made {
  if (!isNew) return made;
  const { values, dateLabel, text } = made;
  const named = Array.isArray(values) && { values: (values as readonly Made[]).map((value) => (typeof value.label === 'string' ? { ...value, label: t(value.label) } : value)) };
  return { ...made, ...named, ...(typeof dateLabel === 'string' && { dateLabel: t(dateLabel) }), ...(text === '# Text' && { text: `# ${t('Text')}` }) };
}

/** Kinds of component that the server does not take are still shown in a form that has them, but not offered. */
function onlyTaken(t: Translate) {
  const offered = ({ _formFields: fields }: { readonly _formFields: Record<string, Field> }): void => {
    for (const [type, field] of Object.entries(fields)) {
      if (type === 'default') continue;
      const name = t(field.config.name ?? type);
      const label = field.config.create({}).label === undefined ? {} : { label: name };
      const named = Object.assign((properties: object) => (field as unknown as (given: object) => unknown)(properties), field, { config: { ...field.config, name, ...label, create: (attributes: object, isNew?: boolean) => begun(field.config.create(attributes, isNew), isNew === true, t) } });
      Object.defineProperty(fields, type, { value: named, enumerable: isTaken(type), configurable: true, writable: true });
    }
  };
  return { __init__: ['onlyTaken'], onlyTaken: ['type', Object.assign(class { constructor(fields: Parameters<typeof offered>[0]) { offered(fields); } }, { $inject: ['formFields'] })] };
}

/** form-js drawing a task form; undoing lasts as long as it is shown. */
export class FormEditor {
  readonly #editor: Editor;
  readonly #options: FormOptions;
  readonly #stop: () => void;

  constructor(options: FormOptions) {
    this.#options = options;
    this.#stop = localised(options.container, options.t);
    this.#editor = new Editor({ container: options.container, exporter: undefined, additionalModules: [onlyTaken(options.t)] });
    this.#editor.on('commandStack.formField.add.postExecuted', ({ context: { formField } }: { readonly context: { readonly formField: unknown } }) => { setTimeout(() => { this.#select(formField); }); });
    this.#editor.on('commandStack.changed', (event: { readonly trigger?: string }) => { this.#changed(event.trigger !== 'clear'); });
  }

  async open(): Promise<void> {
    await this.#editor.importSchema(structuredClone(this.#options.form));
    this.#changed(false);
  }

  undo(): void { this.#stack.undo(); }
  redo(): void { this.#stack.redo(); }
  settle = (): Promise<void> => Promise.resolve();
  schema = (): Form => this.#editor.saveSchema() as Form;

  destroy(): void {
    this.#stop();
    this.#editor.destroy();
  }

  /** Selects the component that a finding is about. */
  reveal(id: string): void {
    const field = this.#editor.get<{ get(id: string): unknown }>('formFieldRegistry').get(id);
    if (!field) return;
    this.#select(field);
    this.#options.container.querySelector(`.fjs-element[data-id="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  /** Also when it is selected already: the panel may have missed it. */
  #select(field: unknown): void {
    const selection = this.#editor.get<{ set(field: unknown): void; clear(): void }>('selection');
    selection.clear();
    selection.set(field);
  }

  get #stack(): Stack {
    return this.#editor.get<Stack>('commandStack');
  }

  #changed(written: boolean): void {
    this.#options.changed({ canUndo: this.#stack.canUndo(), canRedo: this.#stack.canRedo() });
    if (written) this.#options.written(this.schema());
  }
}

/** The form as those who do the task see it. @param submitted is told what they would send */
export async function preview(container: HTMLElement, form: Form, t: Translate, submitted: (data: Readonly<Record<string, unknown>>) => void): Promise<() => void> {
  const viewer = new Viewer({ container });
  const stop = localised(container, t);
  viewer.on('submit', ({ data }: { readonly data: Readonly<Record<string, unknown>> }) => { submitted(data); });
  await viewer.importSchema(structuredClone(form), {});
  return () => { stop(); viewer.destroy(); };
}
