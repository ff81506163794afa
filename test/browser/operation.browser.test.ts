import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { onePagePdf } from '../../tools/seed/onePagePdf.ts';
import { demoRule } from '../../tools/seed/people.ts';
import { projectRoot } from '../../tools/folders.ts';
import type { SignedIn } from '../../tools/seed/person.ts';
import { Stage } from '../../tools/seed/stage.ts';
import { violations } from './axe.ts';
import { loaded, visit } from './browser.ts';
import { atWindow, browserGround, choose, rowOf } from './window.ts';

let stage: Stage;
const ground = browserGround(async ({ installation }) => { stage = new Stage(installation.url); });
const as = atWindow(ground);
jest.setTimeout(180_000);

const cardOf = (page: Page, text: string): Locator => page.locator('article').filter({ hasText: text }).first();
const underway = (page: Page): Locator => page.getByRole('table', { name: '正在进行' });

/** Fills in a reason and proposes. */
async function propose(page: Page, reason: string): Promise<void> {
  await page.getByLabel('理由', { exact: true }).fill(reason);
  await page.getByRole('button', { name: '提出', exact: true }).click();
  await page.getByText('已提出，等待另一名流程管理员确认。').waitFor();
}

/** 邓丽 confirms what was proposed for that reason, and it is done. */
const confirm = (reason: string, sees: readonly (string | RegExp)[] = []) => as('deng.li', '/operation?tab=interventions', async (page) => {
  const card = cardOf(page, reason);
  for (const text of sees) await card.getByText(text).first().waitFor();
  await card.getByRole('button', { name: '确认执行' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认执行' }).click();
  await card.waitFor({ state: 'detached' });
  await page.locator('.results').getByText('已执行').first().waitFor();
  await page.getByText('已执行', { exact: true }).first().click();
  await cardOf(page, reason).getByText('邓丽').waitFor();
});

/** A use of the purchasing department's seal whose flow has stopped, as the seed's 采购机房服务器: its id, which its instance has too. */
async function stoppedUse(reason: string): Promise<string> {
  const [asker, seal] = [await stage.as('li.ming'), await stage.sealNamed('哈尔滨印信示范有限公司采购部')];
  const key = encodeURIComponent(reason); // a header holds ASCII only
  const documentId = await asker.upload(`${reason}.pdf`, onePagePdf(['Purchase']), `document-${key}`);
  await asker.send('POST', '/uses', `use-${key}`, { seal, documentId, reason, place: { page: 1, left: 120, top: 150 }, form: { amount: 60_000 } });
  const { id } = await stage.useFor(reason);
  await stage.decide('wang.fang', id, { outcome: 'approved' });
  await stage.incidentsOf(id, { wait: true });
  return id;
}

/** The page of an instance. */
const pageOf = (id: string): string => `/operation/instances/${encodeURIComponent(id)}`;

describe('a flow that has stopped', () => {
  it('R53 is seen among the incidents, with what, where, since when and how often, in plain words', async () => {
    await as('sun.li', '/operation', async (page) => {
      const row = rowOf(page, '等待对方签署');
      expect(await row.innerText()).toMatch(/时限算不出来[^]*采购合同用印[^]*李明[^]*1 次/);
      expect(await row.innerText()).not.toContain('采购机房服务器'); // what is approved is not for administrators of flows
      await choose(page, '原因', '没有一个分支的条件成立');
      await page.getByText('没有符合条件的事件').waitFor();
    });
    await as('zhao.qiang', '/operation', async (page) => { // the head of the unit reads what it is about, and changes nothing
      await rowOf(page, '采购机房服务器').getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: '采购机房服务器' }).waitFor();
      expect(await page.getByRole('heading', { name: '人工干预' }).count()).toBe(0);
    });
  });

  it('is shown where it stands: in the drawing and in a table beside it', async () => {
    const { id } = await stage.useFor('采购机房服务器');
    await as('sun.li', pageOf(id), async (page) => {
      await page.locator('.djs-element.op-incident[data-element-id="counter-signed"]').waitFor();
      await page.locator('.djs-element.op-done[data-element-id="approve"]').waitFor();
      await page.locator('.djs-overlays[data-container-id="counter-signed"] .op-token').waitFor();
      expect(await underway(page).innerText()).toMatch(/等待对方签署[^]*事件/);
      expect(await page.getByRole('table', { name: '决定' }).innerText()).toMatch(/审批用印[^]*同意[^]*王芳/);
      expect(await page.locator('.steps').last().innerText()).toMatch(/等待对方签署 · 发生事件/);
      const mark = (await page.locator('.bjs-powered-by').boundingBox())!;
      const place = (await page.locator('.drawing-place').boundingBox())!;
      expect([mark.x >= place.x, mark.y >= place.y, mark.x + mark.width <= place.x + place.width, mark.y + mark.height <= place.y + place.height]).toEqual([true, true, true, true]);
    });
  });

  it('goes on when one administrator proposes a retry with what was missing, and another confirms', async () => {
    const id = await stoppedUse('采购打印机');
    await as('sun.li', pageOf(id), async (page) => {
      await page.getByRole('button', { name: '重试' }).first().click();
      await page.getByRole('button', { name: '添加变量' }).click();
      await page.getByLabel('名称', { exact: true }).fill('signDays');
      await page.getByLabel('值', { exact: true }).fill('45');
      await page.getByRole('group', { name: '重试' }).getByText('先写入下列变量，再次执行“等待对方签署”').waitFor();
      await propose(page, '对方要求 45 天');
      await cardOf(page, '对方要求 45 天').getByText('这是您提出的干预，须由另一名流程管理员确认。').waitFor();
      expect(await cardOf(page, '对方要求 45 天').getByRole('button', { name: '确认执行' }).count()).toBe(0);
    });
    await as('deng.li', '/inbox', async (page) => { expect(Number(await page.locator('.menu .count-mark [aria-hidden]').first().innerText())).toBeGreaterThan(0); });
    await confirm('对方要求 45 天', ['先写入下列变量，再次执行“等待对方签署”', 'signDays', '45']);
    await as('sun.li', pageOf(id), async (page) => {
      expect(await underway(page).innerText()).not.toContain('事件');
      await page.getByText('counter-signed', { exact: true }).waitFor();
      expect(await page.getByRole('table', { name: '变量' }).innerText()).toMatch(/signDays\s+45/);
    });
  });

  it('is tried again together with others, each with its own result', async () => {
    const [one, two] = [await stoppedUse('采购显示器'), await stoppedUse('采购投影仪')];
    await as('sun.li', '/operation', async (page) => {
      for (const id of [one, two]) await page.getByRole('row').filter({ has: page.locator(`a[href*="${id}"]`) }).getByRole('checkbox').check();
      await page.getByRole('heading', { name: '已选 2 项' }).waitFor();
      await page.getByRole('button', { name: '添加变量' }).click();
      await page.getByLabel('名称', { exact: true }).fill('signDays');
      await page.getByLabel('值', { exact: true }).fill('20');
      await page.getByLabel('理由', { exact: true }).fill('统一 20 天');
      await page.getByRole('button', { name: '批量重试' }).click();
      await page.locator('.results').getByText('已提出').nth(1).waitFor();
    });
    await as('deng.li', '/operation?tab=interventions', async (page) => { await cardOf(page, '统一 20 天').getByText('批量，共 2 个实例').waitFor(); });
    await confirm('统一 20 天');
    for (const id of [one, two]) expect(await stage.incidentsOf(id)).toMatchObject([{ resolvedAt: expect.any(String) }]);
  });
});

