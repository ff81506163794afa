import { nodesOf, type FlowGraph, type FlowNode } from '../../graph.ts';

/** What a flow knows of one user task at a point: two facts, neither while it is undecided. */
export interface TaskFacts {
  readonly approved: number;
  readonly refused: number;
}

/** A graph, and by which calls it is reached: what is decided in it is told apart by that. */
export interface Place {
  readonly graph: FlowGraph;
  /** Ids of call activities, each followed by `/`; empty for the process itself. */
  readonly path: string;
}

/** Numbers facts: which task is approved or refused, which stamp was begun, what goes straight back where. */
export class Facts {
  private readonly numbers = new Map<string, number>();
  private readonly decisions = new Map<number, 'approved' | 'refused'>();
  private readonly stamps = new Set<number>();
  /** Repeated scopes, by the fact that something in another round was refused. */
  readonly refusedElsewhere = new Map<number, FlowNode>();
  /** Tasks that were ever numbered, with the node they are. */
  readonly tasks = new Map<string, { readonly node: FlowNode; readonly facts: TaskFacts }>();

  /** Of a user task that decides. */
  task({ path }: Place, node: FlowNode): TaskFacts {
    const name = path + node.id;
    const known = this.tasks.get(name);
    if (known) return known.facts;
    const facts = { approved: this.number(`approved ${name}`), refused: this.number(`refused ${name}`) };
    this.tasks.set(name, { node, facts });
    this.decisions.set(facts.approved, 'approved').set(facts.refused, 'refused');
    return facts;
  }

  /** Numbers the task; later ones of a flow are better numbered first. */
  track(place: Place, node: FlowNode): void {
    this.task(place, node);
  }

  isTracked({ path }: Place, id: string): boolean {
    return this.tasks.has(path + id);
  }

  /** Whether the fact is that a task is approved or refused. */
  isDecision(fact: number): boolean {
    return this.decisions.has(fact);
  }

  /** Whether the fact is that a task is approved. */
  isApproval(fact: number): boolean {
    return this.decisions.get(fact) === 'approved';
  }

  /** Whether the fact is that a task is refused. */
  isRefusal(fact: number): boolean {
    return this.decisions.get(fact) === 'refused';
  }

  /** That a decision in another round of a repeated scope was a refusal. */
  elsewhere({ path }: Place, node: FlowNode): number {
    const fact = this.number(`elsewhere ${path}${node.id}`);
    this.refusedElsewhere.set(fact, node);
    return fact;
  }

  stamp({ path }: Place, id: string): number {
    const fact = this.number(`stamped ${path}${id}`);
    this.stamps.add(fact);
    return fact;
  }

  /** Whether the fact is that a stamp was begun. */
  isStamp(fact: number): boolean {
    return this.stamps.has(fact);
  }

  /** That the task, when it is done, goes straight back to another. */
  straightBack({ path }: Place, from: string, to: string): number {
    return this.number(`back ${path}${from} ${to}`);
  }

  /** Any other thing that has to be remembered for a while. */
  mark({ path }: Place, what: string): number {
    return this.number(`mark ${path}${what}`);
  }

  private number(name: string): number {
    const known = this.numbers.get(name) ?? this.numbers.size;
    this.numbers.set(name, known);
    return known;
  }
}

/** User tasks whose decisions conditions may read. */
export const decidingTasks = (graph: FlowGraph): readonly string[] => nodesOf(graph).flatMap(({ id, type }) => (type === 'userTask' ? [id] : []));

/** Rising, each once. */
export const rising = (facts: Iterable<number>): readonly number[] => [...new Set(facts)].sort((a, b) => a - b);
