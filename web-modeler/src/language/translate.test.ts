import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '../../../bpmn/deploy.ts';
import { roles } from '../../../domain/permission/roles.ts';
import { refusalsOf, ruleFiles } from '../../../test/bpmn/ruleFiles.ts';
import { need, ruleFixtures, ruleOf } from '../../../test/flows/ruleFixtures.ts';
import { deciders, wordsOf } from '../properties/audience.ts';
import { relations } from '../../../bpmn/rules/audience.ts';
import { findingInChinese } from './findings.ts';
import { ownInChinese } from './own.ts';
import { chinese, translator } from './translate.ts';

const packages = fileURLToPath(new URL('../../../node_modules/', import.meta.url));
const sources = (folder: string, form: RegExp): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => form.test(file) && !file.includes('.test.')).map((file) => readFileSync(join(folder, file), 'utf8'));

/** What the packages say: texts given to `translate`, labels of menus. The panel's file holds providers for two engines, which are not used. */
function saidByPackages(): ReadonlySet<string> {
  const panel = readFileSync(join(packages, 'bpmn-js-properties-panel/dist/index.esm.js'), 'utf8');
  const files = ['@bpmn-io/properties-panel/dist/index.esm.js', 'diagram-js-minimap/dist/index.esm.js', 'bpmn-js-bpmnlint/dist/index.esm.js'].map((file) => readFileSync(join(packages, file), 'utf8'));
  const texts = [...['bpmn-js/lib', 'dmn-js-decision-table/lib', 'dmn-js-shared/lib'].flatMap((folder) => sources(join(packages, folder), /\.js$/)), ...files, panel.slice(0, panel.indexOf('Get extension elements of business object'))];
  const said = texts.flatMap((text) => [...text.matchAll(/translate\(\s*(?:\w+ \? )?(['"])((?:(?!\1).)+)\1/g)].map(([, , found]) => found ?? ''));
  const menus = ['popup-menu/PopupEntries.js', 'replace/ReplaceOptions.js'].flatMap((file) => [...readFileSync(join(packages, 'bpmn-js/lib/features', file), 'utf8').matchAll(/label: (['"])([^'"]+)\1/g)].map(([, , found]) => found ?? ''));
  return new Set([...said, ...menus]);
}

/** Where the scan finds what is said to nobody: parts of code and of documentation. */
const saidToNobody = new Set(['HELLO {you}', ' + x + ', ' + shift + ']);

describe('the modeler in Chinese', () => {
  it('has a translation for everything that the packages say', () => {
    const missing = [...saidByPackages()].filter((text) => !(text in chinese) && !saidToNobody.has(text) && /[A-Za-z]{2}/.test(text) && !/^FEEL$|^ID$/.test(text));
    expect(missing).toEqual([]);
  });

  it('has a translation for what form-js says of the fields that are offered', () => {
    const editor = readFileSync(join(packages, '@bpmn-io/form-js-editor/dist/index.es.js'), 'utf8');
    const notOffered = /URL|Image|image|Alternative|Document|document|preview|Table|table|Header|column|Column|Value changes|Data source|List of items|Rows|rows|Pagination|Compute|Target value|Expression|Security|Upload|file formats|Content|Input values|HTML|iFrame/;
    const said = [...editor.matchAll(/label: '([^']+)'/g)].map(([, text]) => text ?? '').filter((text) => !notOffered.test(text) && !/^[a-z]/.test(text) && text !== 'ID');
    expect([...new Set(said)].filter((text) => !(text in chinese))).toEqual([]);
  });

  it('has a translation for every text of its own', () => {
    const own = sources(fileURLToPath(new URL('../', import.meta.url)), /\.tsx?$/).filter((text) => !text.includes('InChinese: Readonly'));
    const called = own.flatMap((text) => [...text.matchAll(/\b(?:t|translate)\((?:[\w.]+ \? )?'((?:[^'\\]|\\.)+)'(?: : '((?:[^'\\]|\\.)+)')?/g)].flatMap(([, one, other]) => [one, other]));
    const declared = own.flatMap((text) => [...text.matchAll(/(?:label|create|append): '([A-Z][^']+)'|help: '((?:[^'\\]|\\.)+)'|\? (?:undefined : )?'([A-Z][a-z]+ [^']+)'|: '([A-Z][a-z]+ [^']{8,})'/g)].flatMap(([, one, help, other, third]) => [one, help?.replaceAll("\\'", "'"), other, third]));
    const missing = [...called, ...declared].filter((text) => text !== undefined && !(text in chinese) && findingInChinese(text) === undefined);
    expect([...new Set(missing)]).toEqual([]);
  });

  it('names every role and relation', () => {
    for (const code of [...deciders, ...relations, ...roles.filter((role) => !/administrator$|^client|^public/.test(role))]) expect(ownInChinese).toHaveProperty([wordsOf(code)]);
  });

  it('says of every bad flow in Chinese what is wrong', async () => {
    const messages = new Set<string>();
    const judgedByRule = ['approval-proof', 'approval-form', 'stamp-conditions'];
    for (const [id, { bad }] of Object.entries(ruleFixtures)) {
      for (const [xml] of Object.values(bad)) {
        for (const options of judgedByRule.includes(id) ? [{ rule: ruleOf(need('head')) }, { rule: ruleOf(need('head', 2)) }] : [{}]) {
          const compiled = await compileFlow(xml, { ...options, limits: { states: 300 } });
          if ('refused' in compiled) compiled.refused.forEach(({ message }) => messages.add(message));
        }
      }
    }
    for (const file of ruleFiles) for (const { message } of await refusalsOf(file)) messages.add(message);
    expect(messages.size).toBeGreaterThan(200);
    expect([...messages].filter((message) => findingInChinese(message) === undefined)).toEqual([]);
    expect([...messages].filter((message) => /\b(is|the|not|and)\b/.test((findingInChinese(message) ?? '').replace(/“[^”]*”|[:：].*/g, '')))).toEqual([]);
  });

  it('says of every file that cannot be read in Chinese why', async () => {
    for (const xml of ['', 'hello', '<?xml version="1.0"?><!DOCTYPE x><a/>', '<?xml version="1.0"?><html/>', '<a id="x"><b id="x"/></a>', 'x'.repeat(3_000_000)]) {
      const compiled = await compileFlow(xml);
      for (const { message } of 'refused' in compiled ? compiled.refused : []) expect(findingInChinese(message)).toMatch(/文件|ID/);
    }
  });

  it('leaves a text without translation as it is, and English in English', () => {
    expect(translator('zh-CN')('Something new {x}', { x: 1 })).toBe('Something new 1');
    expect(translator('en')('version {version}', { version: 3 })).toBe('version 3');
    expect(translator('zh-CN')('version {version}', { version: 3 })).toBe('第 3 版');
  });
});