describe('a flow that runs', () => {
  let id: string;
  beforeAll(async () => { ({ id } = await stage.useFor('采购办公家具')); });

  it('R36 has a token moved by four eyes: the target is clicked in the drawing', async () => {
    await as('sun.li', pageOf(id), async (page) => {
      await page.locator('.djs-element.op-active[data-element-id="counter-signed"]').waitFor();
      await page.getByRole('button', { name: '移动', exact: true }).click();
      await choose(page, '从', '等待对方签署');
      await page.locator('.djs-element.op-target[data-element-id="finance"] .djs-hit').click();
      await page.getByRole('group', { name: '移动' }).getByText('从“财务复核”继续').waitFor();
      await propose(page, '金额有变，请财务复核');
    });
    await confirm('金额有变，请财务复核', ['结束“等待对方签署”']);
    await as('qian.jin', pageOf(id), async (page) => { expect(await underway(page).innerText()).toMatch(/财务复核[^]*张伟/); });
  });

  it('is refused with a reason by the second administrator, and then not done', async () => {
    await as('sun.li', pageOf(id), async (page) => {
      await page.getByRole('button', { name: '取消流程' }).click();
      await page.getByRole('group', { name: '取消流程' }).getByText('整个流程到此终止').waitFor();
      await propose(page, '不再采购');
    });
    await as('deng.li', pageOf(id), async (page) => {
      await cardOf(page, '不再采购').getByRole('button', { name: '拒绝' }).click();
      await page.getByLabel('拒绝理由').fill('采购部仍要采购');
      await page.getByRole('dialog').getByRole('button', { name: '拒绝' }).click();
      await cardOf(page, '不再采购').getByText('采购部仍要采购').waitFor();
      await underway(page).getByText('财务复核').first().waitFor();
    });
  });

  it('is judged before it goes on by another version: what speaks against it is told, and a mapping takes it away', async () => {
    const bpmn = await readFile(join(projectRoot, 'docker/demo/flows/purchase-use.bpmn'), 'utf8');
    const form: unknown = JSON.parse(await readFile(join(projectRoot, 'docker/demo/flows/purchase-terms.form.json'), 'utf8'));
    const administrator: SignedIn = await stage.as('sun.li');
    await administrator.send('POST', '/flows', 'purchase-2', { key: 'purchase-use', name: '采购合同用印（新）', rule: demoRule.id, bpmn: bpmn.replaceAll('"finance"', '"audit"').replaceAll('>finance<', '>audit<').replace('财务复核', '审计复核'), forms: [form] });
    await as('sun.li', pageOf(id), async (page) => {
      await page.getByRole('button', { name: '迁移到其他版本' }).click();
      await choose(page, '迁移到', '采购合同用印（新）');
      await page.getByText('现在不能迁移：').waitFor();
      expect(await page.locator('.findings').first().innerText()).toContain('财务复核: 新版本中没有接续它的环节');
      await page.getByLabel('理由', { exact: true }).fill('新制度');
      expect(await page.getByRole('button', { name: '提出', exact: true }).isDisabled()).toBe(true);
      await choose(page, '由新版本的哪个环节接续“财务复核”', '审计复核');
      await page.getByText('可以迁移，没有妨碍。').waitFor();
      await propose(page, '新制度');
    });
    await confirm('新制度', ['“finance”由“audit”接续']);
    await as('sun.li', pageOf(id), async (page) => { await underway(page).getByText('审计复核').first().waitFor(); });
  });

  it('gets a message by hand that it waits for, and goes on', async () => {
    const waiting = await stoppedUse('采购会议桌');
    const [incident] = await stage.incidentsOf(waiting);
    const { id: retry } = (await (await stage.as('sun.li')).send('POST', `/instances/${waiting}/interventions`, 'retry-table', { act: { act: 'retry', incident: incident!.id, variables: { signDays: 9 } }, reason: '补填' })) as { id: string };
    await (await stage.as('deng.li')).send('POST', `/interventions/${retry}/confirmation`, 'confirm-table');
    await as('deng.li', pageOf(waiting), async (page) => {
      await page.getByRole('button', { name: '发送消息' }).click();
      await page.getByRole('button', { name: '发送', exact: true }).click();
      await page.getByText('已送达流程').waitFor();
    });
    await stage.useFor('采购会议桌', 'stamped');
  });
});

describe('the pages of flows that run', () => {
  it.each([['zh-CN', 390], ['en', 390], ['zh-CN', 1280]] as const)('can be read and used by everyone, in %s and %i wide', async (language, width) => {
    const { id } = await stage.useFor('采购机房服务器');
    for (const path of ['/operation', '/operation?tab=instances', '/operation?tab=interventions&state=done', pageOf(id)]) {
      const { page, context, faults } = await visit(ground.browser, ground.installation, { login: 'sun.li', language, width, height: 844 });
      await page.goto(path);
      await loaded(page);
      if (path === pageOf(id)) await page.locator('.drawing-tools').waitFor();
      expect({ path, violations: await violations(page), faults }).toEqual({ path, violations: [], faults: [] });
      expect({ path, wide: await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth) }).toEqual({ path, wide: false });
      await context.close();
    }
  });
});
