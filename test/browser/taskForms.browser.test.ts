import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { requestUse } from '../system/uses.ts';
import { good } from '../system/visitor.ts';
import { draw } from '../flows/draw.ts';
import { violations } from './axe.ts';
import { boundFor } from './boundFlow.ts';
import { browserGround, devices, keptWindows } from './window.ts';

/** Every kind of component that a form may have, in groups and lists, with conditions. */
const form = {
  type: 'default', id: 'contract', schemaVersion: 19,
  components: [
    { type: 'text', id: 'head', text: '## 合同审核\n请核对以下内容。' },
    { type: 'group', id: 'party', label: '对方单位', path: 'party', showOutline: true, components: [
      { type: 'textfield', id: 'partyName', key: 'name', label: '名称', validate: { required: true, maxLength: 20 } },
      { type: 'textfield', id: 'code', key: 'code', label: '信用代码', validate: { pattern: '^[0-9A-Z]{18}$', patternErrorMessage: '应为 18 位' } },
    ] },
    { type: 'select', id: 'kind', key: 'kind', label: '类别', searchable: true, values: [{ label: '采购', value: 'buy' }, { label: '销售', value: 'sell' }, { label: '其他', value: 'other' }], validate: { required: true } },
    { type: 'textarea', id: 'why', key: 'why', label: '其他说明', validate: { required: true }, conditional: { hide: '=kind != "other"' } },
    { type: 'number', id: 'amount', key: 'amount', label: '金额', decimalDigits: 2, appearance: { suffixAdorner: '元' }, validate: { required: true, min: 1, max: 1000000 } },
    { type: 'datetime', id: 'day', key: 'day', subtype: 'date', dateLabel: '签订日期', validate: { required: true } },
    { type: 'radio', id: 'currency', key: 'currency', label: '币种', values: [{ label: '人民币', value: 'CNY' }, { label: '美元', value: 'USD' }], defaultValue: 'CNY' },
    { type: 'checklist', id: 'checks', key: 'checks', label: '已核对', values: [{ label: '主体', value: 'party' }, { label: '条款', value: 'terms' }] },
    { type: 'taglist', id: 'tags', key: 'tags', label: '标签', values: [{ label: '长期', value: 'long' }, { label: '涉外', value: 'foreign' }] },
    { type: 'checkbox', id: 'urgent', key: 'urgent', label: '加急' },
    { type: 'separator', id: 'line' },
    { type: 'dynamiclist', id: 'items', label: '明细', path: 'items', isRepeating: true, allowAddRemove: true, defaultRepetitions: 0, showOutline: true, components: [
      { type: 'textfield', id: 'item', key: 'item', label: '品名', validate: { required: true } },
      { type: 'checkbox', id: 'gift', key: 'gift', label: '赠品' },
      { type: 'number', id: 'price', key: 'price', label: '单价', validate: { required: true }, conditional: { hide: '=gift' } },
    ] },
    { type: 'textfield', id: 'asker', key: 'asker', label: '登记号', readonly: true },
    { type: 'spacer', id: 'gap', height: 20 },
  ],
};
const flow = draw('start s\nuser check groups=legal form=contract\nuser approve counts=approver\nstamp p\nend e\ns -> check\ncheck -> approve\napprove -> p\np -> e');
const reason = '签订年度采购合同';

const ground = browserGround(async ({ installation }) => {
  const restore = await boundFor(installation, { key: 'browser-form', bpmn: flow, forms: [form] });
  await requestUse(await ground.installation.as('li.ming'), { seal: installation.seal, reason });
  await restore();
});
const as = keptWindows(ground);

const complete = (page: Page) => page.getByRole('button', { name: '办结', exact: true }).first();

async function openTask(page: Page): Promise<void> {
  await page.goto('/inbox');
  await page.getByRole('link', { name: reason }).click();
  await page.getByLabel('名称').waitFor();
}

