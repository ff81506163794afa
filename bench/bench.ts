/** One line of bench/results.md. */
export interface BenchRow {
  /** What was measured: `sign, our signer`. */
  readonly what: string;
  readonly value: number;
  /** `sign/s`, `ms`, `bytes`. */
  readonly unit: string;
  /** Against a peer measured in the same run. */
  readonly ratio?: {
    readonly against: string;
    readonly value: number;
    /** The bound it must keep; `npm run bench` fails when it does not. */
    readonly atLeast?: number;
    readonly atMost?: number;
  };
}

/** What a `bench/x.bench.ts` exports as `bench`. It runs alone, with the environment of the test services (test/environment.ts). */
export interface Bench {
  readonly name: string;
  /** Measures; throws when a result is wrong, however fast. */
  readonly run: () => Promise<readonly BenchRow[]>;
}
