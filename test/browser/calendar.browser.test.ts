import { describe, expect, it } from '@jest/globals';
import { draw } from '../flows/draw.ts';
import { requestUse } from '../system/uses.ts';
import { boundFor } from './boundFlow.ts';
import { atWindow, browserGround, rowOf } from './window.ts';

/** The first year whose holidays are not known. */
let year: number;
const ground = browserGround(async ({ installation }) => {
  const known = await installation.query<{ last: number | null }>('SELECT MAX(year) AS last FROM calendar_year');
  year = (known[0]?.last ?? 2026) + 1;
});
const as = atWindow(ground);

/** The first Saturday of a month behind its first week. */
function saturdayOf(month: number): string {
  const day = [8, 9, 10, 11, 12, 13, 14].find((each) => new Date(Date.UTC(year, month - 1, each)).getUTCDay() === 6) ?? 0;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** How the calendar shows that Saturday when it is worked. */
const worked = (month: number): RegExp => new RegExp(`^${Number(saturdayOf(month).slice(8))}\\s*班$`);

describe('the calendar of working days', () => {
  it('is seen by everybody, on a phone too, and set by nobody but a system administrator', async () => {
    for (const device of ['desk', 'phone'] as const) {
      await as('li.ming', '/calendar?year=2026', async (page) => {
        await page.getByRole('table', { name: '十月' }).getByRole('cell', { name: /^10\s*班$/ }).waitFor();
        expect(await page.locator('.facts').innerText()).toMatch(/248 天/);
        expect(await page.getByRole('button', { name: /更正|录入/ }).count()).toBe(0);
      }, device);
    }
  });

  it('is where an incident leads whose flow counts days of an unknown year', async () => {
    const { installation } = ground;
    const restore = await boundFor(installation, { key: 'browser-calendar', bpmn: draw('start s\nuser approve counts=approver due="=workdays(date(2099, 9, 29), 3)"\nstamp p\nend e\ns -> approve\napprove -> p\np -> e') });
    await requestUse(await installation.as('li.ming'), { seal: installation.seal, reason: '预订会议场地' });
    await restore();
    await as('sun.li', '/operation', async (page) => {
      await rowOf(page, '没有这一年的工作日历').getByRole('link', { name: '工作日历', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: '工作日历' }).waitFor();
    });
  });

  it('is set by the words of a notice, and says which days cannot be so', async () => {
    await as('ma.chao', `/calendar?year=${year}`, async (page) => {
      const text = `元旦：${year - 1}年12月31日至${year}年1月1日放假。劳动节：5月1日（某日）至5日放假调休，共5天。${saturdayOf(5)}上班。`;
      await page.getByRole('button', { name: `录入 ${year} 年` }).last().click();
      await page.getByLabel('依据').fill(`国务院办公厅关于${year}年部分节假日安排的通知`);
      await page.getByLabel('通知正文').fill(text);
      await page.getByRole('button', { name: '读取日期' }).click();
      await page.getByText('放假 7 天，调休上班 1 天').waitFor();
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByText(`${year}-10-01 是法定节假日，应当放假`).waitFor();
      await page.getByLabel('通知正文').fill(`${text}国庆节：10月1日至7日放假。`);
      await page.getByRole('button', { name: '读取日期' }).click();
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByRole('table', { name: '五月' }).getByRole('cell', { name: worked(5) }).waitFor();
      expect(await page.locator('.facts').innerText()).toMatch(new RegExp(`马超[^]*${year - 1}-12-31 放假`));
    });
  });

  it('is corrected by ticking days, at the width of a phone as well; the earlier version stays', async () => {
    await as('ma.chao', `/calendar?year=${year}`, async (page) => {
      await page.getByRole('button', { name: '更正' }).click();
      await page.getByLabel('依据').fill('更正通知');
      await page.getByRole('button', { name: `${saturdayOf(6)} 周末` }).click();
      await page.getByRole('button', { name: `${saturdayOf(6)} 放假` }).click();
      await page.getByText('放假 14 天，调休上班 2 天').waitFor();
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByRole('table', { name: '六月' }).getByRole('cell', { name: worked(6) }).waitFor();
      await rowOf(page, `国务院办公厅关于${year}年部分节假日安排的通知`).waitFor();
      expect(await page.getByRole('row').filter({ hasText: '马超' }).count()).toBe(2);
    }, 'phone');
  });
});
