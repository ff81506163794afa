import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { DemoLogin } from '../seed/people.ts';
import { SignedIn } from '../seed/person.ts';
import { projectRoot } from '../folders.ts';

const sizes = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;

/** Answers when all letters are there and nothing moves any more; asked in the window. */
const atRest = 'document.fonts.ready.then(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))';

/** Opens windows of demo people, and keeps what they show in docs/screens. */
export class Camera {
  constructor(readonly browser: Browser, readonly url: string) {}

  /** A window of somebody who has signed in, or of nobody. */
  async window(login?: DemoLogin, device: keyof typeof sizes = 'desk'): Promise<Page> {
    const context = await this.browser.newContext({ baseURL: this.url, viewport: sizes[device], locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    if (login) await this.#signIn(context, login);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return page;
  }

  /** The window as it is seen, once it has come to rest. */
  async take(page: Page, name: string): Promise<void> {
    await page.locator('body').evaluate('document.activeElement?.blur()');
    await page.locator('.loading').first().waitFor({ state: 'hidden' });
    await page.evaluate(atRest);
    await page.screenshot({ path: join(projectRoot, 'docs/screens', `${name}.png`), animations: 'disabled' });
    console.log(`docs/screens/${name}.png`);
  }

  async #signIn(context: BrowserContext, login: DemoLogin): Promise<void> {
    const { headers } = await SignedIn.byOneClick(login, this.url);
    const [name = '', value = ''] = headers.cookie?.split('=') ?? [];
    await context.addCookies([{ name, value, url: this.url, httpOnly: true, sameSite: 'Strict' }]);
  }
}
