import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromium as program } from '../../tools/setup/chromium.ts';
import type { DemoLogin } from '../../tools/seed/people.ts';
import type { Installation } from '../system/installation.ts';

/** Chromium of this machine; as root it runs without its sandbox. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await program.find(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** A page of the installation, and what it should not have said. */
export interface Visited {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts and violations of the content security policy so far; refused requests are answers. */
  readonly faults: readonly string[];
}

/** A window of somebody who has signed in, or of nobody. */
export async function visit(browser: Browser, installation: Installation, { login, width = 1440, height = 900, language = 'zh-CN' }: { readonly login?: DemoLogin; readonly width?: number; readonly height?: number; readonly language?: 'zh-CN' | 'en' } = {}): Promise<Visited> {
  const context = await browser.newContext({ baseURL: installation.url, viewport: { width, height }, locale: language, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  if (login) await signIn(context, installation, login);
  if (language === 'en') await context.addInitScript(() => { localStorage.setItem('language', 'en'); });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => { faults.push(message); });
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text()); });
  return { page, context, faults };
}

/** Waits until a page has its title and all that it asked for; the line for events stays open, so the network is never idle. */
export async function loaded(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('.loading') === null);
}

/** Gives the window the cookie of a person's session. */
export async function signIn(context: BrowserContext, installation: Installation, login: DemoLogin): Promise<void> {
  const [name = '', value = ''] = (await installation.as(login)).headers.cookie?.split('=') ?? [];
  await context.addCookies([{ name, value, url: installation.url, httpOnly: true, sameSite: 'Strict' }]);
}
