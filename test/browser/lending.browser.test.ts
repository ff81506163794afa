import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { atWindow, browserGround, choose, rowOf } from './window.ts';

const ground = browserGround();
const as = atWindow(ground);

/** Withdraws what stands in the row, and says so once more. */
async function withdraw(page: Page, row: Locator): Promise<void> {
  await row.getByRole('button', { name: '撤回' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
  await row.getByText('已撤回').waitFor();
}

describe('what a head lends of the company\'s seal', () => {
  it('R38 is given to a person for so many stamps, seen by that person, and withdrawn', async () => {
    await as('zhao.qiang', '/lending', async (page) => {
      await page.getByRole('button', { name: '授权用印' }).click();
      await choose(page, '印章', ground.installation.seal);
      await page.getByLabel('被授权人').fill('li.ming');
      await page.getByLabel('盖章次数').fill('3');
      await page.getByLabel('有效期至').fill('2099-12-31');
      await page.getByRole('dialog').getByRole('button', { name: '授权用印' }).click();
      await rowOf(page, '李明').getByText('已用 0 / 3').waitFor();
    });
    await as('li.ming', '/lending', async (page) => { expect(await rowOf(page, '赵强').innerText()).toContain('不限文件种类'); });
    await as('zhao.qiang', '/lending', (page) => withdraw(page, rowOf(page, '李明')));
  });

  it('A24 is approved once for a system by the seal\'s own flow, and withdrawn', async () => {
    await as('li.ming', '/applications/new?kind=standing-approval', async (page) => {
      await page.locator(`input[name=predecessor][value="${ground.installation.seal}"]`).check();
      await page.getByLabel('业务系统', { exact: true }).fill('demo-oa');
      await page.getByLabel('文件种类', { exact: true }).fill('送货单');
      await page.getByRole('button', { name: '提交申请' }).click();
      await page.getByText('还缺少：盖章次数、每日上限、有效期至、责任人、承诺').waitFor();
      await page.getByLabel('盖章次数', { exact: true }).fill('100');
      await page.getByLabel('每日上限', { exact: true }).fill('10');
      await page.getByLabel('有效期至').fill('2099-12-31');
      await choose(page, '责任人', '赵强');
      await page.getByLabel(/^本人承诺/).check();
      await page.getByRole('button', { name: '提交申请' }).click();
      await page.getByRole('heading', { level: 1, name: /^系统用印授权/ }).waitFor();
      expect(await page.locator('.facts').first().innerText()).toMatch(/演示办公系统[^]*送货单[^]*赵强/);
    });
    await as('wang.fang', '/inbox', async (page) => {
      await page.getByRole('link', { name: /^系统用印授权/ }).click();
      await page.getByRole('button', { name: '核准', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
    });
    await as('zhao.qiang', '/lending?tab=standing', async (page) => {
      await rowOf(page, '送货单').getByText('每日上限 10 次').waitFor();
      await withdraw(page, rowOf(page, '送货单'));
    });
  });
});

describe('a seal that is to be kept by somebody else', () => {
  it('R81 is applied for with the new custodian\'s name', async () => {
    await as('li.ming', '/applications/new', async (page) => {
      await page.locator('input[name=kind][value=custody]').check();
      await page.locator('input[name=predecessor]').first().check();
      await choose(page, '新保管人', '刘洋');
      await page.locator('input[type=file]').setInputFiles({ name: '印章管理制度.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
      await page.getByText('印章管理制度.pdf').waitFor();
      await page.getByLabel(/^本人承诺/).check();
      await page.getByRole('button', { name: '提交申请' }).click();
      await page.getByRole('heading', { level: 1, name: /^保管人变更/ }).waitFor();
      expect(await page.locator('.facts').first().innerText()).toMatch(/新保管人\s+刘洋/);
    });
  });
});

describe('the use register', () => {
  it('R39 is read for all seals of the unit, and for one', async () => {
    await as('liu.yang', `/seals/${ground.installation.seal}`, async (page) => {
      await page.getByRole('main').getByRole('link', { name: '用印登记' }).click();
      await page.getByRole('heading', { level: 1, name: '用印登记' }).waitFor();
      expect(await rowOf(page, '签订软件维护协议').innerText()).toMatch(/软件维护协议\.pdf[^]*王芳[^]*李明/);
      await choose(page, '印章', '审验专用章');
      await page.getByText('还没有用印登记').waitFor();
    });
  });
});
