import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn.css';
import DecisionTable from 'dmn-js-decision-table/lib/Editor.js';
import EditingManager from 'dmn-js-shared/lib/base/EditingManager.js';
import type { Translate } from '../language/translate.ts';

/** A decision of the file that is a table. */
export interface TableView { readonly id: string; readonly name: string }

export interface TableOptions {
  readonly container: HTMLElement;
  readonly text: string;
  readonly t: Translate;
  /** The text after a change; may come again with the same. */
  readonly written: (text: string) => void;
  /** Something changed: what can be undone, which tables there are, which is shown. */
  readonly changed: (now: { readonly canUndo: boolean; readonly canRedo: boolean; readonly views: readonly TableView[]; readonly shown: string | undefined }) => void;
}

/** dmn-js with decision tables only: what else DMN can draw is not executed, or written as FEEL. */
class Tables extends EditingManager {
  override _getViewProviders() {
    return [{ id: 'decisionTable', constructor: DecisionTable, opens: (element: { $type: string; decisionLogic?: { $type: string } }) => element.$type === 'dmn:Decision' && element.decisionLogic?.$type === 'dmn:DecisionTable' }];
  }
}

/** Words that mean something else in a table. */
const inTables = (t: Translate): Translate => (text, replacements) => {
  const own = t(`table: ${text}`, replacements);
  return own.startsWith('table: ') ? t(text, replacements) : own;
};

interface Stack { undo(): void; redo(): void; canUndo(): boolean; canRedo(): boolean }

/** The file of tables on the page; undoing lasts as long as it is shown. */
export class TableEditor {
  readonly #tables: Tables;
  readonly #options: TableOptions;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: TableOptions) {
    this.#options = options;
    this.#tables = new Tables({ container: options.container, decisionTable: { additionalModules: [{ translate: ['value', inTables(options.t)] }] } });
    this.#tables.on('viewer.created', ({ viewer }) => { viewer.on('commandStack.changed', (event: { readonly trigger?: string }) => { this.#changed(event.trigger !== 'clear'); }); });
    this.#tables.on('views.changed', () => { this.#changed(false); });
  }

  /** Shows the first table. Fails when the file has none, or cannot be read. */
  async open(): Promise<void> {
    await this.#tables.importXML(this.#options.text);
    this.#changed(false);
  }

  async show(id: string): Promise<void> {
    const view = this.#tables.getViews().find(({ element }) => element.id === id);
    if (view) await this.#tables.open(view);
  }

  undo(): void { this.#stack?.undo(); }
  redo(): void { this.#stack?.redo(); }
  settle = (): Promise<void> => this.#writing;
  destroy(): void { this.#tables.destroy(); }

  /** Shows the table that an element is of, and the element if it is drawn. */
  async reveal(id: string): Promise<void> {
    await this.show(id);
    const cell = this.#options.container.querySelector<HTMLElement>(`[data-element-id="${CSS.escape(id)}"]`);
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    cell?.classList.add('yx-found-cell');
  }

  get #stack(): Stack | undefined {
    return this.#tables.getActiveViewer()?.get<Stack>('commandStack');
  }

  #changed(written: boolean): void {
    const views = this.#tables.getViews().map(({ element: { id, name } }) => ({ id, name: name ?? id }));
    this.#options.changed({ canUndo: this.#stack?.canUndo() ?? false, canRedo: this.#stack?.canRedo() ?? false, views, shown: this.#tables.getActiveView()?.element.id });
    if (written) this.#writing = this.#writing.then(async () => { this.#options.written((await this.#tables.saveXML({ format: true })).xml); });
  }
}
