import { isNode } from '../../graph.ts';
import { rejection } from '../commands.ts';
import type { Handler } from './handler.ts';

/** An administrator takes a token away and puts it on another element of the same scope. */
export const moveToken: Handler<'move-token'> = (run, { instance: id, to }) => {
  const instance = run.find((each) => each.id === id);
  const scope = instance && run.scopeOf(instance);
  if (!instance || !scope) return rejection('instance-unknown', `Expected ${id} to be under way inside a scope but it is not`);
  const source = run.elementOf(instance);
  const target = run.graphOf(instance).elements[to];
  const fits = isNode(source) && target && isNode(target) && target.scope === source.scope && !['boundaryEvent', 'eventSubProcess', 'startEvent'].includes(target.type);
  if (!fits || instance.loopCounter !== undefined) return rejection('target-unfit', `Expected ${to} to be an element of the same scope that a token can be put on but it is not`);
  run.terminate(instance);
  run.enter(to, scope);
  return undefined;
};
