import { describe, expect, it } from '@jest/globals';
import { draw } from '../../test/flows/draw.ts';
import type { FlowGraph } from '../graph.ts';
import { defaultLimits } from '../refusal.ts';
import { readDefinitions } from './definitions.ts';
import { toGraph } from './toGraph.ts';

/** The graph of a drawing as it is read, no rule asked. */
async function graphOf(xml: string): Promise<FlowGraph> {
  const read = await readDefinitions(xml, defaultLimits);
  if ('refused' in read) throw new Error(JSON.stringify(read.refused));
  return toGraph(read.definitions, defaultLimits, []);
}

/** By sentence: lines of a drawing, an element, and what the graph says of it. */
const rows: Readonly<Record<string, readonly [drawing: string, element: string, expected: object]>> = {
  'a none start event': ['start s', 's', { type: 'startEvent', interrupting: true, scope: 'flow' }],
  'a message start event': ['start s message=Order', 's', { type: 'startEvent', event: { kind: 'message', name: 'Order' } }],
  'a timer start event': ['start s timer=R/PT1H', 's', { event: { kind: 'timer', timer: { kind: 'cycle', text: 'R/PT1H' } } }],
  'a signal start event': ['start s signal=alarm', 's', { event: { kind: 'signal', name: 'alarm' } }],
  'a conditional start event': ['start s when="x > 1"', 's', { event: { kind: 'conditional', condition: 'x > 1' } }],
  'an error start event of an event subprocess': ['on-event p {\nstart s error=E1\n}', 's', { event: { kind: 'error', code: 'E1' }, scope: 'p', interrupting: true }],
  'an escalation start event that does not interrupt': ['on-event p {\nstart s escalation=E2 beside\n}', 's', { event: { kind: 'escalation', code: 'E2' }, interrupting: false }],
  'a compensation start event': ['sub q {\non-event p {\nstart s compensate\n}\n}', 's', { event: { kind: 'compensation' }, scope: 'p' }],
  'a message that is awaited, with its key': ['catch c message=Order key=orderId', 'c', { type: 'catchEvent', event: { kind: 'message', name: 'Order', key: '=orderId' } }],
  'a date that is awaited': ['catch c timer=2027-01-01T00:00:00+08:00', 'c', { event: { kind: 'timer', timer: { kind: 'date', text: '2027-01-01T00:00:00+08:00' } } }],
  'a duration in FEEL that is awaited': ['catch c timer="=workdays(3)"', 'c', { event: { kind: 'timer', timer: { kind: 'duration', text: '=workdays(3)' } } }],
  'a condition that is awaited': ['catch c when="=x > 1"', 'c', { event: { kind: 'conditional', condition: 'x > 1' } }],
  'a link that is thrown': ['throw t link=A\ncatch c link=A', 't', { type: 'throwEvent', event: { kind: 'link', name: 'A', target: 'c' } }],
  'a link that is caught': ['throw t link=A\ncatch c link=A', 'c', { event: { kind: 'link', name: 'A' } }],
  'a link to the same name in another scope, which it does not lead to': ['throw t link=A\nsub p {\ncatch c link=A\n}', 't', { event: { kind: 'link', name: 'A' } }],
  'a none throw event': ['throw t', 't', { type: 'throwEvent', incoming: [], outgoing: [] }],
  'a message that is thrown': ['throw t message=Order key=orderId', 't', { event: { kind: 'message', name: 'Order', key: '=orderId' } }],
  'an escalation that is thrown': ['throw t escalation=E', 't', { event: { kind: 'escalation', code: 'E' } }],
  'compensation of one activity': ['task a\nthrow t compensate=a', 't', { event: { kind: 'compensation', activity: 'a' } }],
  'a terminate end event': ['terminate e', 'e', { type: 'endEvent', event: { kind: 'terminate', outcome: 'terminated' } }],
  'a terminate end event that refuses': ['terminate e refused', 'e', { event: { kind: 'terminate', outcome: 'refused' } }],
  'an error end event': ['end e error=E', 'e', { event: { kind: 'error', code: 'E' } }],
  'a signal end event': ['end e signal=x', 'e', { event: { kind: 'signal', name: 'x' } }],
  'a cancel end event': ['transaction p {\nend e cancel\n}', 'e', { event: { kind: 'cancel' }, scope: 'p' }],
  'a boundary event that does not interrupt': ['task a\non b a signal=x beside', 'b', { type: 'boundaryEvent', attachedTo: 'a', interrupting: false, event: { kind: 'signal', name: 'x' } }],
  'a boundary event that catches every error': ['task a\non b a error', 'b', { interrupting: true, event: { kind: 'error' } }],
  'the boundary events of an activity, in document order': ['task a\non b2 a error\non b1 a signal=x', 'a', { boundary: ['b2', 'b1'] }],
  'a user task': [
    'user u assignee==owner groups=a,b due==now() priority=70 form=leave',
    'u',
    { type: 'userTask', assignment: { assignee: '=owner', candidateGroups: 'a,b' }, schedule: { dueDate: '=now()' }, priority: '70', form: 'leave' },
  ],
  'an approval of one': ['user u counts=head', 'u', { approval: { counts: 'head', required: 1, onRefuse: 'end' } }],
  'an approval by vote': ['user u role=board mode=vote share=0.6 weights=li=2,wang=1', 'u', { approval: { mode: 'vote', vote: { share: 0.6, weights: { li: 2, wang: 1 } }, who: { role: 'board' } } }],
  'an approval that can be returned': [
    'user u relation=chosen-by-requester onRefuse=return returnTo=a,b afterReturn=straight-back acts=transfer,return',
    'u',
    { approval: { onRefuse: 'return', returnTo: ['a', 'b'], afterReturn: 'straight-back', acts: ['transfer', 'return'], who: { relation: 'chosen-by-requester' } } },
  ],
  'an approval up the line': ['user u superiors=3 nobody=flow-administrator requesterApproves=superior', 'u', { approval: { who: { superiors: 3 }, nobody: 'flow-administrator', requesterApproves: 'superior' } }],
  'an approval with an end of patience': ['user u expression==signers remindEvery=PT4H escalateTo=unit-head overtime=refuse', 'u', { approval: { who: { expression: 'signers' }, overtime: { remindEvery: 'PT4H', escalateTo: 'unit-head', act: 'refuse' } } }],
  'copies of a task': ['user u persons=li copy:role=legal copy:persons=wang,zhao', 'u', { copies: [{ role: 'legal' }, { persons: ['wang', 'zhao'] }] }],
  'a stamp': ['stamp p repeats=true', 'p', { type: 'serviceTask', service: { kind: 'stamp', repeats: true } }],
  'a message to a role': ['notify n role=legal template=x', 'n', { service: { kind: 'notify', to: { role: 'legal' }, template: 'x' } }],
  'a job': ['service j type=mail header:to=all', 'j', { service: { kind: 'job', type: 'mail', headers: { to: 'all' } } }],
  'a service task that says nothing': ['service j', 'j', { service: { kind: 'job', type: '', headers: {} } }],
  'a send task': ['send m message=Order key=id', 'm', { type: 'sendTask', message: { kind: 'message', name: 'Order', key: '=id' } }],
  'a receive task that people complete': ['receive m', 'm', { type: 'receiveTask' }],
  'a script of zeebe': ['script x "a + 1" result=b', 'x', { type: 'scriptTask', expression: 'a + 1', resultVariable: 'b' }],
  'a script of BPMN': ['script x "{ b: a + 1 }"', 'x', { type: 'scriptTask', expression: '{ b: a + 1 }' }],
  'a business rule task': ['rule r decision=discount result=rate', 'r', { type: 'businessRuleTask', decision: 'discount', resultVariable: 'rate' }],
  'a manual task': ['manual m', 'm', { type: 'manualTask' }],
  'an undefined task': ['task t', 't', { type: 'task' }],
  'a call bound when deployed': ['call c process=other alone', 'c', { type: 'callActivity', process: 'other', binding: 'deployment', propagateAllParent: false, propagateAllChild: false }],
  'a call bound by version tag': ['call c process=other binding=versionTag tag=v2', 'c', { binding: 'versionTag', versionTag: 'v2', propagateAllParent: true, propagateAllChild: true }],
  'an exclusive gateway': ['xor g default=d\nend e\ng -> e flow=d', 'g', { type: 'exclusiveGateway', default: 'd', outgoing: ['d'] }],
  'an inclusive gateway': ['or g default=d\nend e\ng -> e flow=d', 'g', { type: 'inclusiveGateway', default: 'd' }],
  'a parallel gateway': ['and g', 'g', { type: 'parallelGateway' }],
  'an event-based gateway': ['event g', 'g', { type: 'eventBasedGateway' }],
  'a process': [
    'start s2 message=x\nstart s\ndata x\non-event p {\nstart q signal=y\n}',
    'flow',
    { type: 'process', nodes: ['s2', 's', 'p'], starts: ['s', 's2'], eventSubProcesses: ['p'], data: ['x'] },
  ],
  'a subprocess': ['sub p {\nstart s\nend e\ns -> e\ndata y\n}', 'p', { type: 'subProcess', nodes: ['s', 'e'], starts: ['s'], eventSubProcesses: [], data: ['y'], boundary: [] }],
  'what stands in a subprocess': ['sub p {\nsub q {\ntask t\n}\n}', 't', { scope: 'q' }],
  'an event subprocess': ['on-event p {\nstart s signal=x\n}', 'p', { type: 'eventSubProcess', nodes: ['s'], starts: ['s'] }],
  'a transaction': ['transaction p {\ntask t\n}', 'p', { type: 'transaction', nodes: ['t'] }],
  'an ad-hoc subprocess': ['adhoc p ordering=Sequential until="done" keep active="[a]" {\ntask a\n}', 'p', { type: 'adHocSubProcess', ordering: 'sequential', completionCondition: 'done', cancelRemaining: false, activeElements: '[a]' }],
  'an ad-hoc subprocess that says nothing': ['adhoc p {\ntask a\n}', 'p', { ordering: 'parallel', cancelRemaining: true }],
  'a multi-instance over a list': [
    'task t each=list item=x into=out of="x + 1" done="numberOfCompletedInstances > 1"',
    't',
    { loop: { kind: 'multi', sequential: false, collection: 'list', item: 'x', outputCollection: 'out', outputElement: 'x + 1', completionCondition: 'numberOfCompletedInstances > 1' } },
  ],
  'a multi-instance of a number': ['task t times=3 sequential', 't', { loop: { kind: 'multi', sequential: true, cardinality: '3' } }],
  'a standard loop': ['task t loop="x < 3" max=5 before', 't', { loop: { kind: 'standard', testBefore: true, condition: 'x < 3', maximum: '5' } }],
  'a standard loop whose maximum is FEEL': ['task t loop="x < 3" max="=most + 1"', 't', { loop: { kind: 'standard', testBefore: false, condition: 'x < 3', maximum: 'most + 1' } }],
  'mappings': ['task t in:a="b + 1" out:c=d', 't', { inputs: [{ source: '=b + 1', target: 'a' }], outputs: [{ source: '=d', target: 'c' }] }],
  'mappings of an event': ['catch c signal=x out:c=d', 'c', { outputs: [{ source: '=d', target: 'c' }] }],
  'an activity that is compensated': ['task t\non b t compensate\ntask u undo\nb ~> u', 't', { compensation: 'u', boundary: ['b'] }],
  'a handler of compensation': ['task t\non b t compensate\ntask u undo\nb ~> u', 'u', { forCompensation: true }],
  'look-ups of a task': ['user u assignee="=head(subject.unit)" groups="=holders(seal)"', 'u', { lookUps: ['head(subject.unit)', 'holders(seal)'] }],
  'look-ups in conditions behind a gateway': ['xor g default=d\nend e\nend f\ng -> e : by = head(unit)\ng -> f flow=d', 'g', { lookUps: ['head(unit)'] }],
  'look-ups of an event at the boundary, of its activity': ['task t\non b t when="x = head(unit)"', 't', { lookUps: ['head(unit)'] }],
  'look-ups of events behind a gateway': ['event g\ncatch c when="x = head(unit)"\ng -> c', 'g', { lookUps: ['head(unit)'] }],
  'the calendar, for what counts working days': ['user u due="=workdays(3)" groups="=holders(seal)"', 'u', { lookUps: ['holders(seal)', 'calendar()'] }],
  'the calendar once, also for events at the boundary': ['user u due="=workdays(3)"\ntimer b on u =workdays(5)', 'u', { lookUps: ['calendar()'] }],
  'the calendar, for event subprocesses of the process': ['task t\non-event q {\nstart s timer="=workdays(9)"\n}', 'flow', { lookUps: ['calendar()'] }],
  'look-ups of an event subprocess, of its scope': ['sub p {\ntask t\non-event q {\nstart s when="x = head(unit)"\n}\n}', 'p', { lookUps: ['head(unit)'] }],
};

