import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { onePagePdf } from '../../tools/seed/onePagePdf.ts';
import type { DemoLogin } from '../../tools/seed/people.ts';
import { violations } from './axe.ts';
import { loaded, visit, type Visited } from './browser.ts';
import { browserGround } from './window.ts';

const ground = browserGround();

const reason = '与供应商签订采购合同';
const fileName = '合同<img src=x onerror=alert(1)>.pdf';
const enter = async (page: Page, login: DemoLogin): Promise<void> => page.locator(`[data-login="${login}"]`).click();

/** Fills in all of a request but sends nothing. */
async function fillRequest(page: Page): Promise<void> {
  await page.locator('input[name=seal]').first().check();
  await page.locator('input[type=file]:not([disabled])').setInputFiles({ name: fileName, mimeType: 'application/pdf', buffer: Buffer.from(onePagePdf(['Purchase contract'])) });
  await page.locator('.put-first').click();
  await page.locator('textarea').fill(reason);
}

describe('somebody whose session ends in a half-filled form', () => {
  let visited: Visited;
  let page: Page;

  beforeAll(async () => {
    visited = await visit(ground.browser, ground.installation);
    ({ page } = visited);
    await page.goto('/uses/new');
    await enter(page, 'li.ming');
    await fillRequest(page);
    await page.locator('.stamp.movable').press('Shift+ArrowLeft');
  });
  afterAll(() => visited.context.close());

  it('R54 signs in again, comes back to the form and finds everything as it was', async () => {
    const left = await page.getByLabel('距左').inputValue();
    await ground.installation.query("UPDATE session SET ended_at = UTC_TIMESTAMP(3) WHERE holder_id = 'li.ming'");
    await page.locator('button[type=submit]').click();
    await page.waitForURL(/\/sign-in\?to=%2Fuses%2Fnew/);
    await enter(page, 'li.ming');
    await page.locator('.stamp.movable').waitFor();
    expect(await page.locator('textarea').inputValue()).toBe(reason);
    expect(await page.getByLabel('距左').inputValue()).toBe(left);
    expect(await page.locator('input[name=seal]').first().isChecked()).toBe(true);
  });

  it('shows the name of a file with markup as text', async () => {
    expect(await page.locator('.file').innerText()).toContain(fileName);
    expect(await page.locator('.file img').count()).toBe(0);
  });

  it('R53 leaves nothing of it to the next person at the same window', async () => {
    await page.getByRole('button', { name: '李明' }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.goto('/uses/new');
    await enter(page, 'li.ming');
    await page.locator('input[name=seal]').first().waitFor();
    expect(await page.locator('textarea').inputValue()).toBe('');
  });

  it('R36 sends it once when all is there, and follows the use', async () => {
    await fillRequest(page);
    await page.locator('button[type=submit]').click();
    await page.waitForURL(/\/uses\/(?!new)/);
    await page.getByRole('heading', { name: reason }).waitFor();
    expect(await page.getByText('等待 王芳').count()).toBe(1);
    expect(visited.faults).toEqual([]);
  });
});

describe('the pages', () => {
  const shown: readonly (readonly [path: string, login: DemoLogin | undefined])[] = [
    ['/sign-in', undefined], ['/verify', undefined], ['/inbox', 'wang.fang'], ['/uses/new', 'li.ming'], ['/applications/new', 'li.ming'], ['/applications/new?kind=standing-approval', 'li.ming'], ['/lending', 'zhao.qiang'], ['/lending?tab=standing', 'zhao.qiang'], ['/register', 'liu.yang'], ['/seals', 'liu.yang'], ['/obligations', 'liu.yang'], ['/nowhere', 'liu.yang'],
  ];

  it.each(['zh-CN', 'en'] as const)('can be read and used by everyone, in %s and at the width of a phone', async (language) => {
    for (const [path, login] of shown) {
      const { page, context, faults } = await visit(ground.browser, ground.installation, { ...(login && { login }), language, width: 390, height: 844 });
      await page.goto(path);
      await loaded(page);
      expect({ path, violations: await violations(page), faults }).toEqual({ path, violations: [], faults: [] });
      expect({ path, wide: await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth) }).toEqual({ path, wide: false });
      await context.close();
    }
  });
});
