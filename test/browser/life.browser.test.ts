import { describe, expect, it } from '@jest/globals';
import { chinesePdf } from '../../tools/seed/chinesePdf.ts';
import { units } from '../../tools/seed/people.ts';
import { browserGround, keptWindows } from './window.ts';

const ground = browserGround();
const as = keptWindows(ground);

const contract = Buffer.from(chinesePdf('采购合同', [`甲方：${units.company.name}`, '乙方：示范供应有限公司', '', '甲方（盖章）：']));

/** 李明 asks for a seal on a contract, and puts the stamp where it shall be; where the use is. */
async function askForStamp(esId: string, reason: string): Promise<string> {
  return as('li.ming', async (page) => {
    await page.goto(`/uses/new?seal=${esId}`);
    expect(await page.getByRole('radio', { checked: true }).getAttribute('value')).toBe(esId);
    await page.locator('input[type=file]:not([disabled])').setInputFiles({ name: '采购合同.pdf', mimeType: 'application/pdf', buffer: contract });
    await page.getByRole('button', { name: '在本页盖章' }).click();
    const stamp = page.getByRole('button', { name: /可用方向键移动/ });
    const before = Number(await page.getByLabel('距左').inputValue());
    const box = await stamp.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) - 40, (box?.y ?? 0) - 30, { steps: 5 });
    await page.mouse.up();
    expect(Number(await page.getByLabel('距左').inputValue())).toBeLessThan(before);
    await page.getByLabel('用印事由').fill(reason);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('heading', { level: 1, name: reason }).waitFor();
    await page.getByText('等待 王芳').waitFor();
    return page.url();
  });
}

