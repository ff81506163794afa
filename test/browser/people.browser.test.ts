import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { DemoLogin } from '../../tools/seed/people.ts';
import { draw } from '../flows/draw.ts';
import { decide, requestUse, type UseBody } from '../system/uses.ts';
import { good } from '../system/visitor.ts';
import { violations } from './axe.ts';
import { boundFor } from './boundFlow.ts';
import { atWindow, browserGround, choose, rowOf } from './window.ts';

/** 陈静 looks at it first and may ask others; then 王芳 approves, or sends it back. */
const flow = draw('start s\nuser check groups=legal acts=delegate,transfer\nuser approve counts=approver acts=return\nstamp p\nend e\ns -> check\ncheck -> approve\napprove -> p\np -> e');
const reasons = ['采购外出期间的物资', '签订补充协议', '办理年检', '变更银行预留印鉴'] as const;
const uses = new Map<string, UseBody>();
const useOf = (reason: (typeof reasons)[number]): UseBody => uses.get(reason)!;

const ground = browserGround(async ({ installation }) => {
  const restore = await boundFor(installation, { key: 'browser-people', bpmn: flow });
  for (const reason of reasons) uses.set(reason, await requestUse(await installation.as('li.ming'), { seal: installation.seal, reason }));
  await restore();
  for (const reason of reasons.slice(0, 2)) await decide(await installation.as('chen.jing'), uses.get(reason)!, 'approved');
});
const as = atWindow(ground);

/** The open task of a use, and what its subject is known by. */
async function taskOf({ id }: UseBody): Promise<{ readonly path: string; readonly subject: string }> {
  const { tasks, subject } = await good((await ground.installation.as('li.ming')).get<UseBody>(`/uses/${id}`));
  return { path: `/tasks/${encodeURIComponent(tasks.find(({ state }) => state === 'open')?.id ?? '')}`, subject: subject.sm3 };
}

const note = async (login: DemoLogin, use: UseBody, body: object) => good((await ground.installation.as(login)).post(`${(await taskOf(use)).path}/notes`, body));
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);
/** Presses the button of the dialog that asks once more; two characters may stand apart on it. */
const confirm = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) }).click();

describe('somebody who is away', () => {
  it('names who decides for them, sees it, and is told so above their tasks', async () => {
    await as('wang.fang', '/inbox', async (page) => {
      await page.getByRole('button', { name: '王芳' }).click();
      await page.getByRole('link', { name: '外出代理' }).click();
      await page.getByRole('button', { name: '设置代理' }).click();
      await choose(page, '代理人', '张伟');
      await page.getByLabel('结束').fill('2020-01-01T08:00');
      await page.getByText('结束时间应晚于开始时间，且晚于现在').waitFor();
      await page.getByLabel('结束').fill(day(3));
      await confirm(page, '设置代理');
      await rowOf(page, '张伟').getByText('生效中').waitFor();
      expect(await rowOf(page, '张伟').innerText()).toContain('全部流程');
      expect(await violations(page)).toEqual([]);
      await page.goto('/inbox');
      await page.getByText(/^您已设置由 张伟 代理/).waitFor();
    });
  });

  it('R36 is decided for by the proxy, who sees the document, on a phone; the use says so', async () => {
    const reason = reasons[0];
    await as('zhang.wei', '/inbox', async (page) => {
      await page.getByText(/^您正在代 王芳 办理/).waitFor();
      await rowOf(page, reason).getByText('代 王芳').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: reason }).click();
      await page.getByRole('img', { name: /将盖于此处/ }).waitFor();
      await page.getByText('代 王芳').first().waitFor();
      await page.getByRole('button', { name: /^同\s?意$/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: /^同\s?意$/ }).click();
      await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
      await page.goto('/inbox?tab=done');
      await rowOf(page, reason).getByText('代 王芳').waitFor();
    }, 'phone');
    await as('li.ming', `/uses/${useOf(reason).id}`, async (page) => { await page.getByText('张伟（代 王芳）').first().waitFor(); });
  });

  it('acts again alone as soon as they end it', async () => {
    await as('wang.fang', '/absences', async (page) => {
      await rowOf(page, '张伟').getByRole('button', { name: '提前结束' }).click();
      await confirm(page, '提前结束');
      await rowOf(page, '张伟').getByText('已提前结束').waitFor();
    }, 'phone');
    await as('zhang.wei', '/inbox', async (page) => { expect(await page.getByText('代 王芳').count()).toBe(0); });
  });

  it('who fell ill is helped by the head of the unit, and sees by whom', async () => {
    await as('zhao.qiang', '/absences', async (page) => {
      await page.getByRole('button', { name: '为他人设置' }).click();
      await choose(page, '外出人员', '陈静');
      await choose(page, '代理人', '张伟');
      await page.getByLabel('结束').fill(day(2));
      await confirm(page, '为他人设置');
      await rowOf(page, '陈静').getByText('由 赵强 设置').waitFor();
      await rowOf(page, '陈静').getByRole('button', { name: '提前结束' }).click();
      await confirm(page, '提前结束');
      await page.getByText('本单位没有人员外出').waitFor();
    });
    await as('chen.jing', '/absences', async (page) => { await rowOf(page, '张伟').getByText('由 赵强 设置').waitFor(); }, 'phone');
  });
});

