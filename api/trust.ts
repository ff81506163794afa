import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { CertificateAuthority } from '../connectors/certificate-authority/certificateAuthority.ts';
import { minutes } from '../domain/instant.ts';
import { isProblem } from '../domain/problem.ts';

/** DER: certificates that verifications build on, and revocation lists. */
export interface TrustMaterial {
  readonly certificates: readonly Uint8Array[];
  readonly revocationLists: readonly Uint8Array[];
}

export interface TrustSource {
  material(): Promise<TrustMaterial>;
}

export interface TrustSettings {
  /** Folder of .cer, .crt, .der, .pem (certificates) and .crl. */
  readonly directory?: string | undefined;
  readonly authority?: CertificateAuthority | undefined;
}

/** How long what was fetched is used before it is asked for again. */
const freshMs = minutes(5);

/** What this installation trusts: its folder and its certificate authority. While the authority is silent, what it said last. */
export function createTrustSource({ directory, authority }: TrustSettings): TrustSource {
  let fetched: { readonly material: TrustMaterial; readonly until: number } | undefined;
  return {
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
