import { describe, expect, it } from '@jest/globals';
import { instant } from '../domain/instant.ts';
import { draw } from '../test/flows/draw.ts';
import { beginningOf, waysToBegin } from './beginning.ts';
import { compileFlow } from './deploy.ts';
import type { FlowGraph } from './graph.ts';
import { startNotices } from './notices.ts';

const at = instant('2026-01-01T00:00:00+08:00');
async function graph(...starts: readonly string[]): Promise<FlowGraph> {
  const ids = starts.map((start) => start.split(' ')[1] ?? '');
  const compiled = await compileFlow(draw(`${starts.join('\n')}\ntask work\nend e\n${ids.map((id) => `${id} -> work`).join('\n')}\nwork -> e`));
  if ('refused' in compiled) throw new Error(JSON.stringify(compiled.refused));
  return compiled.graph;
}

describe('the beginning of a flow', () => {
  it('is its plain start, when a request names none', async () => {
    const flow = await graph('start s', 'start m message=asked', 'start t timer=PT1H');
    expect(waysToBegin(flow, at)).toEqual([{ element: 's' }, { element: 'm', message: 'asked' }]);
    expect(beginningOf(flow, undefined, at)).toEqual({});
    expect(beginningOf(flow, 'asked', at)).toEqual({ start: 'm' });
    expect(beginningOf(flow, 'other', at)).toBeUndefined();
  });

  it('is its only message, when there is no plain start', async () => {
    const flow = await graph('start m message=asked', 'start t timer=PT1H');
    expect([beginningOf(flow, undefined, at), beginningOf(flow, 'asked', at)]).toEqual([{ start: 'm' }, { start: 'm' }]);
  });

  it('has to be named, when there are several messages', async () => {
    const flow = await graph('start m message=one', 'start n message=two');
    expect([beginningOf(flow, undefined, at), beginningOf(flow, 'two', at)]).toEqual([undefined, { start: 'n' }]);
  });

  it('is by a message whose name is computed', async () => {
    expect(waysToBegin(await graph(`start m message='= "a" + "b"'`), at)).toEqual([{ element: 'm', message: 'ab' }]);
  });

  it('is none, where nothing but a timer, a signal or a condition begins it: that is said', async () => {
    const flow = await graph('start t timer=PT1H', 'start g signal=alarm', 'start c when=true');
    expect([waysToBegin(flow, at), beginningOf(flow, undefined, at)]).toEqual([[], undefined]);
    expect(startNotices(flow, at).map(({ element, message }) => [element, /timer|signal|condition|No request/.exec(message)?.[0]])).toEqual([['t', 'timer'], ['g', 'signal'], ['c', 'condition'], ['flow', 'No request']]);
  });

  it('is everything that no flow leads to, where there is no start event', async () => {
    const compiled = await compileFlow(draw('task a\ntask b\na -> b'));
    expect('graph' in compiled && [waysToBegin(compiled.graph, at), beginningOf(compiled.graph, undefined, at), startNotices(compiled.graph, at)]).toEqual([[{}], {}, []]);
  });
});
