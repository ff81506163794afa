import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { CertificateAuthority, StatusQuestion } from '../connectors/certificate-authority/certificateAuthority.ts';
import { equalBytes } from '../domain/bytes.ts';
import { minutes } from '../domain/instant.ts';
import { isProblem } from '../domain/problem.ts';
import type { CertificateStatus } from '../sealing/certificates/certificateStatus.ts';

/** DER: certificates that verifications build on, and revocation lists. */
export interface TrustMaterial {
  readonly certificates: readonly Uint8Array[];
  readonly revocationLists: readonly Uint8Array[];
}

export interface TrustSource {
  material(): Promise<TrustMaterial>;
  /** What our authority says of a certificate that one of its chain issued; undefined for others', and while it gives no answer to rely on. */
  ask(question: StatusQuestion): Promise<CertificateStatus | undefined>;
}

export interface TrustSettings {
  /** Folder of .cer, .crt, .der, .pem (certificates) and .crl. */
  readonly directory?: string | undefined;
  readonly authority?: CertificateAuthority | undefined;
}

/** How long what was fetched is used before it is asked for again. */
const freshMs = minutes(5);
/** A certificate that is revoked meanwhile is told so after this. */
const answerFreshMs = minutes(1);
const answersKept = 1_000;

/** What this installation trusts: its folder and its certificate authority. While the authority is silent, what it said last. */
export function createTrustSource({ directory, authority }: TrustSettings): TrustSource {
  let fetched: { readonly material: TrustMaterial; readonly until: number } | undefined;
  const answers = new Answers();
  return {
    async ask(question) {
      const ours = fetched?.material.certificates.some((known) => equalBytes(known, question.issuer)) ?? false;
      return ours && authority ? answers.of(question.certificate, () => answerOf(authority, question)) : undefined;
    },
    async material() {
      const kept = directory === undefined ? nothing : await readFolder(directory);
      if (authority && (fetched === undefined || fetched.until < performance.now())) {
        const material = await fromAuthority(authority);
        if (material) fetched = { material, until: performance.now() + freshMs };
      }
      const { certificates, revocationLists } = fetched?.material ?? nothing;
      return { certificates: [...kept.certificates, ...certificates], revocationLists: [...kept.revocationLists, ...revocationLists] };
    },
  };
}

/** Answers that are used again for a while: many signatures name one certificate. */
class Answers {
  readonly #kept = new Map<string, { readonly answer: Promise<CertificateStatus | undefined>; readonly until: number }>();

  of(certificate: Uint8Array, ask: () => Promise<CertificateStatus | undefined>): Promise<CertificateStatus | undefined> {
    const name = Buffer.from(certificate).toString('base64');
    const kept = this.#kept.get(name);
    if (kept && kept.until > performance.now()) return kept.answer;
    if (this.#kept.size >= answersKept) this.#kept.clear();
    const answer = ask();
    this.#kept.set(name, { answer, until: performance.now() + answerFreshMs });
    return answer;
  }
}

async function answerOf(authority: CertificateAuthority, question: StatusQuestion): Promise<CertificateStatus | undefined> {
  try {
    return await authority.status(question);
  } catch (error) {
    if (isProblem(error, 'authority-unavailable') || isProblem(error, 'authority-refused') || isProblem(error, 'certificate-status-invalid')) return undefined;
    throw error;
  }
}

const nothing: TrustMaterial = { certificates: [], revocationLists: [] };

/** Undefined while the authority does not answer: the report then says that revocation could not be asked. */
async function fromAuthority(authority: CertificateAuthority): Promise<TrustMaterial | undefined> {
  try {
    const [certificates, revocationLists] = await Promise.all([authority.chain(), authority.crls()]);
    return { certificates, revocationLists };
  } catch (error) {
    if (isProblem(error, 'authority-unavailable')) return undefined;
    throw error;
  }
}

async function readFolder(directory: string): Promise<TrustMaterial> {
  const names = (await readdir(directory)).sort();
  const read = async (extensions: readonly string[]): Promise<Uint8Array[]> =>
    (await Promise.all(names.filter((name) => extensions.includes(extname(name))).map(async (name) => derOf(await readFile(join(directory, name)))))).flat();
  return { certificates: await read(['.cer', '.crt', '.der', '.pem']), revocationLists: await read(['.crl']) };
}

/** The DER of each PEM block, or the bytes themselves. RFC 7468 */
function derOf(bytes: Buffer): Uint8Array[] {
  const blocks = [...bytes.toString('latin1').matchAll(/-----BEGIN [A-Z0-9 ]+-----([\s\w+/=]+)-----END/g)];
  return blocks.length === 0 ? [bytes] : blocks.map(([, text]) => Buffer.from(text ?? '', 'base64'));
}
