import { DefaultLogger, Runtime } from '@temporalio/worker';

let installed = false;

/** Keeps what Temporal's core says of its workers off the report, unless it is an error; once in a process. */
export function quieten(): void {
  if (!installed) Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  installed = true;
}
