import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { Camera } from './screens/camera.ts';
import { deploy, drawFlow } from './screens/drawing.ts';
import { projectRoot } from './folders.ts';
import { chinesePdf } from './seed/chinesePdf.ts';
import { units } from './seed/people.ts';
import { ensure } from './setup/thing.ts';
import { chromium as program } from './setup/chromium.ts';

const flowName = '合同用印审批';
const reason = '与示范供应签订年度采购合同';
const contract = Buffer.from(chinesePdf('年度采购合同', [
  `甲方：${units.company.name}`, '乙方：示范供应有限公司', '', '一、乙方按月向甲方供应办公用品。', '二、合同总价不超过人民币叁拾万元整（含税）。', '三、本合同自双方盖章之日起生效，有效期一年。', '', '甲方（盖章）：', '乙方（盖章）：',
]));

/** `node tools/yinxin-run.mjs screens`: walks docs/tour.md in the installation that `npm start` runs here (PORT), anew begun, and keeps its pictures. */
export async function main(): Promise<number> {
  const executablePath = await ensure(program, (line) => { console.log(line); });
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const camera = new Camera(browser, `http://localhost:${process.env.PORT ?? '8080'}`);
  await mkdir(join(projectRoot, 'docs/screens'), { recursive: true });
  try {
    await arrive(camera);
    await drawAndBind(camera);
    await askAndApprove(camera);
    await lookAround(camera);
    return 0;
  } finally {
    await browser.close();
  }
}

async function arrive(camera: Camera): Promise<void> {
  const page = await camera.window();
  await page.goto('/');
  await page.getByText('李明').first().waitFor();
  await camera.take(page, 'sign-in');
  await page.context().close();
}

/** 孙丽 draws a flow, deploys it and binds it to the company's seal. */
async function drawAndBind(camera: Camera): Promise<void> {
  const page = await camera.window('sun.li');
  await drawFlow(page, flowName);
  await camera.take(page, 'flow-drawn');
  await deploy(page, 'contract');
  await page.locator('.yx-more').click();
  await page.locator('[data-feature=bind]').click();
  await page.locator('dialog[open] input[name=seal]').first().check();
  await camera.take(page, 'flow-bound');
  await page.locator('dialog[open] .yx-primary').click();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await page.context().close();
}

/** 李明 asks, 王芳 approves on her phone, anybody verifies. */
async function askAndApprove(camera: Camera): Promise<void> {
  const asker = await camera.window('li.ming');
  await asker.goto('/uses/new');
  await asker.getByRole('radio').first().check();
  await asker.locator('input[type=file]:not([disabled])').setInputFiles({ name: '年度采购合同.pdf', mimeType: 'application/pdf', buffer: contract });
  await asker.getByRole('button', { name: '在本页盖章' }).click();
  await asker.getByLabel('距左').fill('55');
  await asker.getByLabel('距上').fill('105');
  await asker.getByLabel('用印事由').fill(reason);
  await asker.getByRole('button', { name: /可用方向键移动/ }).evaluate('(stamp) => stamp.scrollIntoView({ block: "center" })');
  await camera.take(asker, 'use-requested');
  await asker.getByRole('button', { name: '提交申请' }).click();
  await asker.getByText('等待 王芳').waitFor();
  await approve(camera);
  await asker.getByText('盖章完成').waitFor({ timeout: 60_000 });
  await camera.take(asker, 'use-stamped');
  const [download] = await Promise.all([asker.waitForEvent('download'), asker.getByRole('link', { name: '下载', exact: true }).click()]);
  const anybody = await camera.window();
  await anybody.goto('/verify');
  await anybody.locator('input[type=file]').setInputFiles({ name: download.suggestedFilename(), mimeType: 'application/pdf', buffer: await readFile(await download.path()) });
  await anybody.getByText('印章有效').first().waitFor({ timeout: 60_000 });
  await camera.take(anybody, 'verified');
}

async function approve(camera: Camera): Promise<void> {
  const phone = await camera.window('wang.fang', 'phone');
  await phone.goto('/inbox');
  await phone.getByRole('link', { name: reason }).waitFor();
  await camera.take(phone, 'phone-inbox');
  await phone.getByRole('link', { name: reason }).click();
  await phone.getByRole('img', { name: /将盖于此处/ }).waitFor();
  await camera.take(phone, 'phone-task');
  await phone.getByRole('button', { name: /^同\s?意$/ }).click();
  await phone.getByRole('dialog').getByText('决定作出后不能更改').waitFor();
  await camera.take(phone, 'phone-approve');
  await phone.getByRole('dialog').getByRole('button', { name: /^同\s?意$/ }).click();
  await phone.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
}

/** What else the demo shows. */
async function lookAround(camera: Camera): Promise<void> {
  await shown(camera, await camera.window('wang.fang'), '/inbox', 'inbox');
  await shown(camera, await camera.window('liu.yang'), '/seals', 'seals');
  await shown(camera, await camera.window('liu.yang'), '/obligations', 'obligations');
  const applicant = await camera.window('li.ming');
  await applicant.goto('/applications');
  await applicant.getByRole('link', { name: /合同专用章/ }).click();
  await applicant.getByRole('button', { name: '确认印模' }).waitFor();
  await camera.take(applicant, 'application');
  const reviewer = await camera.window('lin.xue');
  await reviewer.goto('/inbox');
  await reviewer.getByRole('link', { name: /财务专用章/ }).click();
  await reviewer.getByRole('group').first().waitFor();
  await camera.take(reviewer, 'review');
}

async function shown(camera: Camera, page: Page, path: string, name: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('table').first().waitFor();
  await camera.take(page, name);
}
