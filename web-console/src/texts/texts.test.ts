import { describe, expect, it } from '@jest/globals';
import { problems } from '../../../domain/errors.ts';
import { en } from './en/index.ts';
import { zhCN } from './zh-CN/index.ts';

type Tree = { readonly [key: string]: string | Tree };

const paths = (tree: Tree, above = ''): string[] => Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [`${above}${key}`] : paths(value, `${above}${key}.`)));
const textAt = (tree: Tree, path: string): string => path.split('.').reduce<Tree | string>((found, key) => (typeof found === 'string' ? found : found[key] ?? ''), tree) as string;
const places = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe('the words of the pages', () => {
  it('are the same in both languages, each with the same values in it', () => {
    expect(paths(en).sort()).toEqual(paths(zhCN).sort());
    for (const path of paths(zhCN)) expect({ path, places: places(textAt(en, path)) }).toEqual({ path, places: places(textAt(zhCN, path)) });
  });

  it('leave nothing empty but advice that nobody can follow', () => {
    for (const texts of [zhCN, en]) expect(paths(texts).filter((path) => textAt(texts, path) === '' && !/^problems\..*\.can$/.test(path))).toEqual([]);
  });

  it('tell of every problem that the system can report', () => {
    for (const texts of [zhCN, en]) expect(Object.keys(texts.problems)).toEqual(expect.arrayContaining(Object.keys(problems)));
  });
});
