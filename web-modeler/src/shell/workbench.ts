import type Modeler from 'bpmn-js/lib/Modeler.js';
import { readDefinitions } from '../../../bpmn/read/definitions.ts';
import { defaultLimits, type Refusal } from '../../../bpmn/refusal.ts';
import type { RuleContext } from '../../../bpmn/rules/rule.ts';
import type { Session } from '../api/session.ts';
import { listColleagues, listRules, type Colleague, type Flow, type Rule } from '../api/views.ts';
import { mark, unmark, wholePath } from '../canvas/highlight.ts';
import { textIn, type Canvas, type CommandStack, type EventBus, type Modeling, type Registry } from '../canvas/injected.ts';
import { createModeler } from '../canvas/modeler.ts';
import { newFlow } from '../canvas/newFlow.ts';
import { Drafts, type FlowHead } from '../drafts/draft.ts';
import { t } from '../language/chosen.ts';
import { Observed } from './observed.ts';

export interface Notice { readonly kind: 'good' | 'bad' | 'plain'; readonly text: string }

export interface State {
  readonly session: Session;
  readonly rules: readonly Rule[];
  readonly colleagues: readonly Colleague[];
  readonly head: FlowHead;
  /** Whether something was changed that is not deployed. */
  readonly changed: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Undefined until the drawing was judged. */
  readonly findings: readonly Refusal[] | undefined;
  /** Whether the drawing has changed since `findings`. */
  readonly judging: boolean;
  /** The finding whose path is shown. */
  readonly shown: Refusal | undefined;
  readonly notice: Notice | undefined;
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
  modeler!: Modeler;
  readonly #drafts: Drafts;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #fromServer: readonly Refusal[] = [];

  constructor(session: Session) {
    this.#drafts = new Drafts(session.person.id, localStorage);
    this.state = new Observed<State>({
      session, rules: [], colleagues: [], head: { key: '', name: '' }, changed: false, canUndo: false, canRedo: false, findings: undefined, judging: true, shown: undefined, notice: undefined, dialog: undefined, sessionEnded: false,
    });
  }

  get rule(): Rule | undefined {
    const { rules, head } = this.state.value;
    return rules.find(({ id }) => id === head.rule);
  }

