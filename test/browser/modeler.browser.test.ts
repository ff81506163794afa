import { beforeAll, describe, expect, it } from '@jest/globals';
import { violations } from './axe.ts';
import { signIn, visit } from './browser.ts';
import { Drawing } from './drawing.ts';
import { modelerWindow } from './modelerWindow.ts';
import { browserGround } from './window.ts';

const ground = browserGround();

interface Flows { readonly items: readonly { readonly key: string; readonly version: number; readonly name: string; readonly hash: string }[] }
const deployed = async (key: string) => (await (await ground.installation.as('sun.li')).get<Flows>('/flows')).body.items.filter((flow) => flow.key === key);

describe('a flow administrator at the modeler', () => {
  const window = modelerWindow(ground);
  let drawing: Drawing;
  let stamp: string;
  beforeAll(() => { ({ drawing } = window); });

  it('R36 is told on the element, with the way a token takes to it, that a stamp can be reached without approval', async () => {
    await drawing.select('requested');
    stamp = await drawing.append('yinxin.stamp');
    await drawing.append('append.end-event');
    await drawing.judged();
    expect(await drawing.lines()).toEqual([expect.stringMatching(/盖章[\s\S]*未经审批 approver 即可到达盖章[\s\S]*approval-proof[\s\S]*提出用印申请 → 盖章/)]);
    await drawing.page.locator(`.djs-overlays[data-container-id="${stamp}"] .bjsl-icon-error`).waitFor();
    await drawing.findings().first().click();
    const marked = await drawing.page.locator('g.djs-element.yx-path').evaluateAll((all) => all.map((element) => element.getAttribute('data-element-id')));
    expect(marked).toEqual(expect.arrayContaining(['requested', stamp, expect.stringMatching(/^Flow_/)]));
  });

  it('R36 is refused by the server as well, and nothing is deployed', async () => {
    await drawing.deploy('contract');
    expect(await drawing.notice()).toContain('流程未能部署');
    await drawing.page.locator(`g.djs-element.yx-found[data-element-id="${stamp}"]`).waitFor();
    expect(await deployed('contract')).toEqual([]);
  });

  it('R36 draws an approval that counts before the stamp, and an end for a refusal', async () => {
    await drawing.select(stamp);
    await drawing.page.locator('.djs-context-pad.open .entry[data-action="delete"]').click();
    await drawing.select('requested');
    await drawing.append('yinxin.approval');
    await drawing.field('id').fill('approve');
    await drawing.field('counts').selectOption('approver');
    await drawing.field('onRefuse').selectOption('continue');
    await drawing.field('deadline').fill('3 天');
    await drawing.judged();
    await drawing.select('approve');
    await drawing.append('yinxin.choice');
    const gateway = await drawing.selected();
    stamp = await drawing.append('yinxin.stamp');
    await drawing.append('append.end-event');
    await drawing.select(gateway);
    await drawing.append('yinxin.refused');
    await drawing.judged();
    expect(await drawing.page.locator('.yx-findings li button[data-rule=approval-proof]').count()).toBe(0);
  });

  it('gives the approval a deadline, which is a timer on its border with a way on', async () => {
    const timer = await drawing.page.locator('g.djs-shape[data-element-id^=Event_]').evaluateAll((all) => all.map(({ dataset }) => dataset.elementId ?? '').find((id) => document.querySelector(`g[data-element-id="${id}_label"]`)?.textContent === '超过时限'));
    await drawing.page.locator(`.yx-findings li button[data-element="${timer}"]`).click();
    expect(await drawing.field('timerText').inputValue()).toBe('P3D');
    await drawing.append('yinxin.notify');
    await drawing.append('yinxin.refused');
    await drawing.judged();
  });

  it('is told of a condition that is no FEEL while it is written', async () => {
    const conditions = drawing.page.locator('.yx-findings li button[data-rule=conditions]');
    expect(await conditions.count()).toBe(2);
    await conditions.first().click();
    await drawing.field('condition').fill('approve.outcome =');
    await drawing.judged();
    expect(await drawing.page.locator('.bio-properties-panel-error').innerText()).toContain('不是 FEEL');
    await drawing.field('condition').fill('approve.outcome = "approved"');
    await drawing.judged();
    await conditions.first().click();
    await drawing.field('otherwise').click();
    await drawing.judged();
  });

  it('R36 deploys it, changes it, and sees what was changed', async () => {
    const left = drawing.page.locator('.yx-findings li button[data-rule=start-and-end]');
    if ((await left.count()) > 0) { // the end event of the first drawing stands alone
      await left.first().click();
      await drawing.page.keyboard.press('Delete');
      await drawing.judged();
    }
    expect(await drawing.page.locator('.yx-findings-head').innerText()).toContain('可以部署');
    await drawing.page.getByLabel('流程名称').fill('合同用印审批');
    await drawing.page.keyboard.press('Enter');
    await drawing.deploy('contract');
    expect(await drawing.notice()).toContain('第 1 版');
    await drawing.select('approve');
    await drawing.field('name').fill('负责人审批');
    await drawing.judged();
    await drawing.call('undo');
    await drawing.call('redo');
    await drawing.judged();
    await drawing.deploy();
    expect(await drawing.notice()).toContain('第 2 版');
    expect((await deployed('contract')).map(({ version, name }) => ({ version, name })).sort((one, other) => one.version - other.version)).toEqual([{ version: 1, name: '合同用印审批' }, { version: 2, name: '合同用印审批' }]);
    await drawing.call('versions');
    await drawing.dialog().locator('.yx-primary').click();
    await drawing.dialog().locator('g.yx-changed[data-element-id=approve]').first().waitFor();
    expect(await drawing.dialog().locator('.yx-legend').innerText()).toContain('修改 1 负责人审批');
    await drawing.page.keyboard.press('Escape');
  });

  it('R36 binds it to a seal, whose uses take it from then on', async () => {
    await drawing.call('bind');
    await drawing.dialog().locator(`input[name=seal][value="${ground.installation.seal}"]`).check();
    await drawing.dialog().locator('.yx-primary').click();
    await drawing.dialog().waitFor({ state: 'detached' });
    const [binding] = await ground.installation.query<{ flow_hash: string }>('SELECT flow_hash FROM flow_binding WHERE es_id = ? ORDER BY number DESC', [ground.installation.seal]);
    expect(binding?.flow_hash).toBe((await deployed('contract')).find(({ version }) => version === 2)?.hash);
  });

  it('opens an old version again', async () => {
    await drawing.call('versions');
    await drawing.dialog().locator('[data-version="1"]').click();
    await drawing.dialog().waitFor({ state: 'detached' });
    expect(await drawing.element('approve').textContent()).toContain('审批');
    expect(await drawing.element('approve').textContent()).not.toContain('负责人');
  });

  it('is offered everything that is executed and nothing else', async () => {
    await drawing.select('approve');
    await drawing.page.locator('.djs-context-pad.open .entry[data-action=replace]').click();
    const menu = await drawing.page.locator('.djs-popup .entry').allInnerTexts();
    expect(menu).toEqual(expect.arrayContaining(['服务任务', '接收任务', '脚本任务', '业务规则任务', '调用活动', '子流程（展开）']));
    expect(await drawing.page.locator('.djs-popup [data-id=toggle-parallel-mi]').count()).toBe(1);
    await drawing.page.keyboard.press('Escape');
    await drawing.page.locator('.djs-palette .entry[data-action="yinxin.more"]').click();
    const all = await drawing.page.locator('.djs-popup .entry').allInnerTexts();
    expect(all.slice(0, 2)).toEqual(['审批任务', '会签（全部同意）']);
    expect(all).toEqual(expect.arrayContaining(['事件子流程', '事务', '包容网关', '条件捕获事件', '数据对象']));
    expect(all.filter((label) => /复杂|编排|实例化/.test(label))).toEqual([]);
    await drawing.page.keyboard.press('Escape');
    const palette = await drawing.page.locator('.djs-palette .entry').evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-action')));
    expect(palette).toEqual(expect.arrayContaining(['yinxin.approval', 'yinxin.stamp', 'create.start-event', 'yinxin.more']));
    expect(palette).not.toContain('create.task');
    expect(palette.indexOf('yinxin.approval')).toBeLessThan(palette.indexOf('create.start-event'));
  });

  it('finds the drawing again after the session has ended in the middle of it', async () => {
    await drawing.select('approve');
    await drawing.field('name').fill('总经理审批');
    await drawing.judged();
    await window.visited.context.clearCookies();
    await drawing.call('check');
    expect(await drawing.dialog().innerText()).toContain('登录已失效');
    await drawing.dialog().locator('.yx-primary').click();
    await drawing.page.waitForURL((url) => url.pathname === '/sign-in' && url.searchParams.get('return') === '/modeler/');
    await signIn(window.visited.context, ground.installation, 'sun.li');
    await drawing.page.goto('/modeler/');
    await drawing.element('approve').waitFor();
    expect(await drawing.element('approve').textContent()).toContain('总经理审批');
  });

  it('is told why a file cannot be drawn', async () => {
    await drawing.call('open');
    await drawing.page.locator('input[name=file]').setInputFiles({ name: 'x.bpmn', mimeType: 'application/xml', buffer: Buffer.from('<?xml version="1.0"?><!DOCTYPE x><x/>') });
    await drawing.page.getByText('此文件无法画出').waitFor();
    expect(await drawing.dialog().innerText()).toContain('DOCTYPE');
    await drawing.page.keyboard.press('Escape');
  });

  it('always sees the mark of bpmn.io, and no script or style was refused', async () => {
    const mark = await drawing.page.locator('.bjs-powered-by').first().boundingBox();
    expect(mark).toMatchObject({ width: expect.any(Number), height: expect.any(Number) });
    expect(window.faults).toEqual([]);
  });
});

