import { readFile, stat } from 'node:fs/promises';
import { isMissing } from '../tools/kept-file.ts';

const headerSize = 32;
const frameHeaderSize = 24;

/**
 * Bytes of a SQLite database that nobody has open, as if its write-ahead log had been carried over: the last transaction in the log
 * says how many pages there are. SQLite file format 4.1, 4.2
 */
export async function sqliteSize(file: string): Promise<number> {
  const log = await readFile(`${file}-wal`).catch((error: unknown) => {
    if (isMissing(error)) return Buffer.alloc(0);
    throw error;
  });
  const pages = log.length < headerSize ? 0 : lastCommit(log);
  return pages > 0 ? pages * log.readUInt32BE(8) : (await stat(file)).size;
}

/** Pages after the last commit; 0 when the log holds none. Frames of an earlier run of the log have another salt and end it. */
function lastCommit(log: Buffer): number {
  const frameSize = frameHeaderSize + log.readUInt32BE(8);
  let pages = 0;
  for (let at = headerSize; at + frameSize <= log.length; at += frameSize) {
    if (log.compare(log, 16, 24, at + 8, at + 16) !== 0) break;
    pages = log.readUInt32BE(at + 4) || pages;
  }
  return pages;
}
