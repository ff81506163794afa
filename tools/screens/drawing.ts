import type { Page } from 'playwright-core';

/** Draws what docs/tour.md draws: an approval, then the stamp, then the end; asks for a name of the flow. */
export async function drawFlow(page: Page, name: string): Promise<void> {
  await page.goto('/modeler/');
  await element(page, 'requested').waitFor();
  await judged(page);
  await select(page, 'requested');
  await append(page, 'yinxin.approval');
  await field(page, 'id').fill('approve');
  await field(page, 'counts').selectOption('approver');
  await judged(page);
  await select(page, 'approve');
  await append(page, 'yinxin.stamp');
  await append(page, 'append.end-event');
  await page.getByLabel('流程名称').fill(name);
  await page.keyboard.press('Enter');
  await select(page, 'approve');
  await judged(page);
}

/** Deploys the drawing under a key, and waits until the page says which version it became. */
export async function deploy(page: Page, key: string): Promise<void> {
  await page.locator('[data-feature=deploy]').click();
  await page.locator('dialog[open] input[name=key]').fill(key);
  await page.locator('dialog[open] .yx-primary').click();
  await page.getByText('第 1 版').first().waitFor();
}

const element = (page: Page, id: string) => page.locator(`g.djs-element[data-element-id="${id}"]`).first();
const field = (page: Page, id: string) => page.locator(`#bio-properties-panel-${id}`);

/** One element alone: first none, since a second click would edit its name. */
async function select(page: Page, id: string): Promise<void> {
  await page.locator('.yx-canvas .djs-container').first().click({ position: { x: 240, y: 620 } });
  await element(page, id).click({ position: { x: 26, y: 26 } });
  await page.locator('.djs-context-pad.open').waitFor();
}

async function append(page: Page, entry: string): Promise<void> {
  const selected = 'g.djs-shape.selected';
  const before = await page.locator(selected).first().getAttribute('data-element-id');
  await page.locator(`.djs-context-pad.open .entry[data-action="${entry}"]`).click();
  await page.locator(`${selected}:not([data-element-id="${before}"])`).first().waitFor();
  await page.keyboard.press('Escape'); // its name is being edited
}

/** The panel writes after a pause, the rules judge after another. */
async function judged(page: Page): Promise<void> {
  await page.waitForTimeout(1_500);
  await page.locator('.yx-findings-head').waitFor();
}
