import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rolldown } from 'vite';

/** Script that is loaded for an entry or a page, in kB (1000 bytes) after gzip. */
export type WebSizes = readonly { readonly name: string; readonly kilobytes: number }[];

type Chunk = Rolldown.OutputChunk;

/** What each page loads: its chunk, the entry's, and all that these import at once. The folder is precompressed. */
export async function sizesOf(folder: string, chunks: readonly Chunk[]): Promise<WebSizes> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const entry = chunks.find(({ isEntry }) => isEntry);
  const pages = chunks.filter(({ isDynamicEntry, facadeModuleId }) => isDynamicEntry && facadeModuleId?.includes('/features/'));
  const weight = async (needed: readonly (Chunk | undefined)[]): Promise<number> => {
    const names = new Set(needed.flatMap((chunk) => (chunk ? closure(chunk, byName) : [])));
    const sizes = await Promise.all([...names].map(async (name) => (await stat(join(folder, `${name}.gz`))).size));
    return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
  };
  return [
    { name: 'entry', kilobytes: await weight([entry]) },
    ...(await Promise.all(pages.map(async (page) => ({ name: page.name, kilobytes: await weight([entry, page]) })))),
  ];
}

function closure(chunk: Chunk, byName: ReadonlyMap<string, Chunk>, seen = new Set<string>()): string[] {
  if (seen.has(chunk.fileName)) return [];
  seen.add(chunk.fileName);
  for (const name of chunk.imports) {
    const next = byName.get(name);
    if (next) closure(next, byName, seen);
  }
  return [...seen];
}
