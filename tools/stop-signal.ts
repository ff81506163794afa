import { setInterval } from 'node:timers/promises';
import { parentOf } from './supervisor/identity.ts';

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

/** npm runs us in a shell, which outlives it: npm is gone when this process or its shell has got another parent. */
async function npmGone(): Promise<string> {
  const family = async () => `${process.ppid} ${(await parentOf(process.ppid)) ?? ''}`;
  const atStart = await family();
  for await (const _ of setInterval(500, undefined, { ref: false })) {
    if ((await family()) !== atStart) return 'npm is gone';
  }
  return 'never';
}
