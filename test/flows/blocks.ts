import * as fc from 'fast-check';

/** A flow built of blocks. What it does can be told from the blocks alone: an oracle that knows no gateways and no tokens. */
export type Block =
  | { readonly kind: 'task' }
  | { readonly kind: 'sequence'; readonly parts: readonly Block[] }
  | { readonly kind: 'parallel'; readonly parts: readonly Block[] }
  | { readonly kind: 'choice'; readonly parts: readonly Block[]; readonly chosen: number }
  | { readonly kind: 'loop'; readonly part: Block; readonly again: number };

export const blocks: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => {
  const parts = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
  return {
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'block' },
      fc.constant({ kind: 'task' as const }),
      fc.record({ kind: fc.constant('sequence' as const), parts }),
      fc.record({ kind: fc.constant('parallel' as const), parts }),
      fc.record({ kind: fc.constant('choice' as const), parts, chosen: fc.nat(3) }),
      fc.record({ kind: fc.constant('loop' as const), part: tie('block'), again: fc.nat(2) }),
    ),
  };
}).block;

/** How the gateways of a drawing are drawn; tests draw some wrongly. */
export interface Joins {
  readonly parallel: 'and' | 'xor';
  readonly choice: 'and' | 'xor';
}

interface Drawing {
  readonly lines: readonly string[];
  readonly variables: Readonly<Record<string, number>>;
}

/** Draws a block between a start and an end event. Every element is named after its place in the block. */
export function drawBlock(block: Block, joins: Joins = { parallel: 'and', choice: 'xor' }): { readonly text: string; readonly variables: Readonly<Record<string, number>> } {
  const variables: Record<string, number> = {};
  const lines: string[] = ['start s', 'end e'];
  const [first, last] = fragment(block, 'x', joins, { lines, variables });
  lines.push(`s -> ${first}`, `${last} -> e`);
  return { text: lines.join('\n'), variables };
}

/** Draws one block; gives its first and last element. */
function fragment(block: Block, at: string, joins: Joins, drawing: Drawing & { lines: string[]; variables: Record<string, number> }): [string, string] {
  const { lines, variables } = drawing;
  if (block.kind === 'task') {
    lines.push(`user t_${at}`);
    return [`t_${at}`, `t_${at}`];
  }
  if (block.kind === 'loop') {
    const [first, last] = fragment(block.part, `${at}_0`, joins, drawing);
    variables[`left_${at}`] = block.again;
    lines.push(`xor m_${at}`, `user count_${at}`, `xor g_${at} default=out_${at}`, `xor o_${at}`);
    lines.push(`m_${at} -> ${first}`, `${last} -> count_${at}`, `count_${at} -> g_${at}`, `g_${at} -> m_${at} : left_${at} >= 0`, `g_${at} -> o_${at} flow=out_${at}`);
    return [`m_${at}`, `o_${at}`];
  }
  const ends = block.parts.map((part, n) => fragment(part, `${at}_${n}`, joins, drawing));
  if (block.kind === 'sequence') {
    ends.slice(1).forEach(([first], n) => lines.push(`${ends[n]![1]} -> ${first}`));
    return [ends[0]![0], ends.at(-1)![1]];
  }
  const parallel = block.kind === 'parallel';
  if (!parallel) variables[`way_${at}`] = block.chosen % block.parts.length;
  lines.push(`${parallel ? 'and' : 'xor'} f_${at}`, `${parallel ? joins.parallel : joins.choice} j_${at}`);
  ends.forEach(([first, last], n) => lines.push(`f_${at} -> ${first} flow=to_${at}_${n}${parallel ? '' : ` : way_${at} = ${n}`}`, `${last} -> j_${at} flow=from_${at}_${n}`));
  return [`f_${at}`, `j_${at}`];
}

/** What is left of a block under way: the tasks that are open now, and how it goes on. */
type Rest =
  | { readonly kind: 'open'; readonly task: string }
  | { readonly kind: 'one'; readonly now: Rest; readonly then: () => Rest | undefined }
  | { readonly kind: 'all'; readonly now: readonly Rest[] };

/** Begins a block; undefined when nothing in it waits. */
export function beginBlock(block: Block, at = 'x'): Rest | undefined {
  switch (block.kind) {
    case 'task':
      return { kind: 'open', task: `t_${at}` };
    case 'sequence':
      return chain(block.parts.map((part, n) => () => beginBlock(part, `${at}_${n}`)));
    case 'parallel':
      return { kind: 'all', now: block.parts.map((part, n) => beginBlock(part, `${at}_${n}`)).filter((rest) => rest !== undefined) };
    case 'choice': {
      const chosen = block.chosen % block.parts.length;
      return beginBlock(block.parts[chosen]!, `${at}_${chosen}`);
    }
    case 'loop': {
      const round = () => [() => beginBlock(block.part, `${at}_0`), (): Rest => ({ kind: 'open', task: `count_${at}` })];
      return chain(Array.from({ length: block.again + 1 }, round).flat());
    }
  }
}

function chain([first, ...others]: readonly (() => Rest | undefined)[]): Rest | undefined {
  if (!first) return undefined;
  const now = first();
  return now ? { kind: 'one', now, then: () => chain(others) } : chain(others);
}

/** Tasks that are open, sorted. */
export function openIn(rest: Rest | undefined): string[] {
  if (!rest) return [];
  if (rest.kind === 'open') return [rest.task];
  return (rest.kind === 'one' ? openIn(rest.now) : rest.now.flatMap(openIn)).sort();
}

/** Completes one open task. */
export function completeIn(rest: Rest, task: string): Rest | undefined {
  if (rest.kind === 'open') return rest.task === task ? undefined : rest;
  if (rest.kind === 'one') {
    const now = completeIn(rest.now, task);
    return now ? { ...rest, now } : rest.then();
  }
  const now = rest.now.map((each) => (openIn(each).includes(task) ? completeIn(each, task) : each)).filter((each) => each !== undefined);
  return now.length > 0 ? { kind: 'all', now } : undefined;
}
