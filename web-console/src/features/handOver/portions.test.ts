import { describe, expect, it } from '@jest/globals';
import { portionsOf } from './portions.ts';

const tasks = Array.from({ length: 45 }, (_, index) => `task ${index}`);

describe('what a leaver hands over', () => {
  it('is sent in portions, each task once, in its order', () => {
    const portions = portionsOf(tasks, []);
    expect(portions.map((portion) => portion.tasks.length)).toEqual([20, 20, 5]);
    expect(portions.flatMap((portion) => portion.tasks)).toEqual(tasks);
  });

  it('ends proxies last, and alone where there are no tasks', () => {
    expect(portionsOf(tasks, ['proxy']).map(({ absences }) => absences.length)).toEqual([0, 0, 1]);
    expect(portionsOf([], ['proxy'])).toEqual([{ tasks: [], absences: ['proxy'] }]);
    expect(portionsOf([], [])).toEqual([]);
  });
});
