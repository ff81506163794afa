import type Modeler from 'bpmn-js/lib/Modeler.js';
import { readDefinitions } from '../../../bpmn/read/definitions.ts';
import { processesOf, type Definitions } from '../../../bpmn/read/model.ts';
import { instantOf } from '../../../domain/instant.ts';
import { defaultLimits, type Refusal } from '../../../bpmn/refusal.ts';
import type { RuleContext } from '../../../bpmn/rules/rule.ts';
import type { Session } from '../api/session.ts';
import { listColleagues, listRules, type Colleague, type Flow, type Judgement, type Rule } from '../api/views.ts';
import { mark, unmark, wholePath } from '../canvas/highlight.ts';
import { textIn, type Canvas, type CommandStack, type EventBus, type Modeling, type Moddle, type Registry, type Shape } from '../canvas/injected.ts';
import { createModeler } from '../canvas/modeler.ts';
import { newFlow } from '../canvas/newFlow.ts';
import { showWhole } from '../canvas/showWhole.ts';
import { Drafts, type FlowHead } from '../drafts/draft.ts';
import { isUndrawn, laidOut } from '../layout/diagram.ts';
import { inPart, union, type Finding } from '../parts/finding.ts';
import { judgeTogether } from '../parts/judge.ts';
import { isDrawn, mainPart, type Beside } from '../parts/part.ts';
import { offeredParts } from '../parts/offered.ts';
import { Parts, type PartsState } from '../parts/parts.ts';
import type { KeptScenario } from '../scenarios/kept.ts';
import { t } from '../language/chosen.ts';
import { Observed } from './observed.ts';

export interface Notice { readonly kind: 'good' | 'bad' | 'plain'; readonly text: string }

export interface State extends PartsState {
  readonly session: Session;
  readonly rules: readonly Rule[];
  readonly colleagues: readonly Colleague[];
  readonly head: FlowHead;
  /** Whether something was changed that is not deployed. */
  readonly changed: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Undefined until the drawing was judged. */
  readonly findings: readonly Finding[] | undefined;
  /** What does not hinder deploying, but may not be as one expects. */
  readonly notices: readonly Finding[];
  /** Whether the drawing has changed since `findings`. */
  readonly judging: boolean;
  /** The finding whose path is shown. */
  readonly shown: Finding | undefined;
  readonly notice: Notice | undefined;
  /** What deploying tries the flow with. */
  readonly scenarios: readonly KeptScenario[];
  /** Id of the feature whose panel stands beside the drawing. */
  readonly panel: string | undefined;
  /** Id of the feature whose dialog is open. */
  readonly dialog: string | undefined;
  readonly sessionEnded: boolean;
}

/** A file that cannot be drawn as it is. */
export interface NotRead { readonly refused: readonly Refusal[]; /** Whether it can be drawn without what was refused. */ readonly drawable: boolean }

const draftPauseMs = 600;
const noticeMs = 10_000;

/** The drawing, what is known of it, and what can be done with it. */
export class Workbench {
  readonly state: Observed<State>;
  readonly parts: Parts;
  modeler!: Modeler;
  readonly #drafts: Drafts;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #fromServer: readonly Finding[] = [];
  #linted: readonly Finding[] | undefined;
  #notices: readonly Finding[] = [];

