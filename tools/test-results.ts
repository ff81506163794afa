import { join, relative } from 'node:path';
import { testDataFolder } from './folders.ts';

/** What Jest's --json writes, as far as it is read here. */
export interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Test files that could not be run at all. */
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly title: string; readonly fullName: string; readonly status: string; readonly duration?: number | null }[];
  }[];
}

export interface TestResult {
  /** Relative to the project's root. */
  readonly file: string;
  /** The sentence of `it`. */
  readonly title: string;
  /** With what it is about: the titles of every `describe` around it. */
  readonly fullName: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly milliseconds: number;
}

/** The last results, kept for docs/rules.md. */
export interface TestResults {
  /** Whether all tests were run, not a selection. */
  readonly complete: boolean;
  readonly tests: readonly TestResult[];
}

export const resultsFile = join(testDataFolder, 'results.json');

export const resultsOf = (report: JestReport, root: string): readonly TestResult[] =>
  report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, fullName, status, duration }) => ({
      file: relative(root, name), title, fullName, status: status === 'passed' || status === 'failed' ? status : 'skipped', milliseconds: Math.round(duration ?? 0),
    })),
  );

/** The kept results after a selection was run: its files' results are new, the others' stand. */
export function joined(kept: TestResults | undefined, tests: readonly TestResult[]): TestResults {
  const files = new Set(tests.map(({ file }) => file));
  return { complete: kept?.complete ?? false, tests: [...(kept?.tests ?? []).filter(({ file }) => !files.has(file)), ...tests] };
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A file that could not be run is a failure. */
export const countsOf = (reports: readonly JestReport[]): Counts => ({
  passed: sum(reports, (report) => report.numPassedTests),
  failed: sum(reports, (report) => report.numFailedTests + report.numRuntimeErrorTestSuites),
  skipped: sum(reports, (report) => report.numPendingTests + report.numTodoTests),
});

export const closingLine = ({ passed, failed, skipped }: Counts): string => `${passed} passed, ${failed} failed, ${skipped} skipped`;

const sum = <T>(items: readonly T[], of: (item: T) => number): number => items.reduce((total, item) => total + of(item), 0);