describe('the graph', () => {
  it.each(Object.entries(rows))('holds %s', async (_, [drawing, element, expected]) => {
    expect((await graphOf(draw(drawing))).elements[element]).toMatchObject(expected);
  });

  it('is plain JSON without anything undefined, and the same each time', async () => {
    const xml = draw(Object.values(rows)[26]![0]);
    expect(JSON.parse(JSON.stringify(await graphOf(xml)))).toEqual(await graphOf(xml));
    expect(JSON.stringify(await graphOf(xml))).toBe(JSON.stringify(await graphOf(xml)));
  });

  it('names functions and values of the form that any expression asks', async () => {
    const graph = await graphOf(draw('user u due="=now()"\ntask t each="subject.form.list" item=x\nscript y "count(subject.form.more)" result=z'));
    expect(graph).toMatchObject({ calls: ['count', 'now'], formReads: ['list', 'more'] });
  });

  it('leaves out events that a definition without reference says nothing of', async () => {
    const graph = await graphOf(draw('task a\non b a error'));
    expect(graph.elements.b).not.toHaveProperty('event.code');
  });
});

describe('what BPMN writes in its own words', () => {
  const inTask = (content: string, more = ''): string => draw('task t').replace('<bpmn:task id="t"></bpmn:task>', `<bpmn:task id="t">${content}</bpmn:task>${more}`);

  it('is a definition of an event that stands at the top of the file', async () => {
    const xml = draw('catch c').replace('<bpmn:intermediateCatchEvent id="c">', '<bpmn:intermediateCatchEvent id="c"><bpmn:eventDefinitionRef>shared</bpmn:eventDefinitionRef>')
      .replace('</bpmn:definitions>', '<bpmn:timerEventDefinition id="shared"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:definitions>');
    expect((await graphOf(xml)).elements.c).toMatchObject({ event: { kind: 'timer', timer: { kind: 'duration', text: 'PT1H' } } });
  });

  it('is a multi-instance over data objects', async () => {
    const xml = inTask(
      '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopDataInputRef>list-ref</bpmn:loopDataInputRef><bpmn:loopDataOutputRef>out</bpmn:loopDataOutputRef><bpmn:inputDataItem id="i" name="entry"/><bpmn:outputDataItem id="o" name="answer"/></bpmn:multiInstanceLoopCharacteristics>',
      '<bpmn:dataObject id="list" name="entries"/><bpmn:dataObjectReference id="list-ref" name="All entries" dataObjectRef="list"/><bpmn:dataObject id="out" isCollection="true"/><bpmn:dataObjectReference id="out-ref" name="answers" dataObjectRef="out"/>',
    );
    const graph = await graphOf(xml);
    expect(graph.elements.t).toMatchObject({ loop: { collection: 'entries', item: 'entry', outputCollection: 'answers', outputElement: 'answer' } });
    expect(graph.elements.flow).toMatchObject({ data: ['entries', 'answers'] });
  });

  it('is a multi-instance over the data input that an association fills', async () => {
    const xml = inTask(
      '<bpmn:ioSpecification><bpmn:dataInput id="in" name="in"/><bpmn:dataInput id="size" name="size"/><bpmn:inputSet><bpmn:dataInputRefs>in</bpmn:dataInputRefs></bpmn:inputSet><bpmn:outputSet/></bpmn:ioSpecification><bpmn:dataInputAssociation><bpmn:sourceRef>list</bpmn:sourceRef><bpmn:targetRef>in</bpmn:targetRef></bpmn:dataInputAssociation><bpmn:dataInputAssociation><bpmn:sourceRef>amount</bpmn:sourceRef><bpmn:targetRef>size</bpmn:targetRef></bpmn:dataInputAssociation><bpmn:multiInstanceLoopCharacteristics><bpmn:loopDataInputRef>in</bpmn:loopDataInputRef></bpmn:multiInstanceLoopCharacteristics>',
      '<bpmn:dataObject id="list"/><bpmn:dataObject id="amount"/>',
    );
    expect((await graphOf(xml)).elements.t).toMatchObject({ loop: { collection: 'list' }, inputs: [{ source: '=amount', target: 'size' }] });
  });

  it('is an association of data that is only drawn', async () => {
    const xml = inTask('<bpmn:property id="p" name="__targetRef_placeholder"/><bpmn:dataInputAssociation><bpmn:sourceRef>list</bpmn:sourceRef><bpmn:targetRef>p</bpmn:targetRef></bpmn:dataInputAssociation>', '<bpmn:dataObject id="list"/>');
    expect((await graphOf(xml)).elements.t).not.toHaveProperty('inputs');
  });

  it('is a called element: bound to a process that is deployed with it, else found when it is called', async () => {
    const xml = draw('call c').replace('<bpmn:callActivity id="c">', '<bpmn:callActivity id="c" calledElement="other">');
    expect((await graphOf(xml)).elements.c).toMatchObject({ process: 'other', binding: 'latest', propagateAllParent: true, propagateAllChild: true });
  });

  it('is a job where a decision, a script or a message would stand', async () => {
    const job = '<bpmn:extensionElements><zeebe:taskDefinition type="mail"/></bpmn:extensionElements>';
    for (const tag of ['sendTask', 'businessRuleTask', 'scriptTask']) {
      const graph = await graphOf(draw('start s').replace('</bpmn:process>', `<bpmn:${tag} id="j">${job}</bpmn:${tag}></bpmn:process>`));
      expect(graph.elements.j).toMatchObject({ type: 'serviceTask', service: { kind: 'job', type: 'mail' } });
    }
  });
});
