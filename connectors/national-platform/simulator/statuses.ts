import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { instant } from '../../../domain/instant.ts';
import { readJson, writeDurably } from '../../durableFile.ts';
import { Refusal } from '../../simulator/refusal.ts';
import { sealTransitions } from '../../../domain/seal/status.ts';

/** The body of `POST /status-reports`. */
export const statusReportForm = z.strictObject({
  esId: z.string().regex(/^\d{14}$/),
  status: z.enum([...Object.keys(sealTransitions), 'expired']),
  at: z.iso.datetime({ offset: true }),
});
export type ReportedStatus = z.infer<typeof statusReportForm>;

/** The latest status of every seal, one file each. */
export class Statuses {
  readonly #directory: string;
  #writing: Promise<unknown> = Promise.resolve();

  static async open(directory: string): Promise<Statuses> {
    await mkdir(directory, { recursive: true });
    return new Statuses(directory);
  }

  private constructor(directory: string) {
    this.#directory = directory;
  }

  /** One after another: a report that is older than what is known changes nothing. */
  report(report: ReportedStatus): Promise<void> {
    const written = this.#writing.then(async () => {
      const known = await readJson<ReportedStatus>(this.#path(report.esId));
      if (known === undefined || instant(known.at) <= instant(report.at)) await writeDurably(this.#path(report.esId), JSON.stringify(report));
    });
    this.#writing = written.catch(() => undefined);
    return written;
  }

  /** Refuses a seal that was never reported with 404. @param esId of 14 digits */
  async find(esId: string): Promise<ReportedStatus> {
    const known = /^\d{14}$/.test(esId) ? await readJson<ReportedStatus>(this.#path(esId)) : undefined;
    if (known === undefined) throw new Refusal(404, 'seal-unknown');
    return known;
  }

  #path = (esId: string): string => join(this.#directory, `${esId}.json`);
}
