import type { Instant } from '../../domain/instant.ts';
import { beginsPlainly, startNamed, startsOf } from '../beginning.ts';
import type { Flows } from '../engine/flows.ts';
import { apply, begin, isRejection, type Command, type Effect, type FlowState, type Step, type TraceEvent } from '../engine/index.ts';
import { refusedVariables } from '../engine/reserved.ts';
import type { ElementInstance, Subscription } from '../engine/state.ts';
import { Tree } from '../engine/tree.ts';
import type { FlowElement, FlowGraph } from '../graph.ts';
import { Ages } from './ages.ts';
import { awaits, receiverOf, type Message } from './broker.ts';
import type { Forms } from './forms.ts';
import { answerTo, holdingOf, type Holding } from './people.ts';
import { startHolding, startTimersOf, type StartTimer } from './starts.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Processes by id, in the order of their files. */
export type Processes = Readonly<Record<string, FlowGraph>>;

/** Why a step is not allowed now; nothing has changed. */
export interface Refused {
  readonly code: string;
  readonly message: string;
}
export const refused = (code: string, message: string): Refused => ({ code, message });

/** A process that runs, or ran, in a world. */
export interface RunningFlow {
  readonly flows: Flows;
  readonly state: FlowState;
  /** When what stands open in it began. */
  readonly ages: Ages;
}

/** What a world is made with. */
export interface WorldOrder {
  readonly processes: Processes;
  readonly now: Instant;
  /** Service and send tasks that do not complete by themselves. */
  readonly hold?: readonly string[];
  /** Answers to look-ups, by call with its argument. */
  readonly lookUps?: Variables;
  /** Forms of user tasks, by id. */
  readonly forms?: Forms;
  /** Variables of the first flow, should it be of this process: it may begin by an event. */
  readonly first?: { readonly process: string; readonly variables: Variables };
}

/** A command without its instant. */
export type Act = { [K in Command['kind']]: Omit<Extract<Command, { kind: K }>, 'at'> }[Command['kind']];

/** One open thing of one of the flows. */
export interface Standing {
  readonly flow: number;
  readonly instance: ElementInstance;
}
export interface Waiting extends Standing {
  readonly subscription: Subscription;
}

/** States are never changed: each is read through one tree. */
const trees = new WeakMap<FlowState, Tree>();

/** More acts of engines than may follow from one step. */
const mostActs = 50_000;
/** More flows than any world may hold: they may begin each other. */
const mostFlows = 1_000;
const tooMany = 'too-many-flows';

/**
 * Several flows in one world: they send each other messages and signals, call each other, and share one clock that moves only when
 * told. Pure: `copy` before trying a step, and drop what was refused.
 */
export class World {
  private order: WorldOrder;
  at: Instant;
  /** Oldest first. */
  flows: RunningFlow[] = [];
  startTimers: readonly StartTimer[];
  private kept: Message[] = [];
  private holdings: Record<string, Holding> = {};
  private counter = 0;
  private known: readonly Standing[] | undefined;
  private trace: TraceEvent[] = [];
  private effects: { readonly flow: number; readonly effect: Effect }[] = [];

  constructor(order: WorldOrder) {
    this.order = order;
    this.at = order.now;
    this.startTimers = Object.values(order.processes).flatMap((graph) => [...startTimersOf(graph, order.now)]);
  }

  /** A world that goes its own way from here. */
  copy(): World {
    const copy = new World(this.order);
    copy.at = this.at;
    copy.flows = [...this.flows];
    copy.startTimers = [...this.startTimers];
    copy.kept = [...this.kept];
    copy.holdings = { ...this.holdings };
    copy.counter = this.counter;
    return copy;
  }

  get forms(): Forms {
    return this.order.forms ?? {};
  }

  get processes(): Processes {
    return this.order.processes;
  }

  /** A name from a scenario may be any text, also one that every object answers to. */
  private processNamed(id: string): FlowGraph | undefined {
    return Object.hasOwn(this.processes, id) ? this.processes[id] : undefined;
  }

  /** Whether the element is a service or send task that a step completes. */
  holds(element: string): boolean {
    return this.order.hold?.includes(element) ?? false;
  }

  /** What happened since the last time. */
  takeTrace(): readonly TraceEvent[] {
    return this.trace.splice(0);
  }

  /** Begins a process: by its plain start event, or by the one that is named. */
  begin(process: string, variables: Variables, start?: string): Refused | undefined {
    return this.enter(process, variables, start) ?? this.settle();
  }

  /** Begins a process by a conditional start event that holds now, if there is one. */
  beginWhere(process: string, variables: Variables): Refused | undefined {
    const graph = this.processNamed(process);
    const start = graph && startHolding(graph, variables, this.at);
    return start && this.begin(process, variables, start.id);
  }

  /** Variables change before the first flow has begun: a condition may begin it now. */
  setBefore(variables: Variables): Refused | undefined {
    const { first } = this.order;
    if (!first || this.flows.length > 0) return refused('flow-ended', 'No flow is under way');
    this.order = { ...this.order, first: { ...first, variables: { ...first.variables, ...variables } } };
    return this.beginWhere(first.process, this.order.first?.variables ?? {});
  }

