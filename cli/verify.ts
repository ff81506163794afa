import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chooseCryptography } from '../devices/sm2/choose.ts';
import { instant, instantOf, type Instant } from '../domain/instant.ts';
import { isProblem, problem } from '../domain/problem.ts';
import type { VerificationReport } from '../sealing/verify/report.ts';
import { verifyPdf, type VerifyOptions } from '../sealing/verify/verifyPdf.ts';
import { certificatesIn, derIn } from './certificateFiles.ts';
import type { Command, ExitCode } from './command.ts';
import { extractSeals } from './extract.ts';
import { statusFile } from './statusFile.ts';
import { verificationText } from './verificationText.ts';

/** What became of one file. */
type Answer =
  | { readonly file: string; readonly report: VerificationReport }
  | { readonly file: string; readonly error: { readonly code: string; readonly title: string; readonly details: object } };

/** Verifies documents without any network. R43, R44 */
export const verify: Command = {
  name: 'verify',
  summary: 'judges the electronic seals in PDF documents, offline (R43)',
  usage: 'FILE… [--trust DIR] [--crl FILE]… [--status FILE] [--at INSTANT] [--extract DIR] [--json]',
  async run(argv) {
    const { files, json, extract, options } = await readArguments(argv);
    const answers: Answer[] = [];
    for (const file of files) answers.push(await answerFor(file, options));
    if (extract !== undefined) await extractAll(answers, extract);
    console.log(json ? JSON.stringify({ files: answers }) : answers.map(text).join('\n\n'));
    return exitCodeOf(answers);
  },
};

async function readArguments(argv: readonly string[]): Promise<{ files: string[]; json: boolean; extract: string | undefined; options: VerifyOptions }> {
  const { values, positionals } = parse(argv);
  if (positionals.length === 0) throw problem('request-invalid', { usage: `yinxin verify ${verify.usage}` });
  const { trust, crl = [], status, at, extract, json = false } = values;
  const options: VerifyOptions = {
    cryptography: await chooseCryptography((message) => console.error(message)),
    trust: trust === undefined ? [] : await certificatesIn(trust),
    crls: (await Promise.all(crl.map(derIn))).flat(),
    at: at === undefined ? instantOf(Date.now()) : instantArgument(at),
    ...(status !== undefined && { statusAt: await statusFile(status) }),
  };
  return { files: positionals, json, extract, options };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv], allowPositionals: true,
      options: {
        trust: { type: 'string' }, crl: { type: 'string', multiple: true }, status: { type: 'string' }, at: { type: 'string' }, extract: { type: 'string' }, json: { type: 'boolean' },
      },
    });
  } catch (cause) {
    throw problem('request-invalid', { reason: (cause as Error).message }, cause);
  }
}

function instantArgument(text: string): Instant {
  try {
    return instant(text);
  } catch (cause) {
    throw problem('request-invalid', { at: text, reason: 'not an instant with an offset, such as 2026-12-31T15:30:00+08:00' }, cause);
  }
}

async function answerFor(file: string, options: VerifyOptions): Promise<Answer> {
  try {
    const report = await verifyPdf(new Uint8Array(await readFile(file)), options);
    if (report.signatures.length === 0) throw problem('signature-not-found');
    return { file, report };
  } catch (error) {
    if (isProblem(error)) return { file, error: { code: error.code, title: error.message, details: error.details } };
    if (isFileError(error)) return { file, error: { code: error.code, title: error.message, details: {} } };
    throw error;
  }
}

/** The seals of all files that were judged, numbered from 1 in their order. */
async function extractAll(answers: readonly Answer[], directory: string): Promise<void> {
  let first = 1;
  for (const answer of answers) if ('report' in answer) first += await extractSeals(new Uint8Array(await readFile(answer.file)), directory, first);
}

/** An error of the operating system, such as ENOENT. */
const isFileError = (error: unknown): error is { code: string; message: string } => typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;

const text = (answer: Answer): string =>
  'report' in answer ? verificationText(answer.file, answer.report) : `${answer.file}\n  could not be verified: ${answer.error.title} (${answer.error.code})`;

/** 1 as soon as one seal fails; 2 when anything could not be decided; 0 when every seal of every file passes. */
function exitCodeOf(answers: readonly Answer[]): ExitCode {
  const indications = answers.flatMap((answer) => ('report' in answer ? answer.report.signatures.map(({ indication }) => indication) : ['INDETERMINATE']));
  if (indications.includes('TOTAL-FAILED')) return 1;
  return indications.includes('INDETERMINATE') ? 2 : 0;
}
