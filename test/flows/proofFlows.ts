import * as fc from 'fast-check';

/** A flow for proofs: built of blocks of every kind of gateway, with scopes and events at their boundary. */
export type ProofBlock = Task | Split | Loop | Around;

interface Task {
  readonly kind: 'task';
  readonly what: number;
  readonly deadline: number;
}

interface Split {
  readonly kind: 'sequence' | 'parallel' | 'choice' | 'inclusive' | 'race';
  readonly parts: readonly ProofBlock[];
  readonly reads: number;
}

interface Loop {
  readonly kind: 'loop';
  readonly part: ProofBlock;
  readonly reads: number;
}

interface Around {
  readonly kind: 'scope' | 'beside';
  readonly part: ProofBlock;
  readonly way: number;
  readonly other: Task;
}

export const proofBlocks: fc.Arbitrary<ProofBlock> = fc.letrec<{ block: ProofBlock }>((tie) => {
  const parts = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
  const task = fc.record({ kind: fc.constant('task' as const), what: fc.nat(40), deadline: fc.nat(12) });
  const kinds = fc.constantFrom('sequence' as const, 'sequence' as const, 'parallel' as const, 'parallel' as const, 'choice' as const, 'inclusive' as const, 'race' as const);
  return {
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'proof' },
      task,
      fc.record({ kind: kinds, parts, reads: fc.nat(40) }),
      fc.record({ kind: fc.constant('loop' as const), part: tie('block'), reads: fc.nat(40) }),
      fc.record({ kind: fc.constantFrom('scope' as const, 'beside' as const), part: tie('block'), way: fc.nat(12), other: task }),
    ),
  };
}).block;

/** What is drawn wrongly: nothing, a join of the other kind, or a branch that ends before its join. */
export interface Fault {
  readonly kind: 'none' | 'join' | 'branch';
  /** Which of those there are. */
  readonly at: number;
}

/** What may stand where there is a task. */
const kinds = ['user # counts=head', 'user # counts=head', 'user # counts=head onRefuse=continue', 'user # role=x onRefuse=continue', 'user # role=x', 'notify #', 'stamp # repeats=true'];

interface Drawing {
  readonly lines: string[];
  readonly tasks: string[];
  /** Names of variables whose value, from 0, chooses among so many. */
  readonly choices: Map<string, number>;
  readonly fault: Fault;
  faults: number;
}

/** Draws the block between a start event and a stamp; conditions read variables or the outcome of an earlier task. */
export function drawProof(block: ProofBlock, fault: Fault = { kind: 'none', at: 0 }): { readonly text: string; readonly choices: ReadonlyMap<string, number>; readonly faults: number } {
  const drawing: Drawing = { lines: ['start s', 'stamp last repeats=true', 'end e', 'last -> e'], tasks: [], choices: new Map(), fault, faults: 0 };
  const [first, last] = fragment(block, 'x', drawing);
  drawing.lines.push(`s -> ${first}`, `${last} -> last`);
  return { text: drawing.lines.join('\n'), choices: drawing.choices, faults: drawing.faults };
}

function fragment(block: ProofBlock, at: string, drawing: Drawing): [string, string] {
  if (block.kind === 'task') return task(block, at, drawing);
  if (block.kind === 'loop') return loop(block, at, drawing);
  if ('other' in block) return around(block, at, drawing);
  if (block.kind === 'sequence' || (block.kind === 'race' && block.parts.length < 2)) return sequence(block.parts, at, drawing);
  return split(block, at, drawing);
}

function task({ what, deadline }: Task, at: string, { lines, tasks }: Drawing): [string, string] {
  const id = `t_${at}`;
  const kind = kinds[what % kinds.length]!;
  lines.push(kind.replace('#', id));
  if (deadline === 0) lines.push(`timer d_${at} on ${id} PT1H`, `terminate c_${at}`, `d_${at} -> c_${at}`);
  if (deadline !== 1) {
    if (kind.includes('onRefuse')) tasks.push(id);
    return [id, id];
  }
  lines.push(`timer d_${at} on ${id} PT1H`, `xor m_${at}`, `d_${at} -> m_${at}`, `${id} -> m_${at}`);
  return [id, `m_${at}`];
}

function sequence(parts: readonly ProofBlock[], at: string, drawing: Drawing): [string, string] {
  const ends = parts.map((part, n) => fragment(part, `${at}_${n}`, drawing));
  ends.slice(1).forEach(([first], n) => drawing.lines.push(`${ends[n]![1]} -> ${first}`));
  return [ends[0]![0], ends.at(-1)![1]];
}

