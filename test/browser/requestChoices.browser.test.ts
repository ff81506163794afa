import { afterAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { onePagePdf } from '../../tools/seed/onePagePdf.ts';
import { draw } from '../flows/draw.ts';
import { boundFor } from './boundFlow.ts';
import { atWindow, browserGround, devices } from './window.ts';

let restore: () => Promise<void>;
const flow = draw('start urgent message=urgent\nstart usual message=usual\nuser look relation=chosen-by-requester required=2 mode=all\nuser approve counts=approver relation=chosen-by-requester\nstamp p\nend e\nurgent -> approve\nusual -> look\nlook -> approve\napprove -> p\np -> e');

const ground = browserGround(async ({ installation }) => { restore = await boundFor(installation, { key: 'browser-choices', bpmn: flow }); });
const as = atWindow(ground);
afterAll(() => restore());

async function fill(page: Page, reason: string): Promise<void> {
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
  it.each<keyof typeof devices>(['desk', 'phone'])('asks how it begins and who acts, and waits for those who were chosen, at a %s', (device) => as('li.ming', `/uses/new?seal=${ground.installation.seal}`, async (page) => {
    const reason = `签订框架协议（${device}）`;
    await fill(page, reason);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('还缺少：用印方式、选择办理人').waitFor();
    await page.getByRole('radio', { name: 'usual' }).check();
    await choose(page, 'look', '张伟', '陈静');
    await choose(page, 'approve', '王芳');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(devices[device].width);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('heading', { level: 1, name: reason }).waitFor();
    await page.getByText('等待 陈静、张伟').waitFor();
  }, device));
});
