import { beforeAll, describe, expect, it } from '@jest/globals';
import { draw } from '../flows/draw.ts';
import { at as atWindow } from './onFailure.ts';
import type { Drawing } from './drawing.ts';
import { modelerWindow } from './modelerWindow.ts';
import { browserGround } from './window.ts';

const ground = browserGround();

const main = draw('start requested\nrule level decision=table_1 result=level\ncall checks process=checks binding=deployment\nuser approve counts=approver\nstamp press\nend e\nrequested -> level\nlevel -> checks\nchecks -> approve\napprove -> press\npress -> e');
const checks = draw('process checks {\nstart called\nuser look role=approver\nend done\ncalled -> look\nlook -> done\n}');

describe('a flow of several parts', () => {
  const window = modelerWindow(ground);
  const at = <T>(does: () => Promise<T>): Promise<T> => atWindow(window.visited, does);
  let drawing: Drawing;
  beforeAll(() => { ({ drawing } = window); });

  it('is opened from its files: the one that is not called is the main process', () => at(async () => {
    await drawing.openFiles({ name: 'checks.bpmn', text: checks }, { name: 'parts.bpmn', text: main });
    await drawing.element('press').waitFor();
    await drawing.judged();
    expect(await drawing.parts()).toEqual(['', 'checks.bpmn']);
  }));

  it('says of a decision that is in none of the parts that it must have been deployed before', () => at(async () => {
    expect(await drawing.lines()).toEqual([expect.stringMatching(/table_1 不在此流程的组成部分中/)]);
    expect(await drawing.page.locator('.yx-findings-head').innerText()).toContain('可以部署');
  }));

  it('R12 gets a decision table, which the business rule task then offers by name', () => at(async () => {
    await drawing.feature('parts').click();
    await drawing.page.locator('[data-act=new-table]').click();
    await drawing.page.locator('.dmn-decision-table-container table').waitFor();
    await drawing.feature('parts').click();
    expect(await drawing.page.locator('.yx-part').innerText()).toContain('命中策略');
    await drawing.page.locator('[data-act=back-to-drawing]').click();
    await drawing.select('level');
    expect(await drawing.field('decisionId').locator('option:checked').innerText()).toBe('新决策 (table_1)');
    await drawing.field('decisionId-open').click();
    await drawing.page.locator('.dmn-decision-table-container table').waitFor();
    expect(await drawing.tab('table-1.dmn').getAttribute('aria-selected')).toBe('true');
  }));

  it('is told at the table what is wrong with a cell, until it is undone', () => at(async () => {
    await drawing.page.locator('td.output-cell').first().click();
    await drawing.page.keyboard.press('Control+A');
    await drawing.page.keyboard.type('"normal" +');
    await drawing.page.locator('.decision-table-properties').click({ position: { x: 4, y: 4 } });
    await drawing.page.locator('.yx-findings li > button[data-rule=dmn-feel]').waitFor();
    expect(await drawing.lines()).toEqual([expect.stringMatching(/第 1 条规则的第 1 个结果从第 \d+ 个字符起不是 FEEL/)]);
    await drawing.tab('').click();
    await drawing.findings().first().click();
    await drawing.page.locator('.dmn-decision-table-container table').waitFor();
    expect(await drawing.page.locator('.yx-tabs .yx-count').innerText()).toBe('1');
    await drawing.page.locator('td.output-cell').first().click();
    await drawing.page.keyboard.press('Control+A');
    await drawing.page.keyboard.type('"low"');
    await drawing.page.locator('.decision-table-properties').click({ position: { x: 4, y: 4 } });
    await drawing.page.locator('.yx-findings li').first().waitFor({ state: 'detached' });
    expect(await drawing.feature('undo').isEnabled()).toBe(true);
  }));

  it('R12 gets a form for its task, with only the fields that the server takes, and shows how it will be filled in', () => at(async () => {
    await drawing.tab('').click();
    await drawing.select('approve');
    await drawing.group('task');
    await drawing.field('formId-make').click();
    await drawing.page.locator('.fjs-palette').waitFor();
    expect(await drawing.page.locator('.fjs-palette-field').evaluateAll((all) => all.map((each) => each.getAttribute('data-field-type')))).not.toEqual(expect.arrayContaining(['html']));
    await drawing.page.locator('.fjs-palette-field[data-field-type=number]').press('Enter');
    await drawing.page.locator('[data-act=preview]').click();
    await drawing.page.locator('.yx-preview textarea').fill('同意');
    await drawing.page.locator('.yx-preview input[type=text]').fill('3');
    await drawing.page.locator('.yx-preview .fjs-form').press('Enter');
    await drawing.page.locator('[data-act=back-to-drawing]').click();
    expect(await drawing.field('formId').inputValue()).toBe('form-1');
    await drawing.judged();
    expect(await drawing.lines()).toEqual([]);
  }));

  it('finds what stands against a called process in its own file, and goes there', () => at(async () => {
    await drawing.select('checks');
    expect(await drawing.field('processId').locator('option:checked').innerText()).toBe('checks');
    await drawing.field('processId-open').click();
    await drawing.element('look').waitFor();
    await drawing.select('done');
    await drawing.page.locator('.djs-context-pad.open .entry[data-action="delete"]').click();
    await drawing.judged();
    await drawing.tab('').click();
    await drawing.element('press').waitFor();
    await drawing.judged();
    await drawing.findings().filter({ hasText: 'look' }).first().click();
    await drawing.page.locator('g.djs-element.yx-found[data-element-id=look]').waitFor();
    expect(await drawing.tab('checks.bpmn').getAttribute('aria-selected')).toBe('true');
    await drawing.select('look');
    await drawing.append('append.end-event');
    await drawing.judged();
    expect(await drawing.lines()).toEqual([]);
  }));

  it('is played as a whole: what waits in a called process is shown there', () => at(async () => {
    await drawing.tab('').click();
    await drawing.feature('scenarios').click();
    await drawing.page.locator('[data-act=new-scenario]').click();
    await drawing.page.locator('input[name=scenario-name]').fill('查看');
    await drawing.page.locator('textarea[name=scenario-text]').fill(JSON.stringify({ variables: { subject: { form: { amount: 5 } } }, steps: [{ complete: 'look' }, { expect: { tasks: ['approve'], variables: { level: 'low' } } }] }));
    await drawing.page.locator('[data-act=keep-scenario]').click();
    await drawing.page.locator('[data-act=play]').click();
    await drawing.page.locator('[data-act=tokens-in]').click();
    await drawing.page.locator('.djs-overlays[data-container-id=look] .yx-token').waitFor();
    await drawing.page.locator('[data-act=end]').click();
    await drawing.page.getByText('场景通过').waitFor();
    await drawing.feature('scenarios').click();
  }));

  it('outlasts the page with all its parts', () => at(async () => {
    await drawing.page.reload();
    await drawing.tab('form/form-1').waitFor();
    expect(await drawing.parts()).toEqual(['', 'checks.bpmn', 'table-1.dmn', 'form/form-1']);
  }));

  it('R36 is deployed as a whole and comes back as a whole', () => at(async () => {
    await drawing.judged();
    await drawing.deploy('parts');
    expect(await drawing.notice()).toContain('第 1 版');
    await drawing.call('open');
    await drawing.dialog().locator('[data-flow=parts]').click();
    await drawing.dialog().waitFor({ state: 'detached' });
    expect(await drawing.parts()).toEqual(['', 'checks.bpmn', 'table-1.dmn', 'form/form-1']);
  }));

  it('can have a part renamed and taken away; what named it says so', () => at(async () => {
    await drawing.feature('parts').click();
    const form = drawing.page.locator('.yx-panel li[data-part="form/form-1"]');
    await form.locator('[data-act=rename-part]').click();
    await form.locator('input[name=part-name]').fill('two words');
    await drawing.page.keyboard.press('Enter');
    await form.locator('[role=alert]').waitFor();
    await form.locator('input[name=part-name]').fill('review');
    await drawing.page.keyboard.press('Enter');
    await drawing.tab('form/review').waitFor();
    await drawing.page.locator('.yx-findings li > button[data-rule=form-missing][data-element=approve]').waitFor();
    await drawing.page.locator('.yx-panel li[data-part="table-1.dmn"] [data-act=remove-part]').click();
    await drawing.tab('table-1.dmn').waitFor({ state: 'detached' });
    expect(window.faults).toEqual([]);
  }));
});

