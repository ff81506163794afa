import { describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { DemoLogin } from '../../tools/seed/people.ts';
import { draw } from '../flows/draw.ts';
import { decide, requestUse, type UseBody } from '../system/uses.ts';
import { good } from '../system/visitor.ts';
import { boundFor } from './boundFlow.ts';
import { loaded } from './browser.ts';
import { browserGround, devices, keptWindows } from './window.ts';

let use: UseBody;
const reason = '签订战略合作协议';

/** The requester prepares, finance and legal look at it with all acts that a flow can allow, the approver approves. */
const flow = draw(`start s
user ask relation=requester onRefuse=return
user first role=finance acts=transfer,delegate,add-signer,remove-signer,return,take-back onRefuse=return
user second role=legal acts=return,take-back onRefuse=return
user last counts=approver acts=return
stamp p
end e
s -> ask
ask -> first
first -> second
second -> last
last -> p
p -> e`);

const ground = browserGround(async ({ installation }) => {
  const restore = await boundFor(installation, { key: 'browser-acts', bpmn: flow });
  use = await requestUse(await ground.installation.as('li.ming'), { seal: installation.seal, reason });
  await restore();
  await decide(await ground.installation.as('li.ming'), use, 'approved');
});
jest.setTimeout(180_000);
const atWindowOf = keptWindows(ground);

/** The task of the use that waits for somebody. */
async function openTaskOf(login: DemoLogin): Promise<string> {
  const { items } = await good((await ground.installation.as(login)).get<{ items: readonly { id: string; useId?: string }[] }>('/tasks'));
  return items.find(({ useId }) => useId === use.id)?.id ?? '';
}

/** What a person does at the window of their device, from a page on: `task` is that of the task that waits for them, `use` that of the use. */
async function as(login: DemoLogin, device: keyof typeof devices, where: string, does: (page: Page) => Promise<void>): Promise<void> {
  await atWindowOf(login, async (page) => {
    page.setDefaultTimeout(45_000);
    await page.goto(where === 'task' ? `/tasks/${await openTaskOf(login)}` : where === 'use' ? `/uses/${use.id}` : where);
    await loaded(page);
    await does(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(devices[device].width);
  }, device);
}

const button = (page: Page, name: string): Locator => page.getByRole('main').getByRole('button', { name, exact: true });

/** Presses the act's button, says in its dialog what it asks for, and confirms. */
async function act(page: Page, name: string, says: (dialog: Locator) => Promise<void> = () => Promise.resolve()): Promise<void> {
  await button(page, name).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await says(dialog);
  await dialog.getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function choose(dialog: Locator, label: string, option: string): Promise<void> {
  await dialog.getByLabel(label).click();
  await dialog.page().locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).first().click();
}

/** Names a person; of several the list is closed again. */
const name = (person: string, label = '人员') => (dialog: Locator): Promise<void> => choose(dialog, label, person);
const say = (text: string) => (dialog: Locator): Promise<void> => dialog.locator('textarea').fill(text);
const both = (...parts: readonly ((dialog: Locator) => Promise<void>)[]) => async (dialog: Locator): Promise<void> => { for (const part of parts) await part(dialog); };
const sees = (page: Page, text: string) => page.getByText(text).first().waitFor();
const atInbox = (page: Page) => page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();

async function approve(page: Page): Promise<void> {
  await button(page, '同意').click();
  await page.getByRole('dialog').getByRole('button', { name: /^同\s?意$/ }).click();
  await atInbox(page);
}

describe('in a task with all acts', () => {
  it('somebody claims it, and lets it go', () => as('zhang.wei', 'desk', 'task', async (page) => {
    await act(page, '认领');
    await act(page, '取消认领');
    await button(page, '认领').waitFor();
  }));

  it('another is asked for an opinion, gives it on a phone, and the owner decides', async () => {
    await as('zhang.wei', 'desk', 'task', (page) => act(page, '委派', both(name('陈静'), say('请看第三条'))));
    await as('chen.jing', 'phone', 'task', async (page) => {
      await sees(page, '请看第三条');
      await act(page, '回复意见', say('第三条可以接受'));
    });
    await as('zhang.wei', 'desk', 'task', async (page) => {
      await sees(page, '第三条可以接受');
      await act(page, '委派', name('刘洋'));
      await act(page, '收回委派');
      await button(page, '同意').waitFor();
    });
  });

  it('they talk: one asks, the requester answers from the use, and is answered', async () => {
    await as('zhang.wei', 'phone', 'task', (page) => act(page, '沟通', say('合同编号是多少？')));
    await as('li.ming', 'desk', 'use', async (page) => {
      await sees(page, '合同编号是多少？');
      await act(page, '沟通', say('编号为 2026-001'));
      await sees(page, '编号为 2026-001');
    });
    await as('zhang.wei', 'desk', 'task', async (page) => {
      await page.getByRole('listitem').filter({ hasText: '编号为 2026-001' }).getByRole('button', { name: '回复' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('李明').waitFor();
      await dialog.locator('textarea').fill('收到');
      await dialog.getByRole('button', { name: /^沟\s?通$/ }).click();
      await sees(page, '收到');
    });
  });

  it('a copy is sent, read on a phone, and its sender sees that', async () => {
    let path = '';
    await as('zhang.wei', 'desk', 'task', async (page) => {
      path = new URL(page.url()).pathname;
      await act(page, '抄送', both(name('刘洋', '抄送给'), (dialog) => dialog.locator('.ant-modal-title').click()));
    });
    await as('liu.yang', 'phone', path, async (page) => {
      await act(page, '已阅');
      await button(page, '已阅').waitFor({ state: 'hidden' });
    });
    await as('zhang.wei', 'desk', 'task', (page) => page.locator('.receipts').getByText('已阅').waitFor());
  });

  it('the requester urges on a phone, once in an hour', () => as('li.ming', 'phone', 'use', async (page) => {
    await act(page, '催办', say('今天需要用印'));
    await sees(page, '今天需要用印');
    await button(page, '催办').click();
    await page.getByRole('dialog').getByRole('button', { name: /^催\s?办$/ }).click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: /^取\s?消$/ }).click();
  }));

  it('signers are added beside, before and after, and taken away again', async () => {
    const where = (place: string) => (dialog: Locator) => choose(dialog, '签署顺序', place);
    await as('zhang.wei', 'desk', 'task', async (page) => {
      await act(page, '加签', both(name('钱进'), where('与我同时')));
      await act(page, '减签', name('钱进'));
      await act(page, '加签', both(name('王芳'), where('在我之前')));
    });
    await as('wang.fang', 'phone', 'task', approve);
    await as('zhang.wei', 'phone', 'task', async (page) => {
      await act(page, '加签', both(name('赵强'), where('在我之后')));
      await approve(page);
    });
    await as('zhao.qiang', 'desk', 'task', approve);
  });

  it('who decided last takes it back while nobody has gone on', async () => {
    const items = await (await ground.installation.as('li.ming')).get<UseBody>(`/uses/${use.id}`);
    const first = items.body.tasks.find(({ element }) => element === 'first')?.id ?? '';
    await as('zhao.qiang', 'desk', `/tasks/${first}`, async (page) => {
      await act(page, '拿回');
      await atInbox(page);
    });
  });

  it('it is returned to a chosen task, refused to the one before, and refused to the requester', async () => {
    await as('zhang.wei', 'desk', 'task', approve);
    await as('chen.jing', 'phone', 'task', async (page) => {
      await act(page, '退回', both((dialog) => choose(dialog, '退回到', 'first'), say('金额需复核')));
      await atInbox(page);
    });
    await as('zhang.wei', 'desk', 'task', async (page) => {
      await act(page, '转办', both(name('孙丽'), say('我出差')));
      await atInbox(page);
    });
    await as('sun.li', 'phone', 'task', approve);
    await as('chen.jing', 'desk', 'task', async (page) => {
      await act(page, '驳回', both((dialog) => choose(dialog, '退回到', '上一环节'), say('仍需复核')));
      await atInbox(page);
    });
    await as('zhang.wei', 'desk', 'task', async (page) => {
      await act(page, '驳回', both((dialog) => choose(dialog, '退回到', '申请人'), say('请补充附件')));
      await atInbox(page);
    });
  });

  it('the requester finds why, and withdraws', async () => {
    await as('li.ming', 'phone', 'task', (page) => sees(page, '请补充附件'));
    await as('li.ming', 'phone', 'use', async (page) => {
      await act(page, '撤回申请', say('另行签订'));
      await page.getByText('已撤回').first().waitFor();
    });
  });
});