/** 王芳 approves on her phone. */
async function approveOnPhone(reason: string): Promise<void> {
  await as('wang.fang', async (page) => {
    await page.goto('/inbox');
    await page.getByRole('link', { name: reason }).click();
    await page.getByRole('img', { name: /将盖于此处/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: /^同\s?意$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('决定作出后不能更改').waitFor();
    await dialog.getByRole('button', { name: /^同\s?意$/ }).click();
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
  }, 'phone');
}

/** Page of the seal that the company applies for, and in the end loses. */
let seal: string;

describe('a company that needs a seal', () => {
  const name = `${units.company.name}报关专用章`;
  let application: string;

  it('R07 R08 R09 applies; what departments hold already is not asked for', async () => {
    await as('li.ming', async (page) => {
      await page.goto('/applications/new');
      await page.getByRole('radio', { name: /申领/ }).check();
      await page.getByLabel('公章类型').click();
      await page.getByTitle('报关专用章').click();
      await page.getByLabel('印章名称').fill(name);
      await page.getByLabel('实物印章编码').fill('2301030012351');
      await page.getByText('可以通过共享数据取得的材料无需提交').waitFor();
      await page.getByRole('checkbox', { name: /本人承诺/ }).check();
      await page.getByRole('button', { name: '提交申请' }).click();
      await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
      await page.getByText('取得共享材料').first().waitFor();
      application = new URL(page.url()).pathname;
    });
  });

  it('R10 is reviewed, each criterion on its own, and approved only when all are met', async () => {
    await as('lin.xue', async (page) => {
      await page.goto('/inbox');
      await page.getByRole('link', { name: new RegExp(name) }).click();
      const approve = page.getByRole('button', { name: /^核\s?准$/ });
      await approve.waitFor();
      expect(await approve.isDisabled()).toBe(true);
      for (const criterion of await page.getByRole('group').filter({ has: page.getByRole('radio') }).all()) await criterion.getByRole('radio', { name: /^符合/ }).check();
      await approve.click();
      await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
    });
  });

  it('R16 R68 confirms the imprint that the registry holds, and collects the seal when it is made', async () => {
    await as('li.ming', async (page) => {
      await page.goto(application);
      await page.getByRole('button', { name: '确认印模' }).click();
      await page.getByRole('button', { name: '领取印章' }).click({ timeout: 60_000 });
      await page.getByRole('dialog').getByRole('button', { name: '领取印章' }).click();
      await page.getByRole('link', { name: '查看印章' }).click({ timeout: 30_000 });
      await page.getByRole('heading', { level: 1, name }).waitFor();
      seal = new URL(page.url()).pathname;
    });
  });

  it('R81 records its rules and who keeps it, binds a flow, and the seal is active', async () => {
    await as('liu.yang', async (page) => {
      await page.goto(seal);
      await page.getByRole('button', { name: '登记管理制度' }).click();
      await page.getByRole('dialog').getByLabel('保管人').click();
      await page.getByTitle('刘洋').click();
      await page.getByRole('dialog').getByRole('button', { name: /^登\s?记$/ }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    });
    const administrator = await ground.installation.as('sun.li');
    const { items } = (await administrator.get<{ items: readonly { key: string; hash: string }[] }>('/flows')).body;
    await administrator.put(`${seal}/flow`, { flow: items.find(({ key }) => key === 'simple-use')?.hash });
    await as('zhou.jie', async (page) => {
      await page.goto(seal);
      await page.getByRole('button', { name: /^启\s?用$/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: /^启\s?用$/ }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.getByText('启用', { exact: true }).first().waitFor();
    });
  });

  it('R20 R22 sees that the making was filed, with its receipts', async () => {
    await as('liu.yang', async (page) => {
      await page.goto(seal);
      await page.getByText(/回执/).first().waitFor({ timeout: 30_000 });
    });
  });
});

describe('somebody who needs a document stamped', () => {
  const reason = '与示范供应签订采购合同';

  it('R36 R42 asks at the desk; the approver approves on a phone; the stamped document is verified by anybody', async () => {
    const use = await askForStamp(ground.installation.seal, reason);
    await approveOnPhone(reason);
    const stamped = await as('li.ming', async (page) => {
      await page.goto(use);
      await page.getByText('盖章完成').waitFor({ timeout: 60_000 });
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载', exact: true }).click()]);
      return download.path();
    });
    await as('anybody', async (page) => {
      await page.goto('/verify');
      await page.locator('input[type=file]').setInputFiles(stamped);
      await page.getByText('印章有效', { exact: false }).first().waitFor({ timeout: 30_000 });
      expect(await page.getByText(units.company.name).first().isVisible()).toBe(true);
    });
  });
});

describe('a loss that is reported while a use waits', () => {
  const reason = '出具授权委托书';

  it('R35 stops the stamp even after the approval, and the page says so', async () => {
    const use = await askForStamp(seal.split('/').at(-1) ?? '', reason);
    await ground.installation.kill('worker-stamping', 'SIGSTOP'); // approved, and not yet stamped
    try {
      await approveOnPhone(reason);
      await as('liu.yang', async (page) => {
        await page.goto(seal);
        await page.getByRole('button', { name: /^挂\s?失$/ }).click();
        await page.getByRole('dialog').getByLabel('原因').fill('印章介质遗失');
        await page.getByRole('dialog').getByRole('button', { name: '立即挂失' }).click();
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
      });
    } finally {
      await ground.installation.kill('worker-stamping', 'SIGCONT');
    }
    await as('li.ming', async (page) => {
      await page.goto(use);
      await page.getByText('已批准，但未能盖章').waitFor({ timeout: 60_000 });
      await page.getByText('印章当前不能使用').waitFor();
      expect(await page.getByRole('link', { name: '下载', exact: true }).count()).toBe(0);
    });
    expect(await ground.installation.query("SELECT id FROM stamp WHERE es_id = ? AND state = 'done'", [seal.split('/').at(-1)])).toEqual([]);
  });

  it('R23 the public page says at once that the seal is lost', async () => {
    await as('anybody', async (page) => {
      await page.goto(`/verify?seal=${seal.split('/').at(-1)}`);
      await page.getByText('挂失').first().waitFor();
    });
  });
});

describe('somebody with another role', () => {
  it.each([{ login: 'tang.lin', role: '安全管理员', own: [] }, { login: 'ma.chao', role: '系统管理员', own: ['工作日历'] }, { login: 'wu.min', role: '审计管理员', own: [] }] as const)('R54 R57 as $role sees no entry and no data of business, and is told why', async ({ login, own }) => {
    await as(login, async (page) => {
      await page.goto('/inbox');
      await page.getByText('您的角色没有待办').waitFor();
      expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(['工作台', ...own, '验章']);
      for (const path of ['/seals', `/seals/${ground.installation.seal}`, '/applications', '/obligations']) {
        await page.goto(path);
        await page.getByText(/没有.*权/).first().waitFor();
        expect(await page.getByText(units.company.name).count()).toBe(0);
      }
    });
  });

  it('R57 an approver is offered neither applications of others nor flows', async () => {
    await as('wang.fang', async (page) => {
      await page.goto('/inbox');
      await page.getByRole('heading', { level: 1 }).waitFor();
      const entries = await page.getByRole('navigation').getByRole('link').allInnerTexts();
      expect(entries).not.toEqual(expect.arrayContaining(['流程设计']));
      expect(entries).not.toEqual(expect.arrayContaining(['备案']));
      expect(entries).not.toEqual(expect.arrayContaining(['申请用印']));
    });
  });
});
