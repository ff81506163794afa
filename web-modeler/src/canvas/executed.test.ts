import { describe, expect, it } from '@jest/globals';
import * as replaceOptions from 'bpmn-js/lib/features/replace/ReplaceOptions.js';
import { compileFlow } from '../../../bpmn/deploy.ts';
import { eventKinds } from '../../../bpmn/rules/eventPosition.ts';
import { draw } from '../../../test/flows/draw.ts';
import { catalogue, mayFollow } from './catalogue.ts';
import { headerEntries, inOrder, mayBecome, padEntries, paletteEntries, replacements } from './executed.ts';
import { kinds } from './kinds.ts';

const menus = replaceOptions as unknown as Readonly<Record<string, readonly { readonly actionName: string; readonly target: { readonly type: string } }[]>>;

/** An event of the tree, standing in a scope. */
function event(type: string, scope: object): never {
  return { type, businessObject: { $type: type, id: 'e', $parent: scope } } as never;
}
const process = { $type: 'bpmn:Process', id: 'p' };
const subProcess = { $type: 'bpmn:SubProcess', id: 's', $parent: process };
const onEvent = (parent: object) => ({ $type: 'bpmn:SubProcess', id: 'v', triggeredByEvent: true, $parent: parent });

describe('what the modeler offers', () => {
  it('changes elements to every task, gateway, subprocess and event that is executed', () => {
    const offered = ['TASK', 'GATEWAY', 'INTERMEDIATE_EVENT', 'BOUNDARY_EVENT', 'END_EVENT', 'START_EVENT', 'EVENT_SUB_PROCESS_START_EVENT', 'DATA_OBJECT_REFERENCE'].flatMap((menu) => menus[menu] ?? []).map(({ actionName }) => actionName);
    expect(offered.filter((entry) => !replacements.has(entry))).toEqual(['replace-with-complex-gateway']);
  });

  it('has no complex gateway, no instantiating gateway and no element of choreographies in any menu', () => {
    expect([...replacements].filter((entry) => /complex|instantiat/.test(entry))).toEqual([]);
    expect(catalogue.filter(({ target }) => target.type === 'bpmn:ComplexGateway' || target.instantiate === true)).toEqual([]);
  });

  it.each([
    ['process-start', 'bpmn:StartEvent', process, 'START_EVENT'],
    ['subprocess-start', 'bpmn:StartEvent', subProcess, 'START_EVENT'],
    ['event-subprocess-start', 'bpmn:StartEvent', onEvent(subProcess), 'EVENT_SUB_PROCESS_START_EVENT'],
    ['end', 'bpmn:EndEvent', process, 'END_EVENT'],
  ] as const)('lets an event become only what may stand there: %s', (position, type, scope, menu) => {
    const kindOf = (target: object): string => /^bpmn:(\w+)Event/.exec((target as { eventDefinitionType?: string }).eventDefinitionType ?? '')?.[1]?.toLowerCase() ?? '';
    for (const { actionName, target } of menus[menu] ?? []) if (target.type === type) expect({ actionName, may: mayBecome(event(type, scope), actionName) }).toEqual({ actionName, may: eventKinds[position].includes(kindOf(target)) });
  });

  it('lets no event subprocess of a process begin by compensation, since nobody compensates a process', () => {
    expect(mayBecome(event('bpmn:StartEvent', onEvent(process)), 'replace-with-compensation-start')).toBe(false);
    expect(mayBecome(event('bpmn:StartEvent', onEvent(subProcess)), 'replace-with-compensation-start')).toBe(true);
  });

  it('repeats activities in every way that is executed, and says nothing of participants and collections', () => {
    expect([...headerEntries]).toEqual(['toggle-parallel-mi', 'toggle-sequential-mi', 'toggle-loop', 'toggle-non-interrupting']);
  });

  it('shows approval and stamp first in the palette, and leaves of palette and pad what makes anything else', () => {
    const entries = { 'create.task': 1, 'create.start-event': 2, 'create.subprocess-expanded': 3, 'create.data-store': 4, 'yinxin.stamp': 5, 'yinxin.approval': 6, 'lasso-tool': 7, 'yinxin.more': 8 };
    expect(Object.keys(inOrder(paletteEntries, entries))).toEqual(['lasso-tool', 'yinxin.approval', 'yinxin.stamp', 'create.start-event', 'yinxin.more']);
    const pad = { 'append.append-task': 1, 'append.intermediate-event': 2, 'append.end-event': 3, 'lane-insert-above': 4, connect: 5, 'yinxin.approval': 6 };
    expect(Object.keys(inOrder(padEntries, pad))).toEqual(['yinxin.approval', 'append.end-event', 'lane-insert-above', 'connect']);
  });

  it('has everything that is executed in the menu of everything, in groups', () => {
    const types = new Set(catalogue.map(({ target }) => target.type.replace('bpmn:', '')));
    for (const type of ['ServiceTask', 'SendTask', 'ReceiveTask', 'ScriptTask', 'BusinessRuleTask', 'ManualTask', 'Task', 'SubProcess', 'Transaction', 'AdHocSubProcess', 'CallActivity', 'InclusiveGateway', 'EventBasedGateway', 'StartEvent', 'IntermediateCatchEvent', 'IntermediateThrowEvent', 'BoundaryEvent', 'EndEvent', 'DataObjectReference', 'Participant', 'TextAnnotation', 'Group']) expect(types).toContain(type);
    expect(catalogue.filter(({ target }) => target.eventDefinitionType === 'bpmn:TimerEventDefinition').map(({ group }) => group)).toEqual(['start', 'start', 'catch', 'boundary', 'boundary']);
  });

  it('offers after an event-based gateway only what waits, and events on the border of activities only', () => {
    const after = (type: string) => catalogue.filter((entry) => mayFollow(type, entry));
    expect(new Set(after('bpmn:EventBasedGateway').map(({ target }) => target.type))).toEqual(new Set(['bpmn:ReceiveTask', 'bpmn:IntermediateCatchEvent']));
    expect(after('bpmn:StartEvent').some(({ group }) => group === 'boundary' || group === 'start')).toBe(false);
    expect(after('bpmn:UserTask').filter(({ group }) => group === 'boundary').some(({ target }) => target.eventDefinitionType === 'bpmn:CancelEventDefinition')).toBe(false);
    expect(after('bpmn:Transaction').some(({ target }) => target.eventDefinitionType === 'bpmn:CancelEventDefinition')).toBe(true);
  });

  it('can be deployed: a flow of all its own kinds is accepted', async () => {
    expect(kinds.map(({ id }) => id)).toEqual(['approval', 'countersign', 'in-order', 'vote', 'stamp', 'notify', 'choice', 'split', 'refused']);
    const xml = draw(`start s\nuser a counts=head onRefuse=continue\nuser all role=legal mode=all\nuser row role=legal mode=in-order\nuser v role=legal mode=vote share=0.6\nxor g default=d\nterminate t refused\nand f\nstamp p\nnotify n\nand j\nend e
      s -> a\na -> g\ng -> all : a.outcome = "approved"\nall -> row\nrow -> v\nv -> f\ng -> t flow=d\nf -> p\nf -> n\np -> j\nn -> j\nj -> e`);
    expect(await compileFlow(xml)).toHaveProperty('graph');
  });
});
