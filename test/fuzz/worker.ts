import { parentPort, workerData } from 'node:worker_threads';
import { fuzzed, type Seeds } from './files.ts';
import { judged, type Judged } from './judged.ts';

/** What a worker says of one file. */
export type Said = { readonly number: number; readonly took: number } & (Judged | { readonly thrown: string });

const all = workerData as Seeds;

parentPort?.on('message', (number: number) => {
  const { kind, text, random } = fuzzed(all, number);
  const began = performance.now();
  judged(kind, text, random)
    .catch((error: unknown) => ({ thrown: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
    .then((result) => parentPort?.postMessage({ number, took: performance.now() - began, ...result } satisfies Said), () => undefined);
});
