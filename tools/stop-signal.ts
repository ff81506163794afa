import { setInterval } from 'node:timers/promises';

/**
 * Resolves when this process is asked to stop: by Ctrl-C, by SIGTERM or SIGHUP, or because npm, which started it, is gone. Repeated signals change
 * nothing: in a terminal Ctrl-C arrives twice, from the terminal and from npm.
 */
export function stopSignal(): Promise<string> {
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const asked = new Promise<string>((resolve) => {
    for (const name of names) process.on(name, () => { resolve(name); });
  });
  process.stdout.on('error', () => undefined); // nobody reads any more; the logs are in files
  process.stderr.on('error', () => undefined);
  return process.env.npm_lifecycle_event === undefined ? asked : Promise.race([asked, npmGone()]);
}

async function npmGone(): Promise<string> {
  const npm = process.ppid;
  for await (const _ of setInterval(500, undefined, { ref: false })) {
    if (process.ppid !== npm) return 'npm is gone';
  }
  return 'never';
}
