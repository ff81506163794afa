import { afterAll, beforeAll } from '@jest/globals';
import type { Page } from 'playwright-core';
import { visit, type Visited } from './browser.ts';
import { Drawing } from './drawing.ts';
import type { Ground } from './window.ts';

/** A window for the tests of one `describe`, with the modeler and a new flow in it. */
export function modelerWindow(ground: Ground, options: Parameters<typeof visit>[2] = {}): ModelerWindow {
  const window = new ModelerWindow();
  beforeAll(async () => {
    window.visited = await visit(ground.browser, ground.installation, { login: 'sun.li', ...options });
    window.drawing = new Drawing(window.visited.page);
    await window.drawing.begin();
  }, 120_000);
  afterAll(() => window.visited.context.close());
  return window;
}

/** A flow administrator's window. */
class ModelerWindow {
  visited!: Visited;
  drawing!: Drawing;

  get page(): Page {
    return this.visited.page;
  }

  get faults(): readonly string[] {
    return this.visited.faults;
  }
}
