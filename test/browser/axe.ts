import axe from 'axe-core';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** What axe finds on a page, as rule and place; `except` is a selector of what others draw. */
export async function violations(page: Page, except?: string): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>(`axe.run(${JSON.stringify({ exclude: except ? [[except]] : [] })}, ${JSON.stringify({ runOnly: rules })})`);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
