import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { sharedInstallation, type Installation } from '../system/installation.ts';
import { openBrowser, visit, type Visited } from './browser.ts';
import { Drawing } from './drawing.ts';

/** The installation and the browser for the tests of one file; made before the first of them. */
export class AtModeler {
  installation!: Installation;
  browser!: Browser;

  constructor() {
    beforeAll(async () => {
      [this.installation, this.browser] = await Promise.all([sharedInstallation('browser'), openBrowser()]);
    }, 240_000);
    afterAll(() => this.browser?.close());
  }

  /** A window for the tests of one `describe`, with the modeler and a new flow in it. */
  window(options: Parameters<typeof visit>[2] = {}): ModelerWindow {
    const window = new ModelerWindow();
    beforeAll(async () => {
      window.visited = await visit(this.browser, this.installation, { login: 'sun.li', ...options });
      window.drawing = new Drawing(window.visited.page);
      await window.drawing.begin();
    }, 120_000);
    afterAll(() => window.visited.context.close());
    return window;
  }
}

/** A flow administrator's window. */
export class ModelerWindow {
  visited!: Visited;
  drawing!: Drawing;

  get page(): Page {
    return this.visited.page;
  }

  get faults(): readonly string[] {
    return this.visited.faults;
  }
}
