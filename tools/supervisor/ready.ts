import { open } from 'node:fs/promises';

/**
 * How our processes say that they serve: one line on standard output that is exactly `ready`, or a JSON log line whose `msg` is
 * `ready`.
 */
export const READY_LINE = 'ready';

export function isReadyLine(line: string): boolean {
  if (line.trim() === READY_LINE) return true;
  if (!line.startsWith('{')) return false;
  try {
    return (JSON.parse(line) as { msg?: unknown }).msg === READY_LINE;
  } catch {
    return false; // a line that is being written, or text that begins with a brace
  }
}

/** Whether a log holds the ready line after `from` bytes. */
export async function saysReady(log: string, from: number): Promise<boolean> {
  const file = await open(log, 'r');
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(0, size - from)), 0, Math.max(0, size - from), from);
    return buffer.toString('utf8', 0, bytesRead).split('\n').some(isReadyLine);
  } finally {
    await file.close();
  }
}
