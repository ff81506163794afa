import { parentPort, workerData } from 'node:worker_threads';
import { fuzzed } from './files.ts';
import { judged, type Judged } from './judged.ts';

/** What a worker says of one file. */
export type Said = { readonly number: number; readonly took: number } & (Judged | { readonly thrown: string });

const texts = workerData as readonly string[];

parentPort?.on('message', (number: number) => {
  const { xml, random } = fuzzed(texts, number);
  const began = performance.now();
  judged(xml, random)
    .catch((error: unknown) => ({ thrown: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
    .then((result) => parentPort?.postMessage({ number, took: performance.now() - began, ...result } satisfies Said), () => undefined);
});
