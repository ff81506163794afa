import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const [toGzip, toBrotli] = [promisify(gzip), promisify(brotliCompress)];
/** Kinds of file that grow smaller; HTML is left out, since each answer has a nonce of its own. */
const worthwhile = /\.(js|mjs|css|svg|json|wasm)$/;
/** Above this many bytes Brotli's best quality costs seconds. */
const large = 400_000;

/** Writes `x.gz` and `x.br` beside every file of the folder that is worth it. */
export async function precompress(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && worthwhile.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(files.map(async (file) => {
    const content = await readFile(file);
    const quality = content.length > large ? 6 : 10;
    const [gz, br] = await Promise.all([toGzip(content, { level: 9 }), toBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })]);
    await Promise.all([writeFile(`${file}.gz`, gz), writeFile(`${file}.br`, br)]);
  }));
}
