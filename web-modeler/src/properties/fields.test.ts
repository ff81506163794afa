import { describe, expect, it } from '@jest/globals';
import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import yinxin from '../../../bpmn/extension.json' with { type: 'json' };
import { callOf } from '../../../bpmn/read/calls.ts';
import { approvalOf, copiesOf } from '../../../bpmn/read/approval.ts';
import { definitionOf, messageOf } from '../../../bpmn/read/events.ts';
import { loopOf } from '../../../bpmn/read/loops.ts';
import { mappingsOf } from '../../../bpmn/read/mappings.ts';
import { extensionOf, nodesOf, textOf, type Definitions } from '../../../bpmn/read/model.ts';
import { defaultLimits } from '../../../bpmn/refusal.ts';
import { draw } from '../../../test/flows/draw.ts';
import type { Moddle, Shape } from '../canvas/injected.ts';
import { chinese, translator } from '../language/translate.ts';
import type { ActField, AnyField, SelectField, ValueField } from './entries.tsx';
import { groups } from './groups.ts';
import type { Panel } from './panel.ts';

interface Changed { readonly moddleElement?: Moddle; readonly element: Shape; readonly properties: object }

/** Changes of the tree as bpmn-js makes them, without a canvas. */
function change(command: string, context: unknown): void {
  if (command === 'properties-panel.multi-command-executor') {
    for (const each of context as readonly { cmd: string; context: unknown }[]) change(each.cmd, each.context);
    return;
  }
  const { moddleElement, element, properties } = context as Changed;
  for (const [name, value] of Object.entries(properties)) (moddleElement ?? element.businessObject)[name] = value;
}

/** The panel for one element of a drawing. */
async function panelOf(drawing: string, id: string) {
  const moddle = new BpmnModdle({ zeebe, yinxin });
  const { rootElement } = await moddle.fromXML(draw(drawing));
  const definitions = rootElement as Definitions;
  const node = nodesOf(definitions).find((each) => each.id === id)!;
  const shape = { id, type: node.$type, businessObject: node, attachers: [], outgoing: [] } as unknown as Shape;
  const panel: Panel = {
    t: translator('zh-CN'), commandStack: { execute: change } as never, bpmnFactory: moddle as never,
    modeling: { updateProperties: (element: Shape, properties: object) => { change('', { element, properties }); }, updateModdleProperties: (element: Shape, moddleElement: Moddle, properties: object) => { change('', { element, moddleElement, properties }); } } as never,
    deadlines: { of: () => undefined, text: () => '', set: () => undefined } as never,
    rule: () => undefined, colleagues: () => [], tasks: () => ['a'], definitions: () => definitions, context: () => ({ limits: defaultLimits, formVariables: [] }),
    parts: { decisions: () => [{ id: 'limits', name: '限额', part: 'limits.dmn' }], processes: () => [{ id: 'checks', name: '核对', part: 'checks.bpmn' }], forms: () => ['review'], show: () => undefined, make: (kind, chosen) => { chosen(`new-${kind}`); } },
  };
  const applying = () => groups.filter((group) => group.applies(shape));
  const fields = (): readonly AnyField[] => applying().flatMap((group) => ('fields' in group ? group.fields(shape, panel) : []));
  const field = (name: string): AnyField => fields().find((each) => each.id === name) ?? (() => { throw new Error(`no field ${name} among ${fields().map((each) => each.id).join(', ')}`); })();
  const set = (name: string, value: string | number | boolean): void => { (field(name) as ValueField).set(value as never); };
  const list = (name: string) => { const group = applying().find((each) => each.id === name); if (!group || !('list' in group)) throw new Error(`no list ${name}`); return group.list(shape, panel); };
  return { node, fields, field, set, list, groups: () => applying().map((group) => group.id) };
}

const one = (element: string): string => `start s\n${element}\nend e\ns -> a\na -> e`;

