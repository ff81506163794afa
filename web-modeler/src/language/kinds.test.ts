import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../canvas/catalogue.ts';
import { kinds } from '../canvas/kinds.ts';
import { translator } from './translate.ts';

const t = translator('zh-CN');

describe('names of elements', () => {
  it('are Chinese in every menu', () => {
    const labels = [...catalogue, ...kinds].map(({ label }) => label);
    expect(labels.filter((label) => /[A-Za-z]/.test(t(label)))).toEqual([]);
  });

  it('are Chinese in the header of the panel, for every event', () => {
    const events = catalogue.filter(({ target }) => target.eventDefinitionType !== undefined).map(({ target }) => {
      const event = target.eventDefinitionType?.replace(/^bpmn:(.*)EventDefinition$/, '$1') ?? '';
      return `${event} ${target.type.replace('bpmn:', '').replace(/\B[A-Z]/g, ' $&')}${target.isInterrupting === false || target.cancelActivity === false ? ' (Non Interrupting)' : ''}`;
    });
    expect(events.filter((label) => /[A-Za-z]/.test(t(label)))).toEqual([]);
  });

  it('differ where the elements differ', () => {
    const labels = catalogue.map(({ label }) => t(label));
    expect(new Set(labels).size).toBe(labels.length);
  });
});