describe('the inbox', () => {
  const reason = reasons[1];

  it('says that a task came back, why, and how often it was urged', async () => {
    const { path, subject } = await taskOf(useOf(reason));
    await good((await ground.installation.as('wang.fang')).post(`${path}/acts`, { act: { act: 'return', to: 'check' }, subject, reason: '请补充合同附件' }));
    await note('li.ming', useOf(reason), { kind: 'urge', reason: '今天要用' });
    for (const device of ['desk', 'phone'] as const) {
      await as('chen.jing', '/inbox', async (page) => {
        const row = rowOf(page, reason);
        await row.getByText('王芳 退回').waitFor();
        await row.getByText('退回理由：请补充合同附件').waitFor();
        await row.getByText('催办 1 次').waitFor();
      }, device);
    }
  });

  it('says whose opinion is awaited, to who asked and to who is asked', async () => {
    await note('chen.jing', useOf(reason), { kind: 'delegate', to: (await personId('zhang.wei')), reason: '请核对金额' });
    await as('zhang.wei', '/inbox', async (page) => { await rowOf(page, reason).getByText('陈静 委派').waitFor(); });
    await as('chen.jing', '/inbox', async (page) => {
      await page.getByRole('heading', { name: '等待他人意见' }).waitFor();
      await rowOf(page, reason).getByText('已委派 张伟').waitFor();
    }, 'phone');
  });
});

describe('a copy', () => {
  it('is counted until it is marked as read, and who sent it sees who has read it', async () => {
    const task = (await taskOf(useOf(reasons[2]))).path;
    await note('chen.jing', useOf(reasons[2]), { kind: 'copy', to: [await personId('zhao.qiang')] });
    await as('chen.jing', task, async (page) => { await page.getByText('0 / 1 人已阅').waitFor(); });
    await as('zhao.qiang', '/inbox', async (page) => {
      await page.getByText(/^抄送我的 \d+ 条未读$/).click();
      await rowOf(page, reasons[2]).getByText('未读').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: `标为已阅 ${reasons[2]}` }).click();
      await rowOf(page, reasons[2]).getByText('已阅', { exact: true }).waitFor();
      await page.getByRole('link', { name: reasons[2] }).click();
      await page.getByRole('img', { name: /将盖于此处/ }).waitFor();
    }, 'phone');
    await as('chen.jing', task, async (page) => { await page.getByText('1 / 1 人已阅').waitFor(); });
  });
});

describe('a leaver', () => {
  it('hands over what an administrator chooses; each task says what became of it, and what stays is said plainly', async () => {
    await as('sun.li', '/hand-over', async (page) => {
      await choose(page, '离职人员', /^陈静/);
      await page.getByRole('heading', { name: /^转办的待办/ }).waitFor();
      await page.getByText('请由账号管理员停用账号', { exact: false }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('全选').uncheck();
      await page.getByLabel(new RegExp(`^${reasons[3]}`)).check();
      await choose(page, '接手人', '张伟');
      await page.getByLabel('转办原因').fill('离职');
      await page.getByRole('button', { name: '转办 1 项' }).click();
      await page.getByRole('dialog').getByText('将 陈静 的 1 项待办转给 张伟').waitFor();
      await confirm(page, '转办');
      await page.getByText('已转办 1 项，未转办 0 项').waitFor();
      expect(await rowOf(page, reasons[3]).innerText()).toMatch(/已转办[^]*张伟/);
    });
    await as('zhang.wei', '/inbox', async (page) => { await rowOf(page, reasons[3]).getByText('由 陈静 转来').waitFor(); }, 'phone');
  });

  it('R36 hands over to nobody whose approval would not count, and is told why, on a phone too', async () => {
    await as('sun.li', '/hand-over', async (page) => {
      await choose(page, '离职人员', /^王芳/);
      await page.getByLabel('全选').uncheck();
      await page.locator('.pick input').first().check();
      await choose(page, '接手人', '陈静');
      await page.getByLabel('转办原因').fill('离职');
      await page.getByRole('button', { name: '转办 1 项' }).click();
      await confirm(page, '转办');
      await page.getByText('已转办 0 项，未转办 1 项').waitFor();
      await page.getByText(/接手人没有办理此事项的权限/).waitFor();
    }, 'phone');
  });
});

/** The id of a demo person, by the session of theirs. */
async function personId(login: DemoLogin): Promise<string> {
  return (await good((await ground.installation.as(login)).get<{ person: { id: string } }>('/session'))).person.id;
}
