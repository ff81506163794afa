import type { Definitions } from '../../../bpmn/read/model.ts';
import type { Observed } from '../shell/observed.ts';
import { formIdOf, formPart, idOf, isDrawn, isTable, mainPart, nameFor, renamed, withForm, without, withText, type Beside, type Form, type Part } from './part.ts';
import { knownProcesses, placesIn, type KnownProcess, type Place, type Trees } from './judge.ts';
import { nothingRead, readBeside, type KnownDecision, type ReadBeside } from './read.ts';

/** What draws tables or forms, as far as the bar and the findings use it. */
export interface PartEditor {
  undo(): void;
  redo(): void;
  /** Writes into the flow what is not there yet. */
  settle(): Promise<void>;
  /** Goes to the element of a finding. */
  reveal(element: string): void;
}

/** What the parts know of the canvas, and what they let it do. */
export interface PartsCanvas {
  xml(): Promise<string>;
  definitions(): Definitions;
  draw(bpmn: string): Promise<void>;
  /** Something changed that is judged and kept in the draft. */
  changed(): void;
  /** What is read of the parts has changed: the drawing is judged with it. */
  read(): void;
}

/** State of the page that tells of the parts. */
export interface PartsState extends Beside {
  /** The part that is shown. */
  readonly part: Part;
  /** Counts what was opened: an editor begins anew with each. */
  readonly opened: number;
}

/** The parts of the flow on the workbench: which is shown, what stands in the others. */
export class Parts {
  readonly #state: Observed<PartsState>;
  readonly #canvas: PartsCanvas;
  /** The part on the canvas; a table or form may cover it. */
  #drawn: Part = mainPart;
  #main: { readonly text: string; readonly definitions: Definitions } | undefined;
  #read: ReadBeside = nothingRead;
  #reading = 0;
  /** How often a part beside the drawing was changed and read. */
  changes = 0;
  #editor: PartEditor | undefined;
  /** Element of a finding that the editor goes to once it is there. */
  #awaited: string | undefined;

  constructor(state: Observed<PartsState>, canvas: PartsCanvas) {
    this.#state = state;
    this.#canvas = canvas;
  }

  /** What draws the table or form that is shown. */
  get editor(): PartEditor | undefined {
    return this.#editor;
  }

  /** From now on this draws the table or form that is shown. */
  edits(editor: PartEditor): void {
    this.#editor = editor;
    if (this.#awaited !== undefined) editor.reveal(this.#awaited);
    this.#awaited = undefined;
  }

  /** Goes to an element of the table or form that is shown, once it is. */
  reveal(element: string): void {
    if (this.#editor) this.#editor.reveal(element);
    else this.#awaited = element;
  }

  get drawn(): Part {
    return this.#drawn;
  }

  get read(): ReadBeside {
    return this.#read;
  }

  /** Another flow is on the canvas, with its main file drawn. */
  async begin(beside: Beside): Promise<void> {
    [this.#drawn, this.#main, this.#editor, this.#awaited] = [mainPart, undefined, undefined, undefined];
    this.#state.set({ ...beside, part: mainPart, opened: this.#state.value.opened + 1 });
    await this.#readAgain();
  }

  /** The main file as it is now. */
  async main(): Promise<string> {
    return this.#drawn === mainPart ? this.#canvas.xml() : (this.#main?.text ?? '');
  }

  /** Everything beside it as it is now. */
  async beside(): Promise<Beside> {
    await this.#editor?.settle();
    const { files, forms } = this.#state.value;
    return this.#drawn === mainPart ? { files, forms } : withText({ files, forms }, this.#drawn, await this.#canvas.xml());
  }

  /** The BPMN files as trees, the main one first. @param drawn the tree of the canvas */
  trees(drawn: Definitions = this.#canvas.definitions()): Trees {
    const main = this.#drawn === mainPart ? drawn : this.#main?.definitions;
    const others = this.#state.value.files.filter(({ name }) => !isTable(name)).flatMap(({ name }) => {
      const tree = name === this.#drawn ? drawn : this.#read.definitions.get(name);
      return tree ? [[name, tree] as const] : [];
    });
    return [...(main ? [[mainPart, main] as const] : []), ...others];
  }

  place = (element: string): Place | undefined => placesIn(this.trees()).get(element);
  decisions = (): readonly KnownDecision[] => this.#read.known;
  processes = (): readonly KnownProcess[] => knownProcesses(this.trees());

  /** Shows a part: on the canvas, or in the editor for it. */
  async show(part: Part): Promise<void> {
    if (part === this.#state.value.part) return;
    await this.#editor?.settle();
    [this.#editor, this.#awaited] = [undefined, undefined];
    if (isDrawn(part) && part !== this.#drawn) await this.#draw(part);
    this.#state.set({ part, opened: this.#state.value.opened + 1 });
    if (isDrawn(part)) this.#canvas.read();
  }

  async #draw(part: Part): Promise<void> {
    const text = await this.#canvas.xml();
    if (this.#drawn === mainPart) this.#main = { text, definitions: this.#canvas.definitions() };
    else this.#state.set(withText(this.#state.value, this.#drawn, text));
    const next = part === mainPart ? this.#main?.text : this.#state.value.files.find(({ name }) => name === part)?.text;
    this.#drawn = part;
    await this.#canvas.draw(next ?? '');
    await this.#readAgain();
  }

  async add(beside: Partial<Beside>): Promise<void> {
    const { files, forms } = this.#state.value;
    await this.#change({ files: [...files, ...(beside.files ?? [])], forms: [...forms, ...(beside.forms ?? [])] });
  }

  /** What the editor of a table or form has written. */
  write(part: Part, content: string | Form): void {
    const { files, forms } = this.#state.value;
    void this.#change(typeof content === 'string' ? withText({ files, forms }, part, content) : withForm({ files, forms }, formIdOf(part), content));
  }

  /** The form's id was changed where it is drawn: the part that it is now; undefined when it cannot have that id. */
  nameForm(part: Part, form: Form): Part | undefined {
    if (nameFor(part, idOf(form), this.#state.value) !== idOf(form)) return undefined;
    const { files, forms } = this.#state.value;
    const now = formPart(idOf(form));
    if (this.#state.value.part === part) this.#state.set({ part: now });
    void this.#change(withForm({ files, forms }, formIdOf(part), form));
    return now;
  }

  async remove(part: Part): Promise<void> {
    if (this.#state.value.part === part || this.#drawn === part) await this.show(mainPart);
    const { files, forms } = this.#state.value;
    await this.#change(without(part, { files, forms }));
  }

  /** Gives a part another name; false when it cannot have it. */
  async rename(part: Part, wanted: string): Promise<boolean> {
    const name = nameFor(part, wanted, this.#state.value);
    if (name === undefined) return false;
    await this.#editor?.settle();
    const { files, forms } = this.#state.value;
    const now = renamed(part, name, { files, forms });
    if (this.#drawn === part) this.#drawn = now.part;
    if (this.#state.value.part === part) this.#state.set({ part: now.part, opened: this.#state.value.opened + 1 });
    await this.#change(now.beside);
    return true;
  }

  async #change(beside: Beside): Promise<void> {
    this.#state.set(beside);
    this.#canvas.changed();
    await this.#readAgain();
    this.changes++;
    this.#state.set({});
  }

  /** What was read last counts, whichever is done last. */
  async #readAgain(): Promise<void> {
    const reading = ++this.#reading;
    const { files, forms } = this.#state.value;
    const read = await readBeside({ files, forms });
    if (reading !== this.#reading) return;
    this.#read = read;
    this.#canvas.read();
  }
}