  /** Carries out one command in one flow, and everything that follows from it in the world. */
  act(flow: number, command: Act): Refused | undefined {
    return this.apply(flow, command) ?? this.settle();
  }

  /** A message from outside: one with a key is kept for who will wait for it, if anything in the files ever does. */
  send(message: Message): Refused | undefined {
    const taken = this.pass(message);
    if (taken === 'not-awaited' && message.key !== undefined && this.isKnown(message.name)) {
      this.kept.push(message);
      return undefined;
    }
    return taken === 'not-awaited' ? refused('message-not-awaited', `Nothing waits for the message ${message.name}`) : (taken ?? this.settle());
  }

  /** A signal from outside. */
  broadcast(name: string, variables: Variables): Refused | undefined {
    return this.spread(name, variables) ?? this.settle();
  }

  /** Everything under way in the world, oldest first. */
  standing(): readonly Standing[] {
    return (this.known ??= this.flows
      .flatMap(({ state, ages }, flow) => Object.values(state.instances).map((instance) => ({ flow, instance, age: ages.of(instance.id) })))
      .sort((a, b) => a.age - b.age));
  }

  /** Subscriptions of one kind, oldest first. */
  waiting(kind: Subscription['kind']): readonly Waiting[] {
    const all = this.standing().flatMap(({ flow, instance }) => (instance.subscriptions ?? []).filter((each) => each.kind === kind).map((subscription) => ({ flow, instance, subscription })));
    return all.sort((a, b) => this.ageOf(a.flow, a.subscription.id) - this.ageOf(b.flow, b.subscription.id));
  }

  /** Names that would begin a flow, while none has begun. */
  startNames(kind: 'message' | 'signal'): readonly string[] {
    const { first } = this.order;
    const graph = first && this.flows.length === 0 ? this.processes[first.process] : undefined;
    return graph ? startsOf(graph).flatMap(({ event }) => (event?.kind === kind ? [event.name] : [])) : [];
  }

  /** Whether an id is that of a process, not of something inside one. */
  isProcess(id: string): boolean {
    return Object.hasOwn(this.processes, id) || Object.values(this.processes).some(({ called = {} }) => Object.hasOwn(called, id));
  }

  /** Reads one of the flows. */
  treeOf(flow: number): Tree {
    const { flows, state } = this.flowAt(flow);
    const tree = trees.get(state) ?? new Tree(flows, state);
    trees.set(state, tree);
    return tree;
  }

  elementOf({ flow, instance }: Standing): FlowElement {
    return this.treeOf(flow).elementOf(instance);
  }

  holdingOf({ flow, instance }: Standing): Holding {
    return this.holdings[`${flow}/${instance.id}`] ?? {};
  }

  /** Gives a task to somebody. */
  hand({ flow, instance }: Standing, holding: Holding): void {
    this.holdings[`${flow}/${instance.id}`] = holding;
  }

  private flowAt(flow: number): RunningFlow {
    const running = this.flows[flow];
    if (!running) throw new Error(`there is no flow ${flow} in the world`);
    return running;
  }

  /** When an instance or subscription began, in the order of the whole world. */
  ageOf(flow: number, id: string): number {
    return this.flowAt(flow).ages.of(id);
  }

  private enter(process: string, given: Variables, start?: string): Refused | undefined {
    const graph = this.processNamed(process);
    if (!graph) return refused('process-unknown', `There is no process ${process} in the files`);
    if (start === undefined && !beginsPlainly(graph)) return refused('start-not-plain', `${process} begins by an event only: ${startsOf(graph).map(({ id }) => id).join(', ')}`);
    const { first } = this.order;
    const variables = this.flows.length === 0 && first?.process === process ? { ...first.variables, ...given } : given;
    if (this.flows.length >= mostFlows) return refused(tooMany, `More than ${mostFlows} flows would run in one world`);
    const unfit = refusedVariables(graph, variables, 'beginning');
    if (unfit) return refused(unfit.rejected, unfit.message);
    const flows: Flows = { main: graph, loaded: this.processes };
    this.took(this.flows.length, flows, begin(flows, { variables, at: this.at, ...(start !== undefined && { start }) }));
    return undefined;
  }

  /** To the first that waits, else to a start event. */
  private pass(message: Message): Refused | 'not-awaited' | undefined {
    const receiver = receiverOf(this.waiting('message'), message);
    if (receiver) return this.apply(receiver.flow, { kind: 'deliver-message', subscriptionId: receiver.subscription.id, variables: message.variables });
    for (const graph of Object.values(this.processes)) {
      const start = startNamed(graph, 'message', message.name, this.at);
      if (start) return this.enter(graph.process, message.variables, start.id);
    }
    return 'not-awaited';
  }

  /** To all that wait for it now, and to start events. */
  private spread(name: string, variables: Variables): Refused | undefined {
    for (const { flow, subscription } of this.waiting('signal').filter((each) => each.subscription.name === name)) {
      this.apply(flow, { kind: 'deliver-signal', subscriptionId: subscription.id, variables });
    }
    for (const graph of Object.values(this.processes)) {
      const start = startNamed(graph, 'signal', name, this.at);
      const problem = start && this.enter(graph.process, variables, start.id);
      if (problem) return problem;
    }
    return undefined;
  }

