import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { testDataFolder } from '../../tools/folders.ts';
import type { Visited } from './browser.ts';

/** Does what a person does at their window; when it fails, what the window showed is kept in `.data/test/browser/<test>.png`. */
export async function at<T>({ page }: Visited, does: () => Promise<T>): Promise<T> {
  try {
    return await does();
  } catch (error) {
    const folder = join(testDataFolder, 'browser');
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${(expect.getState().currentTestName ?? 'test').replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100)}.png`), fullPage: true });
    throw error;
  }
}
