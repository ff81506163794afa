import { describe, expect, it } from '@jest/globals';
import type { DemoLogin } from '../../tools/seed/people.ts';
import { violations } from './axe.ts';
import { atWindow, browserGround } from './window.ts';

const ground = browserGround();
const as = atWindow(ground);

interface Row { readonly id: string; readonly status: string; readonly category: string; readonly esId: string }
type Which = (row: Row) => boolean;

/** The page of the first row that a person's list gives. */
async function pageOf(login: DemoLogin, list: string, pick: Which, to: (row: Row) => string): Promise<string> {
  const { items } = (await (await ground.installation.as(login)).get<{ items: readonly Row[] }>(list)).body;
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
    { what: 'who acts for whom', login: 'zhao.qiang', path: '/absences' },
    { what: 'what a leaver hands over', login: 'sun.li', path: '/hand-over' },
    { what: 'copies', login: 'wang.fang', path: '/inbox?tab=copies' },
    { what: 'what is lent', login: 'zhao.qiang', path: '/lending' },
    { what: 'the use register', login: 'zhao.qiang', path: '/register' },
    { what: 'what is to be filed', login: 'liu.yang', path: '/obligations' },
  ])('R57 can be used by everyone, and no script or style is refused: $what', async ({ login, path }) => {
    await as(login, typeof path === 'string' ? path : await path(), async (page) => { expect(await violations(page)).toEqual([]); });
  });
});