  /** Whether anything in the files catches a message of that name, now or later. */
  private isKnown(name: string): boolean {
    return Object.values(this.processes).some((graph) => awaits(graph, name));
  }

  private apply(flow: number, command: Act): Refused | undefined {
    const { flows, state } = this.flowAt(flow);
    const result = apply(flows, state, { ...command, at: this.at });
    if (isRejection(result)) return refused(result.rejected, result.message);
    this.took(flow, flows, result);
    return undefined;
  }

  private took(flow: number, flows: Flows, { state, effects, trace }: Step): void {
    const before = this.flows[flow];
    const counted = before?.state.counter ?? 0;
    const ages = (before?.ages ?? new Ages()).adding({ from: counted + 1, behind: this.counter - counted });
    this.counter += state.counter - counted;
    this.flows[flow] = { flows, state, ages };
    this.known = undefined;
    this.trace.push(...trace);
    this.effects.push(...effects.map((effect) => ({ flow, effect })));
  }

  /** Does what flows ask for until nothing is left to do. */
  private settle(): Refused | undefined {
    for (let done = 0; done < mostActs; done++) {
      const next = this.effects.shift();
      if (!next) return undefined;
      const problem = this.perform(next.flow, next.effect);
      if (problem?.code === tooMany) return problem;
    }
    return refused('never-waits', `More than ${mostActs} acts would follow`);
  }

  /** A host's answer to one effect. What was given up in between is refused by the engine, and needs nothing. */
  private perform(flow: number, effect: Effect): Refused | undefined {
    if (effect.kind === 'run-service') return this.serve(flow, effect.element, effect.jobId);
    if (effect.kind === 'send-message') return this.sendFrom(effect);
    if (effect.kind === 'send-signal') return this.spread(effect.name, effect.variables);
    if (effect.kind === 'find-process') return this.find(flow, effect);
    if (effect.kind === 'look-up') return this.answer(flow, effect);
    if (effect.kind === 'subscribe' && effect.to === 'message') return this.deliverKept(flow, effect.subscriptionId);
    if (effect.kind === 'reassign-task') this.reassign(flow, effect);
    if (effect.kind === 'close-task') delete this.holdings[`${flow}/${effect.taskId}`];
    if (effect.kind === 'open-task') this.holdings[`${flow}/${effect.taskId}`] = holdingOf(effect);
    return undefined;
  }

  private reassign(flow: number, { taskId, persons = [], added }: Extract<Effect, { kind: 'reassign-task' }>): void {
    this.holdings[`${flow}/${taskId}`] = { ...this.holdings[`${flow}/${taskId}`], candidates: [...persons, ...added.filter((person) => !persons.includes(person))] };
  }

  private serve(flow: number, element: string, jobId: string): Refused | undefined {
    return this.holds(element) ? undefined : this.apply(flow, { kind: 'complete-service', jobId });
  }

  /** What a flow sends is kept for who will wait for it. */
  private sendFrom({ name, key, variables }: Extract<Effect, { kind: 'send-message' }>): Refused | undefined {
    const message: Message = { name, ...(key !== undefined && { key }), variables };
    const taken = this.pass(message);
    if (taken !== 'not-awaited') return taken;
    this.kept.push(message);
    return undefined;
  }

  private find(flow: number, { process, versionTag, jobId }: Extract<Effect, { kind: 'find-process' }>): Refused | undefined {
    const graph = this.processNamed(process);
    const fits = graph && (versionTag === undefined || graph.versionTag === versionTag);
    if (fits) return this.apply(flow, { kind: 'answer-call', jobId, graph: process });
    return this.apply(flow, { kind: 'fail-service', jobId, code: 'process-unknown', message: `There is no process ${process}${versionTag === undefined ? '' : ` with version tag ${versionTag}`} in the files` });
  }

  private answer(flow: number, { calls, jobId }: Extract<Effect, { kind: 'look-up' }>): Refused | undefined {
    const answers = calls.map((call) => [call.text, answerTo(call, this.order.lookUps ?? {}, Object.values(this.flowAt(flow).state.instances).map((instance) => this.treeOf(flow).elementOf(instance)))] as const);
    const unknown = answers.find(([, answer]) => answer === undefined);
    if (unknown) return this.apply(flow, { kind: 'fail-service', jobId, code: 'look-up-unanswered', message: `The scenario's lookUps do not answer ${unknown[0]}` });
    return this.apply(flow, { kind: 'answer-look-ups', jobId, answers: Object.fromEntries(answers) });
  }

  private deliverKept(flow: number, subscriptionId: string): Refused | undefined {
    const waiting = this.waiting('message').find((each) => each.flow === flow && each.subscription.id === subscriptionId);
    const kept = waiting && this.kept.find((message) => receiverOf([waiting], message));
    if (!kept) return undefined;
    this.kept = this.kept.filter((message) => message !== kept);
    return this.apply(flow, { kind: 'deliver-message', subscriptionId, variables: kept.variables });
  }
}
