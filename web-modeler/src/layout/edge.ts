import type { Box } from './scope.ts';

export interface Point { readonly x: number; readonly y: number }

const under = 18;
const before = 26;
const near = 2;

const right = ({ x, y, width, height }: Box): Point => ({ x: x + width, y: y + height / 2 });
const left = ({ x, y, height }: Box): Point => ({ x, y: y + height / 2 });
const bottom = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height });
const top = ({ x, y, width }: Box): Point => ({ x: x + width / 2, y });

/** How a flow leads from one box to another, in right angles. @param fromBelow it leaves a border or a gateway downwards */
export function waypoints(source: Box, target: Box, fromBelow: boolean): readonly Point[] {
  const [from, to] = [right(source), left(target)];
  if (to.x <= from.x) return backwards(source, target);
  if (!fromBelow && Math.abs(from.y - to.y) < near) return [from, { x: to.x, y: from.y }];
  if (fromBelow && Math.abs(from.y - to.y) >= near) {
    const start = to.y > from.y ? bottom(source) : top(source);
    if (start.x < to.x) return [start, { x: start.x, y: to.y }, to];
  }
  if (Math.abs(from.y - to.y) < near) return [from, { x: to.x, y: from.y }];
  return [from, { x: to.x - before, y: from.y }, { x: to.x - before, y: to.y }, to];
}

/** Under both and up again. */
function backwards(source: Box, target: Box): readonly Point[] {
  const [start, end] = [bottom(source), bottom(target)];
  const y = Math.max(start.y, end.y) + under;
  return [start, { x: start.x, y }, { x: end.x, y }, end];
}

/** From middle to middle, for what only connects. */
export const straight = (source: Box, target: Box): readonly Point[] => (source.y > target.y + target.height ? [top(source), bottom(target)] : source.y + source.height < target.y ? [bottom(source), top(target)] : [right(source), left(target)]);
