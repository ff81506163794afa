import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import type { UseDecision, StepRecord, UseOpening } from '../../domain/use/step.ts';
import { recordStep } from '../../workflows/activities.ts';
import { taskIdOf, type UseInput } from '../../workflows/messages.ts';

/** A row of a step as one writes it: what changed, without what every step has. */
type Entry = Omit<StepRecord, 'useId' | 'after' | 'state' | 'opened' | 'closed' | 'history'> & Partial<Pick<StepRecord, 'opened' | 'closed'>> & {
  /** Last number given to an id, and what is under way. */
  readonly counter: number;
  readonly underWay?: { readonly id: string; readonly element: string; readonly [detail: string]: unknown };
  /** `<element> <event>`, as people read it. */
  readonly history: readonly string[];
  readonly at: Instant;
};

const ids = { finance: 'finance#3', late: 'late#4', head: 'head#5' } as const;
export type Approval = 'finance' | 'head';

const activated = (id: string) => ({ id, element: id.replace(/#.*/, ''), scope: 'flow#1', state: 'activated' });

/**
 * Keeps a use of `useFlow` step by step, each written out by hand: the same rows as the engine's steps, and a state of the same form, so that the
 * payloads are as large.
 */
export class Book {
  readonly #input: UseInput;
  readonly #subjectSm3: string;
  readonly #variables: Record<string, unknown>;
  readonly #decisions: Record<string, object> = {};
  #step = 0;

  constructor(input: UseInput, { subjectSm3, variables }: UseOpening) {
    this.#input = input;
    this.#subjectSm3 = subjectSm3;
    this.#variables = { ...variables };
  }

  taskId = (approval: Approval): string => taskIdOf(this.#input.useId, ids[approval]);

  async opened(at: Instant, due: Instant): Promise<void> {
    const { order } = this.#input;
    await this.#record({
      at, counter: 4, underWay: { ...activated(ids.finance), approvals: [], subscriptions: [{ id: ids.late, element: 'late', kind: 'timer', due }] },
      ...(order && { open: { ...order, subjectSm3: this.#subjectSm3 } }), opened: [this.#task('finance')],
      history: ['flow entered', 's entered', 's completed', 's_finance taken', 'finance entered'],
    });
  }

  async decided(approval: Approval, decision: UseDecision, at: Instant): Promise<void> {
    const entry = { at, decision, closed: [this.#closed(approval)] };
    if (decision.outcome === 'refused') return this.#record({ ...entry, counter: 6, history: [`${approval} completed`, 'flow completed'], end: { status: 'refused' } });
    this.#decisions[approval] = { taskId: ids[approval], outcome: decision.outcome, by: [decision.person], at };
    if (approval === 'head') return this.#record({ ...entry, counter: 7, underWay: { ...activated('p#6'), job: 'p#7' }, history: ['head completed', 'head_p taken', 'p entered'] });
    return this.#record({ ...entry, counter: 5, underWay: { ...activated(ids.head), approvals: [] }, opened: [this.#task('head')], history: ['finance completed', 'finance_head taken', 'head entered'] });
  }

  async late(approval: Approval, at: Instant): Promise<void> {
    await this.#record({ at, counter: 6, closed: [{ ...this.#closed(approval), state: 'cancelled' }], history: [`${approval} cancelled`, 'flow completed'], end: { status: 'refused' } });
  }

  async stamped(documentId: string, at: Instant): Promise<void> {
    this.#variables.stampedDocument = documentId;
    await this.#record({
      at, counter: 10, underWay: { ...activated('n#9'), job: 'n#10' },
      history: ['p completed', 'p_g taken', 'g entered', 'g completed', 'g_n taken', 'n entered'],
    });
  }

  async told(at: Instant): Promise<void> {
    await this.#record({ at, counter: 11, history: ['n completed', 'n_e taken', 'e entered', 'e completed', 'flow completed'], end: { status: 'stamped' } });
  }

  async #record({ at, counter, underWay, opened = [], closed = [], history, ...rest }: Entry): Promise<void> {
    const outcome = await recordStep({
      useId: this.#input.useId, after: this.#step, state: this.#state(counter, underWay), opened, closed,
      history: history.map((line) => { const [element = '', event = ''] = line.split(' '); return { element, event, at }; }), ...rest,
    });
    if (outcome.kind === 'stale') throw problem('flow-command-refused', { reason: 'the use had moved on' });
    this.#step += 1;
  }

  #state(counter: number, underWay: Entry['underWay']): string {
    const [variables, decisions] = [this.#variables, this.#decisions];
    if (!underWay) return JSON.stringify({ format: 2, counter, instances: {}, decisions, variables, outcome: 'completed' });
    const flow = { id: 'flow#1', element: 'flow', state: 'activated', variables, ...(Object.keys(decisions).length > 0 && { decisions }) };
    return JSON.stringify({ format: 2, counter, instances: { [flow.id]: flow, [underWay.id]: underWay } });
  }

  #task = (approval: Approval) => ({ id: this.taskId(approval), element: approval, name: approval, required: 1, counts: approval });
  #closed = (approval: Approval) => ({ id: this.taskId(approval), state: 'completed' }) as const;
}
