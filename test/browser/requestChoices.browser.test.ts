import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { onePagePdf } from '../../tools/seed/onePagePdf.ts';
import { draw } from '../flows/draw.ts';
import { sharedInstallation, type Installation } from '../system/installation.ts';
import { boundFor } from './boundFlow.ts';
import { loaded, openBrowser, visit, type Visited } from './browser.ts';
import { at } from './onFailure.ts';

jest.setTimeout(120_000);

let installation: Installation;
let browser: Browser;
let restore: () => Promise<void>;
const flow = draw('start urgent message=urgent\nstart usual message=usual\nuser look relation=chosen-by-requester required=2 mode=all\nuser approve counts=approver relation=chosen-by-requester\nstamp p\nend e\nurgent -> approve\nusual -> look\nlook -> approve\napprove -> p\np -> e');

beforeAll(async () => {
  [installation, browser] = await Promise.all([sharedInstallation('browser'), openBrowser()]);
  restore = await boundFor(installation, { key: 'browser-choices', bpmn: flow });
}, 240_000);
afterAll(async () => {
  await restore();
  await browser?.close();
});

async function fill(page: Page, reason: string): Promise<void> {
  await page.goto(`/uses/new?seal=${installation.seal}`);
  await loaded(page);
  await page.locator('input[type=file]:not([disabled])').setInputFiles({ name: '合同.pdf', mimeType: 'application/pdf', buffer: Buffer.from(onePagePdf(['Contract'])) });
  await page.getByRole('button', { name: '在本页盖章' }).click();
  await page.getByLabel('用印事由').fill(reason);
}

async function choose(page: Page, label: string, ...persons: readonly string[]): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.click();
  for (const person of persons) await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: person }).first().click();
  await field.press('Escape');
}

describe('a flow that lets its requester choose', () => {
  it.each([['desk', 1280], ['phone', 390]] as const)('asks how it begins and who acts, and waits for those who were chosen, at a %s', async (device, width) => {
    const visited: Visited = await visit(browser, installation, { login: 'li.ming', width, height: 844 });
    await at(visited, async () => {
      const { page } = visited;
      const reason = `签订框架协议（${device}）`;
      await fill(page, reason);
      await page.getByRole('button', { name: '提交申请' }).click();
      await page.getByText('还缺少：用印方式、选择办理人').waitFor();
      await page.getByRole('radio', { name: 'usual' }).check();
      await choose(page, 'look', '张伟', '陈静');
      await choose(page, 'approve', '王芳');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.getByRole('button', { name: '提交申请' }).click();
      await page.getByRole('heading', { level: 1, name: reason }).waitFor();
      await page.getByText('等待 陈静、张伟').waitFor();
      expect(visited.faults).toEqual([]);
    });
    await visited.context.close();
  });
});