describe('findings inside a collapsed subprocess', () => {
  const window = modelerWindow(ground);
  let drawing: Drawing;
  beforeAll(() => { ({ drawing } = window); });

  it('open the subprocess and show the element; so does each step of a counter-example', () => atWindow(window.visited, async () => {
    await drawing.openFiles({ name: 'inside.bpmn', text: draw('start requested\nsub inner {\nstart s\nstamp press\nend t\ns -> press\npress -> t\n}\nend e\nrequested -> inner\ninner -> e') });
    await drawing.element('press').waitFor();
    await drawing.page.locator('.djs-container').first().click({ position: { x: 240, y: 620 } });
    await drawing.element('inner').click({ position: { x: 8, y: 60 } });
    await drawing.page.locator('.djs-context-pad.open .entry[data-action=replace]').click();
    await drawing.page.locator('.djs-popup .entry').filter({ hasText: '折叠' }).first().click();
    await drawing.page.locator('.bjs-drilldown').first().waitFor();
    await drawing.judged();
    await drawing.page.locator('.yx-findings li > button[data-rule=approval-proof][data-element=press]').click();
    await drawing.page.locator('g.djs-element.yx-found[data-element-id=press]').waitFor();
    expect(await drawing.element('press').isVisible()).toBe(true);
    await drawing.page.locator('.yx-way button[data-way=requested]').click();
    expect(await drawing.element('requested').isVisible()).toBe(true);
    await drawing.page.locator('.yx-way button[data-way=press]').click();
    expect(await drawing.element('press').isVisible()).toBe(true);
    expect(window.faults).toEqual([]);
  }));
});

describe('a file of another tool', () => {
  const window = modelerWindow(ground);
  let drawing: Drawing;
  beforeAll(() => { ({ drawing } = window); });
  const foreign = draw('start requested\nuser approve counts=approver\nstamp press\nend e\nrequested -> approve\napprove -> press\npress -> e').replace('isExecutable="true"', 'isExecutable="false"');

  it('is mended where that is safe, after it was said what would be put right', () => atWindow(window.visited, async () => {
    await drawing.openFiles({ name: 'foreign.bpmn', text: foreign });
    await drawing.page.getByText('可以安全修复 1 处').waitFor();
    expect(await drawing.page.locator('[data-list=mended] li').allInnerTexts()).toEqual([expect.stringContaining('流程标为可执行')]);
    await drawing.page.locator('[data-act=mend]').click();
    await drawing.element('press').waitFor();
    await drawing.judged();
    expect(await drawing.page.locator('.yx-findings-head').innerText()).toContain('可以部署');
  }));

  it('may be opened as it is', () => atWindow(window.visited, async () => {
    await drawing.openFiles({ name: 'foreign.bpmn', text: foreign });
    await drawing.page.locator('[data-act=open-as-it-is]').click();
    await drawing.dialog().waitFor({ state: 'detached' });
    await drawing.judged();
    expect(await drawing.lines()).toEqual([expect.stringMatching(/不可执行/)]);
    expect(window.faults).toEqual([]);
  }));
});
