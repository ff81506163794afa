import { describe, expect, it } from '@jest/globals';
import type { FlowOutline } from '../../../api/schema.ts';
import { Elements } from '../words.ts';
import { actOf, targetsOf } from './asked.ts';

const element = (id: string, scope: string, target = true) => ({ id, type: 'userTask', scope, target });
const outline: FlowOutline = { processes: [
  { process: 'p', flow: 'a', elements: [element('start', 'p', false), element('check', 'p'), element('stamp', 'p'), element('part', 'p'), element('inside', 'part')] },
  { process: 'q', flow: 'b', elements: [element('other', 'q')] },
] };
const active = (id: string, process = 'p', round?: number) => ({ id, element: id.slice(0, id.indexOf('#')), state: 'activated', process, within: 'x', ...(round !== undefined && { round }) });

describe('an act that administrators propose', () => {
  const elements = new Elements(outline);
  const instance = { active: [active('check#3'), active('inside#5'), active('other#7', 'q'), active('stamp#9', 'p', 2)] };
  const targets = (from: string | undefined) => targetsOf(instance, elements, from).map(({ id }) => id);

  it('moves a token to elements of its own scope only', () => {
    expect(targets('check#3')).toEqual(['check', 'stamp', 'part']);
    expect(targets('inside#5')).toEqual(['inside']);
    expect(targets('other#7')).toEqual(['other']);
  });

  it('moves nothing while it is not said what, and no round of a repetition', () => {
    expect(targets(undefined)).toEqual([]);
    expect(targets('stamp#9')).toEqual([]);
  });

  it('is complete when all is there that it needs', () => {
    expect(actOf({ act: 'move-token', from: 'check#3' }, {})).toBeUndefined();
    expect(actOf({ act: 'move-token', from: 'check#3', to: 'stamp' }, {})).toEqual({ act: 'move-token', instance: 'check#3', to: 'stamp' });
    expect(actOf({ act: 'set-variables' }, {})).toBeUndefined();
    expect(actOf({ act: 'retry', incident: 'x#4' }, { amount: 5 })).toEqual({ act: 'retry', incident: 'x#4', variables: { amount: 5 } });
    expect(actOf({ act: 'retry', incident: 'x#4' }, {})).toEqual({ act: 'retry', incident: 'x#4' });
    expect(actOf({ act: 'migrate', flow: 'b', mapping: {}, fits: false }, {})).toBeUndefined();
    expect(actOf({ act: 'suspend' }, {})).toEqual({ act: 'suspend' });
    expect(actOf({ act: 'suspend' }, undefined)).toBeUndefined();
  });
});
