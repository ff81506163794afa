import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { DemoLogin } from '../../tools/seed/people.ts';
import { sharedInstallation, type Installation } from '../system/installation.ts';
import { loaded, openBrowser, visit, type Visited } from './browser.ts';
import { at } from './onFailure.ts';

/** Sizes of what people sit at. */
export const devices = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;

/** Where windows are opened. */
export interface Ground {
  readonly installation: Installation;
  readonly browser: Browser;
}

/** The installation that browser tests share and a browser of one test file, there from its first test to its last; `first` prepares what all of them need. */
export function browserGround(first: (ground: Ground) => Promise<void> = async () => undefined): Ground {
  jest.setTimeout(120_000);
  let opened: Ground;
  beforeAll(async () => {
    const [installation, browser] = await Promise.all([sharedInstallation('browser'), openBrowser()]);
    opened = { installation, browser };
    await first(opened);
  }, 240_000);
  afterAll(() => opened?.browser.close());
  return { get installation() { return opened.installation; }, get browser() { return opened.browser; } };
}

type Doing<T> = (page: Page) => Promise<T>;

/**
 * Does what persons do at their windows, each opened when it is first wanted and kept to the end of the file; by then no script may have failed in
 * one and no style been refused.
 */
export function keptWindows(ground: Ground): <T>(login: DemoLogin | 'anybody', does: Doing<T>, device?: keyof typeof devices) => Promise<T> {
  const windows = new Map<string, Visited>();
  afterAll(() => { expect([...windows].flatMap(([whose, { faults }]) => faults.map((fault) => `${whose}: ${fault}`))).toEqual([]); });
  return async (login, does, device = 'desk') => {
    const whose = `${login} ${device}`;
    const visited = windows.get(whose) ?? (await visit(ground.browser, ground.installation, { ...(login !== 'anybody' && { login }), ...devices[device] }));
    windows.set(whose, visited);
    return at(visited, () => does(visited.page));
  };
}

/** Does what a person does at a window of their own, from a page on; no script may fail there and no style be refused, and a phone never scrolls sideways. */
export const atWindow = (ground: Ground) => async (login: DemoLogin, path: string, does: Doing<void>, device: keyof typeof devices = 'desk'): Promise<void> => {
  const { browser, installation } = ground;
  const visited = await visit(browser, installation, { login, ...devices[device] });
  await at(visited, async () => {
    await visited.page.goto(path);
    await loaded(visited.page);
    await does(visited.page);
    expect(await visited.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(devices[device].width);
  });
  expect(visited.faults).toEqual([]);
  await visited.context.close();
};

/** Chooses from a list that opens, by what stands there. */
export async function choose(page: Page, label: string, text: string | RegExp): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: text, visible: true }).first().click();
}

/** The first row of a list that has the text. */
export const rowOf = (page: Page, text: string): Locator => page.getByRole('row').filter({ hasText: text }).first();
