import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { concat } from '../domain/bytes.ts';
import { isProblem } from '../domain/problem.ts';
import { openPdf, signaturesOf, signedSpans } from '../sealing/pdf/index.ts';
import { readSignature } from '../sealing/ses/readSignature.ts';

/**
 * Writes what each electronic seal of a PDF consists of into `directory/<number>/`, so that other tools can judge it: `ses.der`, the seal as it lies;
 * `signature.der`, the SM2 signature over `tbs.der` by the key of `certificate.der`; `covered.bin`, the bytes whose SM3 is in `tbs.der`. Of a seal
 * that cannot be read, only what can: why is in its report. GB/T 38540-2020, 7.3
 * @param first number of the first seal
 * @returns how many seals there were
 */
export async function extractSeals(file: Uint8Array, directory: string, first: number): Promise<number> {
  const signatures = signaturesOf(openPdf(file));
  for (const [index, { contents, byteRange }] of signatures.entries()) {
    const folder = join(directory, String(first + index));
    await mkdir(folder, { recursive: true });
    const readable = { 'ses.der': contents, ...partsOf(() => signed(contents)), ...partsOf(() => ({ 'covered.bin': concat(...signedSpans(file, byteRange)) })) };
    for (const [name, bytes] of Object.entries(readable)) await writeFile(join(folder, name), bytes);
  }
  return signatures.length;
}

type Parts = Readonly<Record<string, Uint8Array>>;

function signed(contents: Uint8Array): Parts {
  const { tbs, signature, signerCertificate } = readSignature(contents);
  return { 'tbs.der': tbs, 'signature.der': signature, 'certificate.der': signerCertificate };
}

function partsOf(read: () => Parts): Parts {
  try {
    return read();
  } catch (error) {
    if (isProblem(error)) return {};
    throw error;
  }
}