describe('the fields of the panel', () => {
  it('write of an approval what the engine reads', async () => {
    const { node, set } = await panelOf(one('user a'), 'a');
    set('who', 'superiors');
    set('superiors', 3);
    set('mode', 'vote');
    set('share', '0.6');
    set('weights', 'li=2');
    set('required', 2);
    set('onRefuse', 'return');
    set('act-transfer', true);
    set('act-return', true);
    set('act-transfer', false);
    set('afterReturn', 'straight-back');
    set('nobody', 'unit-head');
    set('requesterApproves', 'superior');
    set('dueDate', '=workdays(3)');
    set('remindEvery', '1 天');
    set('escalateTo', 'unit-head');
    set('overtime', 'refuse');
    expect(approvalOf(node)).toEqual({
      who: { superiors: 3 }, mode: 'vote', vote: { share: 0.6, weights: { li: 2 } }, required: 2, onRefuse: 'return', acts: ['return'], afterReturn: 'straight-back', nobody: 'unit-head', requesterApproves: 'superior',
      overtime: { remindEvery: 'P1D', escalateTo: 'unit-head', act: 'refuse' },
    });
  });

  it('take away what stands for nothing being said', async () => {
    const { node, set } = await panelOf(one('user a role=legal mode=all nobody=unit-head'), 'a');
    set('mode', '');
    set('nobody', '');
    set('dueDate', '=workdays(1)');
    set('dueDate', '');
    expect(approvalOf(node)).toEqual({ who: { role: 'legal' }, required: 1, onRefuse: 'end' });
    expect((node.extensionElements as { values: readonly { $type: string }[] }).values.map(({ $type }) => $type)).toEqual(['yinxin:Approval']);
  });

  it('write of a repetition what the engine reads, and keep it between parallel and sequential', async () => {
    const { node, set } = await panelOf(one('user a'), 'a');
    set('repetition', 'parallel');
    set('inputCollection', 'subject.form.departments');
    set('inputElement', 'department');
    set('completionCondition', 'numberOfCompletedInstances >= 2');
    set('outputCollection', 'results');
    set('outputElement', 'a.outcome');
    set('repetition', 'sequential');
    expect(loopOf(node)).toEqual({ kind: 'multi', sequential: true, collection: 'subject.form.departments', item: 'department', completionCondition: 'numberOfCompletedInstances >= 2', outputCollection: 'results', outputElement: 'a.outcome' });
    set('repetition', 'loop');
    set('loopCondition', 'again');
    set('loopMaximum', 5);
    set('testBefore', true);
    expect(loopOf(node)).toEqual({ kind: 'standard', testBefore: true, condition: 'again', maximum: '5' });
    set('repetition', '');
    expect(loopOf(node)).toBeUndefined();
  });

  it('make messages, errors and keys that events share', async () => {
    const { node, set } = await panelOf('start s\ncatch a message=Order key=orderId\nend e\ns -> a\na -> e', 'a');
    set('messageRef', '+');
    set('rootName', 'Decided');
    set('correlationKey', 'subject.id');
    expect(definitionOf(node)).toEqual({ kind: 'message', name: 'Decided', key: '=subject.id' });
    const end = await panelOf('start s\nend a error=E1\ns -> a', 'a');
    end.set('errorRef', '+');
    end.set('errorCode', 'OVER_LIMIT');
    expect(definitionOf(end.node)).toEqual({ kind: 'error', code: 'OVER_LIMIT' });
  });

  it('write of calls, messages of tasks, decisions and scripts what the engine reads', async () => {
    const call = await panelOf(one('call a process=other'), 'a');
    call.set('bindingType', 'versionTag');
    call.set('versionTag', '2027');
    call.set('propagateAllChildVariables', false);
    expect(callOf(call.node)).toMatchObject({ process: 'other', binding: 'versionTag', versionTag: '2027', propagateAllChild: false });
    call.set('processId', 'checks');
    expect(callOf(call.node)).toMatchObject({ process: 'checks' });
    const receive = await panelOf(one('receive a'), 'a');
    receive.set('messageRef', '+');
    expect(messageOf(receive.node.messageRef)).toMatchObject({ kind: 'message' });
  });

  it('offer the decisions, forms and processes of the flow, and the way to them; without any a new one', async () => {
    const { node, field, set } = await panelOf(one('user a role=legal'), 'a');
    const options = () => (field('formId') as SelectField).options().map(({ value }) => value);
    (field('formId-make') as ActField).act();
    expect(textOf(extensionOf(node, 'zeebe:FormDefinition'), 'formId')).toBe('new-form');
    expect(options()).toEqual(['', 'review', 'new-form']);
    set('formId', 'review');
    expect(options()).toEqual(['', 'review']);
    expect(field('formId-open').label).toBe('打开表单');
    set('formId', '');
    expect(extensionOf(node, 'zeebe:FormDefinition')).toBeUndefined();
    const call = await panelOf(one('call a process=other'), 'a');
    expect((call.field('processId') as SelectField).options().map(({ label }) => label)).toEqual(['未指定', '核对 (checks)', 'other（不在此流程的组成部分中）']);
  });

  it('add and take away mappings and copies, and what holds them with the last', async () => {
    const { node, list } = await panelOf(one('user a role=legal'), 'a');
    list('inputs').add();
    (list('inputs').items[0]!.fields[0] as ValueField).set('amount' as never);
    (list('inputs').items[0]!.fields[1] as ValueField).set('=subject.form.amount' as never);
    list('outputs').add();
    list('copies').add();
    expect(mappingsOf(node).inputs).toEqual([{ target: 'amount', source: '=subject.form.amount' }]);
    expect(copiesOf(node)).toEqual([{ relation: 'requester' }]);
    list('outputs').items[0]!.remove();
    list('inputs').items[0]!.remove();
    list('copies').items[0]!.remove();
    expect((node.extensionElements as { values: readonly { $type: string }[] }).values.map(({ $type }) => $type)).toEqual(['yinxin:Approval']);
  });

  it('say at once what is wrong, in Chinese', async () => {
    const { field, set } = await panelOf(one('user a role=legal'), 'a');
    const wrong = (name: string, text: string): string | undefined => { const found = field(name); return 'validate' in found ? found.validate?.(text) : undefined; };
    set('repetition', 'parallel');
    expect(wrong('inputCollection', 'a >')).toContain('不是 FEEL');
    expect(wrong('inputElement', 'two words')).toContain('变量');
    expect(wrong('dueDate', 'soon')).toContain('时刻');
    expect(wrong('dueDate', '=workdays(3)')).toBeUndefined();
    expect(wrong('priority', '101')).toContain('0 到 100');
    expect(wrong('remindEvery', 'soon')).toContain('时长');
  });

  it('offer a cycle only where a timer may happen again', async () => {
    const options = async (drawing: string): Promise<readonly string[]> => { const found = (await panelOf(drawing, 't')).field('timerKind'); return found.kind === 'select' ? found.options().map(({ value }) => value) : []; };
    expect(await options('start s\nuser a role=legal\non t a timer=PT1H\nend e\nend f\ns -> a\na -> e\nt -> f')).toEqual(['timeDuration', 'timeDate']);
    expect(await options('start s\nuser a role=legal\non t a timer=PT1H beside\nend e\nend f\ns -> a\na -> e\nt -> f')).toEqual(['timeDuration', 'timeDate', 'timeCycle']);
  });

  it('stand in groups for each kind of task', async () => {
    const shown = new Map<string, readonly string[]>();
    const drawings = { 'bpmn:UserTask': 'user a role=legal', 'bpmn:ServiceTask': 'stamp a', 'bpmn:ScriptTask': "script a = '1'", 'bpmn:CallActivity': 'call a process=other', 'bpmn:ReceiveTask': 'receive a' };
    for (const [type, drawing] of Object.entries(drawings)) shown.set(type, (await panelOf(one(drawing), 'a')).groups());
    expect(shown.get('bpmn:UserTask')).toEqual(['approval', 'policy', 'task', 'overtime', 'copies', 'repetition', 'inputs', 'outputs']);
    expect(shown.get('bpmn:ServiceTask')).toEqual(['service', 'repetition', 'inputs', 'outputs']);
    expect(shown.get('bpmn:ScriptTask')).toEqual(['script', 'repetition', 'inputs', 'outputs']);
    expect(shown.get('bpmn:CallActivity')).toEqual(['call', 'repetition', 'inputs', 'outputs']);
  });

  it('have a Chinese label and help, and different ids', async () => {
    const { fields, set } = await panelOf(one('user a role=legal'), 'a');
    set('repetition', 'parallel');
    set('mode', 'vote');
    const ids = fields().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(fields().flatMap((field) => [field.label, 'description' in field ? (field.description ?? '') : '']).filter((text) => text !== '' && !/[\u4e00-\u9fff]/.test(text))).toEqual([]);
    for (const { label } of groups) expect(chinese).toHaveProperty([label]);
  });
});
