import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractSeals } from '../../cli/extract.ts';
import { projectRoot } from '../../tools/folders.ts';
import { opensslVerify } from '../sealing/openssl.ts';
import { told } from '../sealing/pdfs.ts';
import type { Installation } from './installation.ts';

/** What those say of a stamped document who know nothing of Yinxin. */
export interface Judgement {
  /** Of OpenSSL, one for each seal. */
  readonly openssl: readonly string[];
  /** Of `qpdf --check` and `pdfsig -nocert`. */
  readonly qpdf: string;
  readonly pdfsig: string;
}

export async function judged(pdf: Uint8Array): Promise<Judgement> {
  const directory = await mkdtemp(join(tmpdir(), 'judged-'));
  try {
    const seals = await extractSeals(pdf, directory, 1);
    const part = async (seal: number, name: string) => new Uint8Array(await readFile(join(directory, String(seal), name)));
    const openssl = [];
    for (let seal = 1; seal <= seals; seal++) openssl.push(opensslVerify(await part(seal, 'certificate.der'), await part(seal, 'tbs.der'), await part(seal, 'signature.der')));
    return { openssl, qpdf: told(pdf, 'qpdf', '--check', 'FILE'), pdfsig: told(pdf, 'pdfsig', '-nocert', 'FILE') };
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** What `npx yinxin …` prints on the machine of the installation. */
export async function yinxin({ data }: Installation, ...argv: readonly string[]): Promise<string> {
  const { NODE_OPTIONS: _, ...inherited } = process.env; // those of the test
  const { stdout } = await promisify(execFile)(process.execPath, [join(projectRoot, 'cli/yinxin.mjs'), ...argv], { env: { ...inherited, YINXIN_DATA: data } });
  return stdout;
}