  constructor(session: Session) {
    this.#drafts = new Drafts(session.person.id, localStorage);
    this.state = new Observed<State>({
      session, rules: [], colleagues: [], head: { key: '', name: '' }, changed: false, canUndo: false, canRedo: false, findings: undefined, notices: [], judging: true, shown: undefined, notice: undefined, scenarios: [], panel: undefined, dialog: undefined, sessionEnded: false,
      files: [], forms: [], part: mainPart, opened: 0,
    });
    this.parts = new Parts(this.state, {
      xml: () => this.#drawnXml(), definitions: () => this.definitions(), draw: (bpmn) => this.#draw(bpmn),
      changed: () => { this.#fromServer = []; this.state.set({ changed: true }); this.keepDraft(); },
      read: () => { this.#judgeAgain(); this.readStack(); },
    });
  }

  get rule(): Rule | undefined {
    const { rules, head } = this.state.value;
    return rules.find(({ id }) => id === head.rule);
  }

  /** Puts bpmn-js into the page and begins: with the draft, or with a new flow. */
  async begin(canvas: HTMLElement, properties: HTMLElement): Promise<void> {
    this.modeler = createModeler({
      canvas, properties, t,
      flow: { rule: () => this.rule, colleagues: () => this.state.value.colleagues, context: () => this.#lintContext(), parts: offeredParts(this) },
      judge: (definitions) => this.#judge(definitions),
    });
    this.#listen();
    await this.#loadRules();
    const draft = this.#drafts.read();
    if (!draft) return this.startAnew();
    await this.open(draft.bpmn, draft.head, { scenarios: draft.scenarios ?? [], files: draft.files ?? [], forms: draft.forms ?? [] });
    this.state.set({ changed: true });
    this.tell('plain', t('Your draft is back: it was not deployed yet'));
  }

  get<T>(service: string): T {
    return this.modeler.get<T>(service);
  }

  async startAnew(): Promise<void> {
    const key = `flow-${new Date().toISOString().slice(0, 10)}`;
    await this.open(newFlow(key, t), { key, name: '', ...this.#firstRule() });
  }

  /** Draws a flow; or says what of its main file cannot be read. `anyway`: draws what can be drawn. */
  async open(bpmn: string, head: FlowHead, { scenarios = [], files = [], forms = [], anyway = false }: Partial<Kept> & { readonly anyway?: boolean } = {}): Promise<NotRead | undefined> {
    const { refused } = anyway ? { refused: [] } : await readDrawing(bpmn);
    if (refused.length > 0) return { refused, drawable: refused.every(({ rule }) => !rule.startsWith('bpmn-')) };
    await this.#draw(bpmn);
    this.#fromServer = [];
    this.state.set({ head: { ...head, name: this.#processName() || head.name }, changed: false, findings: undefined, notices: [], shown: undefined, scenarios });
    this.#drafts.forget();
    await this.parts.begin({ files, forms });
    return undefined;
  }

  /** Puts a file on the canvas; without a diagram it is laid out. */
  async #draw(bpmn: string): Promise<void> {
    const { undrawn } = await readDrawing(bpmn);
    const { warnings } = await this.modeler.importXML(undrawn ? await laidOut(bpmn) : bpmn);
    if (undrawn) this.tell('plain', t('The file had no diagram: it was laid out here, and can be moved as you like'));
    if (warnings.length > 0) this.tell('bad', t('Parts of the file that are not drawn: {count}', { count: warnings.length }));
    showWhole(this.get<Canvas>('canvas'));
  }

  async #drawnXml(): Promise<string> {
    return (await this.modeler.saveXML({ format: true })).xml ?? '';
  }

  /** The main file as it is now. */
  xml = (): Promise<string> => this.parts.main();

  /** Everything of the flow that is deployed, exported and kept in the draft. */
  async content(): Promise<Kept & { readonly bpmn: string }> {
    return { ...(await this.parts.beside()), bpmn: await this.xml(), scenarios: this.state.value.scenarios };
  }

  /** The file on the canvas as the rules and the engine read it. */
  definitions(): Definitions {
    return this.get<{ getDefinitions(): Definitions }>('bpmnjs').getDefinitions();
  }

  /** The name of a flow is that of the first process of its main file. */
  async rename(name: string): Promise<void> {
    if (this.parts.drawn !== mainPart) await this.parts.show(mainPart);
    const process = this.#process();
    if (process) this.get<Modeling>('modeling').updateModdleProperties(this.get<Canvas>('canvas').getRootElement(), process, { name });
  }

  /** Puts these scenarios beside the flow. */
  keepScenarios(scenarios: readonly KeptScenario[]): void {
    this.state.set({ scenarios, changed: true });
    this.keepDraft();
  }

  /** The drawing is judged by another rule at once. */
  drawFor(rule: string): void {
    this.state.set({ head: { ...this.state.value.head, rule }, changed: true });
    this.keepDraft();
    void this.#loadColleagues();
    this.#fromServer = [];
    this.#judgeAgain();
    this.get<EventBus>('eventBus').fire('propertiesPanel.providersChanged');
  }

  deployed(flow: Flow): void {
    this.#drafts.forget();
    this.state.set({ head: headOf(flow), changed: false });
  }

  /** Shows what the server found as what was found here, until the flow changes. */
  toldByServer({ refused, notices = [] }: Judgement): void {
    this.#fromServer = refused.map(inPart);
    this.#judgeAgain();
    const placed = (all: readonly Finding[]): readonly Finding[] => all.map((finding) => this.#placed(finding));
    this.state.set({ findings: placed(this.#fromServer), notices: placed(union(this.#notices, notices.map(inPart))) });
    if (refused.length > 0) void this.show(this.state.value.findings?.[0]);
  }

  /** Goes to the element of a finding, in whichever part it stands, and marks the way a token takes to it. */
  async show(finding: Finding | undefined): Promise<void> {
    unmark(this.modeler);
    this.state.set({ shown: finding });
    if (!finding) return;
    await this.parts.show(finding.part ?? this.parts.drawn);
    if (finding.path) mark(this.modeler, wholePath(this.modeler, finding.path), 'yx-path');
    mark(this.modeler, [finding.element], 'yx-found');
    if (isDrawn(this.state.value.part)) this.#goTo(finding.element);
    else this.parts.reveal(finding.element);
  }

  /** Goes to an element of a counter-example; its way stays marked. */
  async goTo(id: string, finding: Finding): Promise<void> {
    unmark(this.modeler);
    this.state.set({ shown: finding });
    await this.parts.show(this.get<Registry>('elementRegistry').get(id) ? this.parts.drawn : (this.parts.place(id)?.part ?? this.parts.drawn));
    mark(this.modeler, wholePath(this.modeler, finding.path ?? []), 'yx-path');
    mark(this.modeler, [finding.element], 'yx-found');
    this.#goTo(id);
  }

  #goTo(id: string): void {
    const [canvas, element] = [this.get<Canvas>('canvas'), this.get<Registry>('elementRegistry').get(id)];
    if (!element) return;
    this.#enter(element);
    this.get<{ select(element: unknown): void }>('selection').select(element);
    if (element !== canvas.getRootElement()) canvas.scrollToElement(element, { top: 80, bottom: 80, left: 120, right: 120 });
  }

  undo(): void {
    if (this.parts.editor) this.parts.editor.undo();
    else this.get<CommandStack>('commandStack').undo();
  }

  redo(): void {
    if (this.parts.editor) this.parts.editor.redo();
    else this.get<CommandStack>('commandStack').redo();
  }

  /** What stands in a collapsed subprocess is drawn on a plane of its own. */
  #enter(element: Shape): void {
    const canvas = this.get<Canvas>('canvas');
    const plane = canvas.findRoot(element);
    if (plane && plane !== canvas.getRootElement()) canvas.setRootElement(plane);
  }

  tell(kind: Notice['kind'], text: string): void {
    const notice = { kind, text };
    this.state.set({ notice });
    if (kind !== 'bad') setTimeout(() => { if (this.state.value.notice === notice) this.state.set({ notice: undefined }); }, noticeMs);
  }

  /** Keeps the drawing in the browser at once. */
  async saveDraft(): Promise<void> {
    clearTimeout(this.#saving);
    if (!this.state.value.changed) return;
    const kept = this.#drafts.write({ ...(await this.content()), head: this.state.value.head, at: new Date().toISOString() });
    if (!kept) this.tell('bad', t('The browser has no room for the draft: save the file'));
  }

  keepDraft(): void {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => void this.saveDraft(), draftPauseMs);
  }

  #listen(): void {
    const events = this.get<EventBus>('eventBus');
    events.on('commandStack.changed', (event: { readonly trigger?: string }) => {
      this.readStack();
      if (event.trigger === 'clear') return;
      this.#fromServer = [];
      if (this.state.value.shown) void this.show(undefined);
      const { head } = this.state.value;
      this.state.set({ changed: true, head: { ...head, name: (this.parts.drawn === mainPart && this.#processName()) || head.name } });
      this.keepDraft();
    });
    events.on('linting.waiting', () => { this.state.set({ judging: true }); });
    events.on('linting.completed', ({ issues }: { readonly issues: Readonly<Record<string, readonly LintIssue[]>> }) => {
      this.#linted = Object.values(issues).flat().map(findingOf);
      this.#gather(this.get<{ readonly waits: boolean }>('linting').waits);
    });
    addEventListener('pagehide', () => void this.saveDraft());
  }

  /** What is found on the canvas and in the BPMN files beside it, with what the server found in them. */
  #judge(definitions: Definitions): readonly Refusal[] {
    const { refused, notices } = judgeTogether(this.parts.trees(definitions), this.parts.read, this.state.value.forms, this.#lintContext(), instantOf(Date.now()));
    this.#notices = notices.map(inPart);
    return union(refused, this.#fromServer.filter(({ part }) => part === undefined || isDrawn(part)));
  }

  /** Judges the flow as it is now, after a pause. */
  #judgeAgain(): void {
    this.get<{ update(): void }>('linting').update();
  }

  /** What was found in the drawing and in the other parts, here and by the server. */
  #gather(judging: boolean): void {
    const besides = this.#fromServer.filter(({ part }) => part !== undefined && !isDrawn(part));
    this.state.set({ judging, notices: this.#notices.map((finding) => this.#placed(finding)), findings: union(union(this.parts.read.findings, this.#linted ?? []), besides).map((finding) => this.#placed(finding)) });
  }

  /** With the part that holds the element, if none was said. */
  #placed(finding: Finding): Finding {
    const part = finding.part ?? (this.get<Registry>('elementRegistry').get(finding.element) ? this.parts.drawn : this.parts.place(finding.element)?.part);
    return part === undefined ? finding : { ...finding, part };
  }

  #processName(): string {
    return textIn(this.#process()?.name).trim();
  }

  #process(): Moddle | undefined {
    return processesOf(this.definitions())[0] as Moddle | undefined;
  }

  /** What can be undone where one draws now. */
  readStack(editor?: { readonly canUndo: boolean; readonly canRedo: boolean }): void {
    if (editor) return this.state.set(editor);
    if (!isDrawn(this.state.value.part)) return;
    const stack = this.get<CommandStack>('commandStack');
    this.state.set({ canUndo: stack.canUndo(), canRedo: stack.canRedo() });
  }

  #lintContext(): RuleContext {
    const { rule } = this;
    return { limits: defaultLimits, formVariables: [], ...(rule && { approvalRule: rule }) };
  }

  async #loadRules(): Promise<void> {
    this.state.set({ rules: await listRules() });
    this.state.set({ head: { ...this.state.value.head, ...this.#firstRule() } });
    await this.#loadColleagues();
  }

  async #loadColleagues(): Promise<void> {
    const unit = this.rule?.unit;
    this.state.set({ colleagues: unit === undefined ? [] : await listColleagues(unit).catch(() => []) }); // a head of another unit may not see them
  }

  #firstRule(): { readonly rule?: string } {
    const [first] = this.state.value.rules;
    return first ? { rule: first.id } : {};
  }
}

export const headOf = ({ key, name, rule, hash, version }: Flow): FlowHead => ({ key, name, rule: rule.id, from: { hash, version } });

/** What is kept beside the main file of a flow. */
export interface Kept extends Beside { readonly scenarios: readonly KeptScenario[] }

interface LintIssue { readonly rule: string; readonly id: string; readonly actualElementId?: string; readonly message: string; readonly trail?: readonly string[] }

const findingOf = ({ rule, id, actualElementId, message, trail }: LintIssue): Refusal => ({ rule: rule.replace(/^yinxin\//, ''), element: actualElementId ?? id, message, ...(trail && { path: trail }) });

/** Why a file cannot be drawn as it is, and whether it has no diagram. */
async function readDrawing(bpmn: string): Promise<{ readonly refused: readonly Refusal[]; readonly undrawn: boolean }> {
  const found = await readDefinitions(bpmn, defaultLimits);
  return 'refused' in found ? { refused: found.refused, undrawn: !/<(\w+:)?BPMN(Shape|Edge)\b/.test(bpmn) } : { refused: [], undrawn: isUndrawn(found.definitions) };
}