/** A condition on a variable of its own, or on an outcome; the variable is one of `ways`. */
function condition(name: string, value: number, reads: number, { tasks, choices }: Drawing, ways: number): string {
  const known = reads % 3 === 0 && tasks.length > 0 ? tasks[reads % tasks.length] : undefined;
  if (known !== undefined && value === 0) return `${known}.outcome = "${reads % 2 === 0 ? 'approved' : 'refused'}"`;
  choices.set(name, ways);
  return `${name} = ${value}`;
}

function loop({ part, reads }: Loop, at: string, drawing: Drawing): [string, string] {
  const [first, last] = fragment(part, `${at}_0`, drawing);
  const { lines, choices, tasks } = drawing;
  const read = reads % 2 === 0 ? tasks.find((id) => id.startsWith(`t_${at}_0`)) : undefined;
  choices.set(`left_${at}`, 1);
  lines.push(`xor m_${at}`, `user count_${at} role=x`, `xor g_${at} default=out_${at}`, `xor o_${at}`);
  lines.push(`m_${at} -> ${first}`, `${last} -> count_${at}`, `count_${at} -> g_${at}`, `g_${at} -> o_${at} flow=out_${at}`);
  lines.push(`g_${at} -> m_${at} : ${read === undefined ? `left_${at} > 0` : `${read}.outcome = "refused"`}`);
  return [`m_${at}`, `o_${at}`];
}

const gateways = { parallel: ['and', 'and'], choice: ['xor', 'xor'], inclusive: ['or', 'or'], race: ['event', 'xor'] } as const;
const others: Readonly<Record<string, string>> = { and: 'xor', xor: 'and', or: 'and' };

function split({ kind, parts, reads }: Split, at: string, drawing: Drawing): [string, string] {
  const { lines, choices, fault } = drawing;
  const gates = gateways[kind as keyof typeof gateways];
  const ends = parts.map((part, n) => fragment(part, `${at}_${n}`, drawing));
  const wrong = fault.kind === 'join' && drawing.faults++ === fault.at;
  const chooses = kind === 'choice' || kind === 'inclusive';
  lines.push(`${gates[0]} f_${at}${chooses ? ` default=to_${at}_0` : ''}`, `${wrong ? others[gates[1]]! : gates[1]} j_${at}`);
  ends.forEach(([first, last], n) => {
    const name = kind === 'inclusive' ? `way_${at}_${n}` : `way_${at}`;
    if (kind === 'choice') choices.set(name, parts.length);
    const when = chooses && n > 0 ? ` : ${condition(name, kind === 'inclusive' ? 0 : n, n === 1 || kind === 'inclusive' ? reads : 1, drawing, kind === 'inclusive' ? 2 : parts.length)}` : '';
    const cut = fault.kind === 'branch' && drawing.faults++ === fault.at && parts.length > 1;
    if (kind === 'race') lines.push(`catch w_${at}_${n} timer=PT${n + 1}H`, `f_${at} -> w_${at}_${n} flow=to_${at}_${n}`, `w_${at}_${n} -> ${first}`);
    else lines.push(`f_${at} -> ${first} flow=to_${at}_${n}${when}`);
    if (cut) lines.push(`end z_${at}_${n}`, `${last} -> z_${at}_${n}`);
    else lines.push(`${last} -> j_${at}`);
  });
  return [`f_${at}`, `j_${at}`];
}

/** A subprocess; with a deadline that interrupts it, or something that runs beside it. */
function around({ kind, part, way, other }: Around, at: string, drawing: Drawing): [string, string] {
  const { lines } = drawing;
  const inner: Drawing = { ...drawing, lines: [] };
  const [first, last] = fragment(part, `${at}_0`, inner);
  drawing.faults = inner.faults;
  lines.push(`sub p_${at} {`, `start s_${at}`, `end e_${at}`, `s_${at} -> ${first}`, `${last} -> e_${at}`, ...inner.lines, '}');
  if (kind === 'beside') {
    const [begin, end] = fragment({ ...other, deadline: 5 }, `${at}_1`, drawing);
    drawing.tasks.splice(0, drawing.tasks.length, ...drawing.tasks.filter((id) => id !== begin));
    lines.push(`timer b_${at} on p_${at} PT1H beside`, `end y_${at}`, `b_${at} -> ${begin}`, `${end} -> y_${at}`);
    return [`p_${at}`, `p_${at}`];
  }
  if (way % 2 === 0) return [`p_${at}`, `p_${at}`];
  const [begin, end] = fragment(other, `${at}_1`, drawing);
  lines.push(`timer b_${at} on p_${at} PT1H`, `xor m_${at}`, `b_${at} -> ${begin}`, `${end} -> m_${at}`, `p_${at} -> m_${at}`);
  return [`p_${at}`, `m_${at}`];
}
