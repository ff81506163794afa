import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '../../../bpmn/deploy.ts';
import { draw } from '../../../test/flows/draw.ts';
import { only, padEntries, paletteEntries, replacements } from './executed.ts';
import { kinds } from './kinds.ts';

describe('what the modeler offers', () => {
  it.each([
    'replace-with-user-task', 'replace-with-service-task', 'replace-with-exclusive-gateway', 'replace-with-parallel-gateway', 'replace-with-none-end', 'replace-with-terminate-end', 'replace-with-timer-boundary',
    'replace-with-non-interrupting-timer-boundary', 'replace-with-sequence-flow', 'replace-with-default-flow', 'replace-with-conditional-flow',
  ])('has in its menu what is executed: %s', (entry) => {
    expect(replacements.has(entry)).toBe(true);
  });

  it.each([
    'replace-with-task', 'replace-with-script-task', 'replace-with-send-task', 'replace-with-manual-task', 'replace-with-rule-task', 'replace-with-call-activity', 'replace-with-collapsed-subprocess',
    'replace-with-inclusive-gateway', 'replace-with-complex-gateway', 'replace-with-event-based-gateway', 'replace-with-message-start', 'replace-with-timer-start', 'replace-with-message-end', 'replace-with-error-end',
    'replace-with-message-boundary', 'replace-with-error-boundary', 'replace-with-none-intermediate-throwing', 'replace-with-transaction',
  ])('has not in its menu what deploying refuses: %s', (entry) => {
    expect(replacements.has(entry)).toBe(false);
  });

  it('leaves of palette and pad only what makes such elements', () => {
    const entries = { 'create.task': 1, 'create.start-event': 2, 'create.subprocess-expanded': 3, 'create.participant-expanded': 4, 'create.data-object': 5, 'yinxin.stamp': 6, 'lasso-tool': 7 };
    expect(Object.keys(only(paletteEntries, entries))).toEqual(['create.start-event', 'yinxin.stamp', 'lasso-tool']);
    const pad = { 'append.append-task': 1, 'append.intermediate-event': 2, 'append.end-event': 3, 'lane-insert-above': 4, connect: 5, 'yinxin.approval': 6 };
    expect(Object.keys(only(padEntries, pad))).toEqual(['append.end-event', 'connect', 'yinxin.approval']);
  });

  it('can be deployed: a flow of all its own kinds is accepted', async () => {
    expect(kinds.map(({ id }) => id)).toEqual(['approval', 'stamp', 'notify', 'choice', 'split', 'refused']);
    const xml = draw(`start s\nuser a counts=head onRefuse=continue\nxor g default=d\nterminate t refused\nand f\nstamp p\nnotify n\nand j\nend e
      s -> a\na -> g\ng -> f : a.outcome = "approved"\ng -> t flow=d\nf -> p\nf -> n\np -> j\nn -> j\nj -> e`);
    expect(await compileFlow(xml)).toHaveProperty('graph');
  });
});
