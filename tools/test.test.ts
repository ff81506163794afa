import { describe, expect, it } from '@jest/globals';
import { closingLine, countsOf, joined, resultsOf, type TestResult } from './test-results.ts';
import { selection } from './test.ts';

const report = {
  numPassedTests: 3, numFailedTests: 1, numPendingTests: 0, numTodoTests: 1, numRuntimeErrorTestSuites: 1,
  testResults: [{ name: '/project/domain/a.test.ts', assertionResults: [{ title: 'R01 holds', fullName: 'seal R01 holds', status: 'passed', duration: 2.4 }] }],
};

describe('selection of tests', () => {
  it('is everything when nothing is asked for', () => {
    expect(selection([])).toEqual({ projects: ['unit', 'device', 'store', 'workflow', 'system', 'browser'], paths: [] });
  });

  it('is the named projects, narrowed by paths', () => {
    expect(selection(['store', 'unit', 'seals'])).toEqual({ projects: ['unit', 'store'], paths: ['seals'] });
  });

  it('looks for a file where files of its name belong', () => {
    expect(selection(['store/seals.store.test.ts']).projects).toEqual(['store']);
    expect(selection(['domain/seal/code.test.ts']).projects).toEqual(['unit']);
  });
});

describe('results of tests', () => {
  it('count a file that could not be run as a failure', () => {
    expect(closingLine(countsOf([report, report]))).toBe('6 passed, 4 failed, 2 skipped');
  });

  it('name files from the root of the project', () => {
    expect(resultsOf(report, '/project')).toEqual([{ file: 'domain/a.test.ts', title: 'R01 holds', fullName: 'seal R01 holds', status: 'passed', milliseconds: 2 }]);
  });

  it('keeps the results of all other files when a selection is run', () => {
    const result = (file: string, status: TestResult['status']): TestResult => ({ file, title: 't', fullName: 't', status, milliseconds: 1 });
    const kept = { complete: true, tests: [result('a.test.ts', 'failed'), result('b.test.ts', 'passed')] };
    expect(joined(kept, [result('a.test.ts', 'passed')])).toEqual({ complete: true, tests: [result('b.test.ts', 'passed'), result('a.test.ts', 'passed')] });
    expect(joined(undefined, [result('a.test.ts', 'passed')]).complete).toBe(false);
  });
});