describe('the form of a task', () => {
  it('can be read and used by everyone, at the width of a phone too, under the mark of bpmn.io', () => as('chen.jing', async (page) => {
    await openTask(page);
    await page.getByRole('button', { name: '添加一项' }).click();
    await page.getByLabel('品名').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(devices.phone.width);
    const mark = page.getByTitle('Powered by bpmn.io');
    await mark.scrollIntoViewIfNeeded();
    expect(await mark.isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
  }, 'phone'));

  it('says at each field what is missing, in the words of the page, and sends nothing', () => as('chen.jing', async (page) => {
    await openTask(page);
    await complete(page).click();
    await page.locator('.fjs-form-field-error').filter({ hasText: '必填' }).first().waitFor();
    expect(await page.locator('.fjs-form-field-error').count()).toBe(4);
    expect(await page.getByLabel('名称').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByLabel('信用代码').fill('12');
    await page.getByText('应为 18 位').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  }));

  it('hides and shows what its conditions say, item by item', () => as('chen.jing', async (page) => {
    await page.getByLabel('名称').fill('示范供应有限公司');
    await page.getByLabel('信用代码').fill('91230103MA1DEM00XA');
    await page.getByLabel('类别').fill('其');
    await page.locator('.fjs-dropdownlist-item').filter({ hasText: '其他' }).click();
    await page.getByLabel('其他说明').fill('框架协议');
    await page.getByLabel('金额').fill('1200.50');
    await page.getByLabel('签订日期').fill('2026/11/20');
    await page.getByLabel('签订日期').press('Enter');
    await page.getByLabel('主体').check();
    for (const [n, item] of ['桌子', '椅子'].entries()) {
      await page.getByRole('button', { name: '添加一项' }).click();
      await page.getByLabel('品名').nth(n).fill(item);
    }
    await page.getByLabel('单价').nth(0).fill('300');
    await page.getByLabel('赠品').nth(1).check();
    expect(await page.getByLabel('单价').count()).toBe(1);
  }));

  it('is kept on the server when it is saved, and found again on another device', async () => {
    await as('chen.jing', async (page) => {
      await page.getByRole('button', { name: '暂存' }).click();
      await page.getByText('已暂存于').waitFor();
    });
    await as('chen.jing', async (page) => {
      await openTask(page); // where something else was begun before
      expect(await page.getByLabel('名称').inputValue()).toBe('');
      await page.getByRole('alert').filter({ hasText: '您在别处有更新的暂存' }).getByRole('button', { name: '改用该暂存' }).click();
      await page.getByText('已暂存于').waitFor();
      expect(await page.getByLabel('名称').inputValue()).toBe('示范供应有限公司');
      expect(await page.getByLabel('品名').nth(1).inputValue()).toBe('椅子');
    }, 'phone');
  });

  it('is found as it was left when what it went on from is there no more', () => as('chen.jing', async (page) => {
    await page.getByLabel('名称').fill('示范供应');
    await ground.installation.query('DELETE FROM task_draft');
    await page.reload();
    await page.getByLabel('名称').waitFor();
    expect(await page.getByLabel('名称').inputValue()).toBe('示范供应');
    expect(await page.getByText('您在别处有更新的暂存').count()).toBe(0);
  }, 'phone'));

  it('is taken by the server as it was filled in, and its values are variables of the flow', () => as('chen.jing', async (page) => {
    await complete(page).click();
    await page.getByRole('dialog').getByRole('button', { name: '办结' }).click();
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
    const asked = await good((await ground.installation.as('li.ming')).get<{ items: readonly { id: string; reason: string }[] }>('/uses'));
    const { variables } = await good((await ground.installation.as('sun.li')).get<{ variables: unknown }>(`/instances/${asked.items.find((use) => use.reason === reason)?.id}`));
    expect(variables).toMatchObject({
      party: { name: '示范供应有限公司', code: '91230103MA1DEM00XA' }, kind: 'other', why: '框架协议', amount: 1200.5, day: '2026-11-20', currency: 'CNY', checks: ['party'], tags: [], urgent: false,
      items: [{ item: '桌子', gift: false, price: 300 }, { item: '椅子', gift: true }],
    });
  }));
});