  /** Puts bpmn-js into the page and begins: with the draft, or with a new flow. */
  async begin(canvas: HTMLElement, properties: HTMLElement): Promise<void> {
    this.modeler = createModeler({ canvas, properties, t, flow: { rule: () => this.rule, colleagues: () => this.state.value.colleagues }, lintContext: () => this.#lintContext(), toldBesides: () => this.#fromServer });
    this.#listen();
    await this.#loadRules();
    const draft = this.#drafts.read();
    if (!draft) return this.startAnew();
    await this.open(draft.bpmn, draft.head);
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

  /** Draws a file; or says what of it cannot be read. `anyway`: draws what can be drawn. */
  async open(bpmn: string, head: FlowHead, anyway = false): Promise<NotRead | undefined> {
    const refused = await unreadable(bpmn);
    if (refused.length > 0 && !anyway) return { refused, drawable: refused.every(({ rule }) => !rule.startsWith('bpmn-')) };
    const { warnings } = await this.modeler.importXML(bpmn);
    if (warnings.length > 0) this.tell('bad', t('Parts of the file that are not drawn: {count}', { count: warnings.length }));
    this.#fromServer = [];
    this.state.set({ head: { ...head, name: this.#processName() || head.name }, changed: false, findings: undefined, shown: undefined });
    this.#drafts.forget();
    showWhole(this.get<Canvas>('canvas'));
    this.#readStack();
    return undefined;
  }

  async xml(): Promise<string> {
    return (await this.modeler.saveXML({ format: true })).xml ?? '';
  }

  /** The name of a flow is that of its process. */
  rename(name: string): void {
    this.get<Modeling>('modeling').updateProperties(this.get<Canvas>('canvas').getRootElement(), { name });
  }

  /** The drawing is judged by another rule at once. */
  drawFor(rule: string): void {
    this.state.set({ head: { ...this.state.value.head, rule }, changed: true });
    this.keepDraft();
    void this.#loadColleagues();
    this.#fromServer = [];
    this.get<{ update(): void }>('linting').update();
    this.get<EventBus>('eventBus').fire('propertiesPanel.providersChanged');
  }

  deployed(flow: Flow): void {
    this.#drafts.forget();
    this.state.set({ head: headOf(flow), changed: false });
  }

  /** Shows what the server found as what was found here, until the drawing changes. */
  refusedByServer(refused: readonly Refusal[]): void {
    this.#fromServer = refused;
    this.get<{ update(): void }>('linting').update();
    this.state.set({ findings: refused });
    this.show(refused[0]);
  }

  /** Goes to the element of a finding and marks the way a token takes to it. */
  show(finding: Refusal | undefined): void {
    unmark(this.modeler);
    this.state.set({ shown: finding });
    if (!finding) return;
    if (finding.path) mark(this.modeler, wholePath(this.modeler, finding.path), 'yx-path');
    const element = this.get<Registry>('elementRegistry').get(finding.element);
    if (!element) return;
    mark(this.modeler, [finding.element], 'yx-found');
    this.get<{ select(element: unknown): void }>('selection').select(element);
    if (element !== this.get<Canvas>('canvas').getRootElement()) this.get<Canvas>('canvas').scrollToElement(element, { top: 80, bottom: 80, left: 120, right: 120 });
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
    const kept = this.#drafts.write({ bpmn: await this.xml(), head: this.state.value.head, at: new Date().toISOString() });
    if (!kept) this.tell('bad', t('The browser has no room for the draft: save the file'));
  }

  keepDraft(): void {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => void this.saveDraft(), draftPauseMs);
  }

  #listen(): void {
    const events = this.get<EventBus>('eventBus');
    events.on('commandStack.changed', (event: { readonly trigger?: string }) => {
      this.#readStack();
      if (event.trigger === 'clear') return;
      this.#fromServer = [];
      if (this.state.value.shown) this.show(undefined);
      this.state.set({ changed: true, head: { ...this.state.value.head, name: this.#processName() || this.state.value.head.name } });
      this.keepDraft();
    });
    events.on('linting.waiting', () => { this.state.set({ judging: true }); });
    events.on('linting.completed', ({ issues }: { readonly issues: Readonly<Record<string, readonly LintIssue[]>> }) => {
      this.state.set({ findings: Object.values(issues).flat().map(findingOf), judging: this.get<{ readonly waits: boolean }>('linting').waits });
    });
    addEventListener('pagehide', () => void this.saveDraft());
  }

  #processName(): string {
    return textIn(this.get<Canvas>('canvas').getRootElement().businessObject.name).trim();
  }

  #readStack(): void {
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

interface LintIssue { readonly rule: string; readonly id: string; readonly actualElementId?: string; readonly message: string; readonly trail?: readonly string[] }

const findingOf = ({ rule, id, actualElementId, message, trail }: LintIssue): Refusal => ({ rule: rule.replace(/^yinxin\//, ''), element: actualElementId ?? id, message, ...(trail && { path: trail }) });

/** Zooms so that all is seen, beside the palette. */
function showWhole(canvas: Canvas): void {
  const margin = 40;
  const palette = document.querySelector<HTMLElement>('.djs-palette')?.offsetWidth ?? 0;
  const { inner, outer } = canvas.viewbox();
  canvas.zoom('fit-viewport', 'auto');
  canvas.zoom(Math.min(1, (outer.width - palette - 2 * margin) / inner.width, (outer.height - margin) / inner.height), 'auto');
  canvas.scroll({ dx: palette / 2, dy: 0 });
}

/** Why a file cannot be drawn as it is. */
async function unreadable(bpmn: string): Promise<readonly Refusal[]> {
  const read = await readDefinitions(bpmn, defaultLimits);
  if ('refused' in read) return read.refused;
  const diagrams = (read.definitions.diagrams ?? []) as readonly unknown[];
  return diagrams.length > 0 ? [] : [{ rule: 'bpmn-no-diagram', element: '', message: 'The file has no diagram: save it again from the tool that made it, with its drawing' }];
}
