import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { DemoLogin } from '../../tools/seed/people.ts';
import { sharedInstallation, type Installation } from '../system/installation.ts';
import { loaded, openBrowser, visit } from './browser.ts';
import { at } from './onFailure.ts';

jest.setTimeout(120_000);

let installation: Installation;
let browser: Browser;
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

beforeAll(async () => {
  [installation, browser] = await Promise.all([sharedInstallation('browser'), openBrowser()]);
}, 240_000);
afterAll(() => browser?.close());

interface Row { readonly id: string; readonly status: string; readonly category: string; readonly esId: string }
type Which = (row: Row) => boolean;

/** The page of the first row that a person's list gives. */
async function pageOf(login: DemoLogin, list: string, pick: Which, to: (row: Row) => string): Promise<string> {
  const { items } = (await (await installation.as(login)).get<{ items: readonly Row[] }>(list)).body;
  const row = items.find(pick);
  if (!row) throw new Error(`${list} holds nothing of the kind`);
  return to(row);
}
const is = (status: string): Which => (row) => row.status === status;
const any: Which = () => true;
const task = ({ id }: Row): string => `/tasks/${encodeURIComponent(id)}`;
const use = ({ id }: Row): string => `/uses/${id}`;
const application = ({ id }: Row): string => `/applications/${id}`;
const seal = ({ esId }: Row): string => `/seals/${esId}`;

/** What axe finds, as rule and place. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(axe, 'utf8'));
  const found = await page.evaluate<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>("axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] })");
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('the pages of a company at work', () => {
  it.each<{ what: string; login: DemoLogin; path: string | (() => Promise<string>) }>([
    { what: 'the inbox of an approver', login: 'wang.fang', path: '/inbox' },
    { what: 'a task to approve', login: 'wang.fang', path: () => pageOf('wang.fang', '/tasks', any, task) },
    { what: 'a task to review', login: 'lin.xue', path: () => pageOf('lin.xue', '/tasks', any, task) },
    { what: 'a stamped use', login: 'li.ming', path: () => pageOf('li.ming', '/uses?whose=own', is('stamped'), use) },
    { what: 'a refused use', login: 'li.ming', path: () => pageOf('li.ming', '/uses?whose=own', is('refused'), use) },
    { what: 'the applications', login: 'li.ming', path: '/applications' },
    { what: 'an application to be corrected', login: 'li.ming', path: () => pageOf('li.ming', '/applications', is('returned'), application) },
    { what: 'an imprint to be confirmed', login: 'li.ming', path: () => pageOf('li.ming', '/applications', is('awaiting-confirmation'), application) },
    { what: 'a seal to be collected', login: 'li.ming', path: () => pageOf('li.ming', '/applications', is('awaiting-collection'), application) },
    { what: 'the seals', login: 'liu.yang', path: '/seals' },
    { what: 'a seal to its custodian', login: 'liu.yang', path: () => pageOf('liu.yang', '/seals', is('suspended'), seal) },
    { what: 'a position seal to its holder', login: 'zhao.qiang', path: () => pageOf('zhao.qiang', '/seals', ({ category }) => category === 'position', seal) },
    { what: 'what is lent', login: 'zhao.qiang', path: '/lending' },
    { what: 'the use register', login: 'zhao.qiang', path: '/register' },
    { what: 'what is to be filed', login: 'liu.yang', path: '/obligations' },
  ])('R57 can be used by everyone, and no script or style is refused: $what', async ({ login, path }) => {
    const visited = await visit(browser, installation, { login, width: 1280, height: 800 });
    await at(visited, async () => {
      await visited.page.goto(typeof path === 'string' ? path : await path());
      await loaded(visited.page);
      expect(await violations(visited.page)).toEqual([]);
      expect(visited.faults).toEqual([]);
    });
    await visited.context.close();
  });
});
