import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '../domain/problem.ts';

const endings = /\.(cer|crt|pem|der)$/i;

/** The certificates or lists in a file: DER, or any number of PEM blocks. RFC 7468 */
export async function derIn(path: string): Promise<Uint8Array[]> {
  const bytes = new Uint8Array(await readFile(path));
  const text = new TextDecoder('latin1').decode(bytes);
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]+)-----END \1-----/g)];
  if (blocks.length > 0) return blocks.map(([, , body = '']) => Uint8Array.from(Buffer.from(body, 'base64')));
  if (text.includes('-----BEGIN')) throw problem('asn1-malformed', { file: path, reason: 'PEM without an end' });
  return [bytes];
}

/** Every certificate in the directory's .cer, .crt, .pem and .der files. */
export async function certificatesIn(directory: string): Promise<Uint8Array[]> {
  const names = (await readdir(directory)).filter((name) => endings.test(name)).sort();
  return (await Promise.all(names.map((name) => derIn(join(directory, name))))).flat();
}