describe('the modeler', () => {
  it('can be used without seeing: axe finds no fault in page and dialogs', async () => {
    const { page, context } = await visit(ground.browser, ground.installation, { login: 'sun.li' });
    const drawing = new Drawing(page);
    await drawing.begin();
    const faults = () => violations(page, '.yx-editor');
    expect(await faults()).toEqual([]);
    for (const feature of ['open', 'versions', 'bind', 'deploy']) {
      await drawing.call(feature);
      await drawing.dialog().locator('h2').waitFor();
      expect({ feature, faults: await faults() }).toEqual({ feature, faults: [] });
      await page.keyboard.press('Escape');
    }
    await drawing.feature('parts').click();
    for (const kind of ['process', 'table', 'form']) {
      await page.locator(`[data-act=new-${kind}]`).click();
      await page.locator(`.yx-tabs [data-kind=${kind}][aria-selected=true]`).waitFor();
      expect({ kind, faults: await faults() }).toEqual({ kind, faults: [] });
    }
    await context.close();
  });

  it('R57 sends who is not signed in to sign in, and shows no flow to who may not see them', async () => {
    const nobody = await visit(ground.browser, ground.installation);
    await nobody.page.goto('/modeler/');
    await nobody.page.waitForURL((url) => url.pathname === '/sign-in');
    await nobody.context.close();
    const maker = await visit(ground.browser, ground.installation, { login: 'zhou.jie' });
    await maker.page.goto('/modeler/');
    await maker.page.getByText('流程由流程管理员设计').waitFor();
    await maker.context.close();
  });

  it('R57 lets a head look and draw but not deploy', async () => {
    const head = await visit(ground.browser, ground.installation, { login: 'zhao.qiang', language: 'en', width: 1100 });
    const drawing = new Drawing(head.page);
    await drawing.begin();
    expect(await drawing.feature('deploy').isDisabled()).toBe(true);
    await drawing.call('open');
    await drawing.dialog().locator('[data-flow=simple-use]').click();
    await drawing.element('approve').waitFor();
    expect(head.faults).toEqual([]);
    await head.context.close();
  });
});
