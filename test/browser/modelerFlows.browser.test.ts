import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Drawing } from './drawing.ts';
import { modelerWindow } from './modelerWindow.ts';
import { browserGround } from './window.ts';

const ground = browserGround();

describe('a flow with a countersign by every department', () => {
  const window = modelerWindow(ground);
  let drawing: Drawing;
  let everyDepartment: string;
  let stamp: string;
  beforeAll(() => { ({ drawing } = window); });

  it('R12 is drawn as a subprocess that is repeated for each of them', async () => {
    await drawing.select('requested');
    await drawing.append('yinxin.approval');
    await drawing.field('id').fill('approve');
    await drawing.field('who').selectOption('role');
    await drawing.judged();
    await drawing.select('approve');
    everyDepartment = await drawing.appendAny('子流程（展开）');
    await drawing.group('repetition');
    await drawing.field('repetition').selectOption('parallel');
    await drawing.field('inputCollection').fill('subject.form.departments');
    await drawing.field('inputElement').fill('department');
    await drawing.judged();
    await drawing.select(await drawing.firstInside(everyDepartment));
    await drawing.append('yinxin.approval');
    await drawing.field('id').fill('agree');
    await drawing.field('counts').selectOption('approver');
    await drawing.judged();
    await drawing.select('agree');
    await drawing.append('append.end-event');
    await drawing.select(everyDepartment, { x: 3, y: 60 });
    stamp = await drawing.append('yinxin.stamp');
    await drawing.append('append.end-event');
    await drawing.judged();
  });

  it('R36 is refused with its way, since there might be no department', async () => {
    expect(await drawing.lines()).toEqual([expect.stringMatching(/盖章[\s\S]*未经审批 approver 即可到达盖章[\s\S]*approval-proof[\s\S]*提出用印申请 → 审批 → 子流程/)]);
    await drawing.findings().first().click();
    await drawing.page.locator(`g.djs-element.yx-path[data-element-id="${everyDepartment}"]`).waitFor();
    await drawing.page.locator(`g.djs-element.yx-found[data-element-id="${stamp}"]`).waitFor();
  });

  it('R36 may be deployed when somebody approves besides, also with an event subprocess that tells of a delay', async () => {
    await drawing.select('approve');
    await drawing.field('counts').selectOption('approver');
    await drawing.judged();
    const late = await drawing.createAny('事件子流程', 560, 690);
    await drawing.select(await drawing.firstInside(late));
    await drawing.group('timing');
    expect(await drawing.field('timerText').inputValue()).toBe('PT72H');
    await drawing.field('interrupts').click();
    await drawing.append('yinxin.notify');
    await drawing.append('append.end-event');
    await drawing.judged();
    expect(await drawing.page.locator('.yx-findings-head').innerText()).toContain('可以部署');
  });

  it('is tried step by step: tokens stand where the flow waits', async () => {
    await drawing.feature('scenarios').click();
    await drawing.page.locator('[data-act=new-scenario]').click();
    await drawing.page.locator('input[name=scenario-name]').fill('两个部门');
    const scenario = {
      description: '两个部门都同意', variables: { subject: { form: { departments: ['legal', 'finance'] } } },
      steps: [{ expect: { tasks: ['approve'] } }, { act: 'approve', task: 'approve', by: 'wang' }, { expect: { tasks: ['agree', 'agree'] } }, { complete: 'agree' }, { complete: 'agree' }, { expect: { ended: true } }],
    };
    await drawing.page.locator('textarea[name=scenario-text]').fill('{"steps": [{"jump": 1}]}');
    await drawing.page.locator('.yx-plain-findings li').waitFor();
    expect(await drawing.page.locator('[data-act=keep-scenario]').isDisabled()).toBe(true);
    await drawing.page.locator('textarea[name=scenario-text]').fill(JSON.stringify(scenario));
    await drawing.page.locator('[data-act=keep-scenario]').click();
    await drawing.page.locator('[data-act=run-all]').click();
    await drawing.page.locator('[data-scenario=两个部门] .yx-good').waitFor();
    await drawing.page.locator('[data-scenario=两个部门] [data-act=play]').click();
    const token = (id: string) => drawing.page.locator(`.djs-overlays[data-container-id="${id}"] .yx-token`);
    await token('approve').waitFor();
    for (let step = 0; step < 2; step++) await drawing.page.locator('[data-act=next]').click();
    await token('agree').filter({ hasText: '2' }).waitFor();
    await drawing.page.locator('[data-act=back]').click();
    await drawing.page.locator('[data-act=reset]').click();
    await token('approve').waitFor();
    await drawing.page.locator('[data-act=end]').click();
    await drawing.page.locator('.yx-token').first().waitFor({ state: 'detached' }); // the flow has ended
    expect(await drawing.page.locator('.yx-steps li[data-result=met]').count()).toBe(3);
    await drawing.feature('scenarios').click();
  });

  it('R36 is deployed with its scenario, which comes back with it', async () => {
    await drawing.deploy('departments');
    expect(await drawing.notice()).toContain('第 1 版');
    await drawing.call('open');
    await drawing.dialog().locator('[data-flow=departments]').click();
    await drawing.dialog().waitFor({ state: 'detached' });
    await drawing.feature('scenarios').click();
    await drawing.page.locator('[data-scenario=两个部门]').waitFor();
    await drawing.feature('scenarios').click();
    expect(window.faults).toEqual([]);
  });

  it('begins with a flow of the library, whose scenarios hold', async () => {
    await drawing.call('new');
    await drawing.dialog().locator('.yx-picture svg g.djs-element').first().waitFor();
    await drawing.dialog().locator('[data-template=tender-use]').click();
    await drawing.element('panel').waitFor();
    await drawing.feature('scenarios').click();
    await drawing.page.locator('[data-act=run-all]').click();
    await drawing.page.locator('.yx-scenarios .yx-good').first().waitFor();
    expect(await drawing.page.locator('.yx-scenarios .yx-bad').count()).toBe(0);
    await drawing.feature('scenarios').click();
  });

  it('draws a file that has no drawing, and says so', async () => {
    const bpmn = `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"><process id="plain" name="无图流程" isExecutable="true"><startEvent id="s"><outgoing>f</outgoing></startEvent><sequenceFlow id="f" sourceRef="s" targetRef="e"/><endEvent id="e"><incoming>f</incoming></endEvent></process></definitions>`;
    await drawing.call('open');
    await drawing.page.locator('input[name=file]').setInputFiles({ name: 'plain.bpmn', mimeType: 'application/xml', buffer: Buffer.from(bpmn) });
    await drawing.element('e').waitFor();
    expect(await drawing.notice()).toContain('文件没有图形');
    expect(window.faults).toEqual([]);
  });
});
