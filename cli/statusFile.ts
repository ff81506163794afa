import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { instant } from '../domain/instant.ts';
import { problem } from '../domain/problem.ts';
import { sealTransitions, type StoredSealStatus } from '../domain/seal/status.ts';
import type { StatusAt } from '../sealing/verify/subject.ts';

const statuses = Object.keys(sealTransitions) as [StoredSealStatus, ...StoredSealStatus[]];
const isoInstant = z.string().transform((text, context) => {
  try {
    return instant(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not an instant with an offset' });
    return z.NEVER;
  }
});

/** The history of seals as a register gives it out: by esID, each change with the instant from which it holds. */
const StatusFile = z.record(z.string(), z.array(z.object({ from: isoInstant, status: z.enum(statuses) })));

/**
 * Reads a status file: `{ "<esID>": [{ "from": "2026-01-01T00:00:00+08:00", "status": "active" }, …] }`. Seals that are not in it,
 * and instants before the first change, are unknown. Throws `request-invalid`.
 */
export async function statusFile(path: string): Promise<StatusAt> {
  const parsed = StatusFile.safeParse(parse(path, await readFile(path, 'utf8')));
  if (!parsed.success) throw problem('request-invalid', { file: path, reason: z.prettifyError(parsed.error) });
  return async (esId, at) => {
    const changes = Object.hasOwn(parsed.data, esId) ? (parsed.data[esId] ?? []) : [];
    return changes.toSorted((a, b) => a.from - b.from).findLast(({ from }) => from <= at)?.status ?? 'unknown';
  };
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw problem('request-invalid', { file: path, reason: 'not JSON' }, cause);
  }
}
