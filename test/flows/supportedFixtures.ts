import { definitions, draw } from './draw.ts';
import type { RuleFixture } from './ruleFixtures.ts';

const good = draw('start s\nuser head counts=head\nstamp press\nend e\ns -> head\nhead -> press\npress -> e');
const changed = (from: string | RegExp, to: string): string => {
  const xml = good.replace(from, to);
  if (xml === good) throw new Error(`nothing to change: ${String(from)}`);
  return xml;
};
const inProcess = (content: string): string => changed('</bpmn:process>', `${content}</bpmn:process>`);
const inFile = (content: string): string => changed('</bpmn:definitions>', `${content}</bpmn:definitions>`);
const onTask = (attribute: string): string => changed('id="head"', `id="head" ${attribute}`);
const childOfTask = (content: string): string => changed('</bpmn:userTask>', `${content}</bpmn:userTask>`);
const inTask = (extension: string): string => changed('<yinxin:approval counts="head"/>', `<yinxin:approval counts="head"/>${extension}`);
const inPress = (extension: string): string => changed('<yinxin:stamp />', `<yinxin:stamp/>${extension}`);
/** One task in the place of the stamp. */
const withTask = (line: string, from: string | RegExp, to: string): string => {
  const xml = draw(`start s\n${line}\nend e\ns -> a\na -> e`);
  if (xml.replace(from, to) === xml) throw new Error(`nothing to change: ${String(from)}`);
  return xml.replace(from, to);
};
const each = <K extends string>(names: readonly K[], xml: (name: K) => string, element: string): Readonly<Record<string, readonly [string, string]>> => Object.fromEntries(names.map((name) => [`a ${name}`, [xml(name), element] as const]));
const namespaced = (xml: string, prefix: string, uri: string): string => xml.replace('xmlns:other="urn:other"', `xmlns:${prefix}="${uri}"`);
const camunda = (xml: string): string => namespaced(xml, 'camunda', 'http://camunda.org/schema/1.0/bpmn');

/** Flows for the rules on what is executed at all. */
export const supportedFixtures: Readonly<Record<string, RuleFixture>> = {
  'one-process': {
    good: draw('start s\ncall c process=other\nend e\ns -> c\nc -> e\nprocess other {\nstart s2\nend e2\ns2 -> e2\n}'),
    bad: {
      'a file without a process': [definitions(''), 'file'],
      'two processes that do not call each other': [inFile('<bpmn:process id="second"/>'), 'second'],
      'a process that is not to be executed': [changed('isExecutable="true"', 'isExecutable="false"'), 'flow'],
      'a process without id': [changed('id="flow" ', ''), 'file'],
    },
  },
  'element-supported': {
    good: inProcess('<bpmn:textAnnotation id="note"><bpmn:text>drawn only</bpmn:text></bpmn:textAnnotation><bpmn:association id="line" sourceRef="head" targetRef="note"/><bpmn:dataStoreReference id="store"/><bpmn:dataObject id="amount"/>')
      .replace('</bpmn:definitions>', '<bpmn:collaboration id="pools"><bpmn:participant id="us" processRef="flow"/><bpmn:participant id="them"/><bpmn:messageFlow id="mail" sourceRef="them" targetRef="us"/></bpmn:collaboration><bpmn:itemDefinition id="item"/></bpmn:definitions>'),
    bad: {
      ...each(['complexGateway', 'choreographyTask', 'subChoreography', 'callChoreography'], (tag) => inProcess(`<bpmn:${tag} id="odd"/>`), 'odd'),
      ...each(
        ['choreography', 'globalChoreographyTask', 'globalConversation', 'globalTask', 'globalUserTask', 'globalScriptTask', 'globalManualTask', 'globalBusinessRuleTask', 'resource', 'interface', 'correlationProperty', 'partnerRole'],
        (tag) => inFile(`<bpmn:${tag} id="odd"/>`),
        'odd',
      ),
      'a multiple end event': [changed(/(<bpmn:endEvent id="e">.*?)(<\/bpmn:endEvent>)/, '$1<bpmn:terminateEventDefinition/><bpmn:terminateEventDefinition/>$2'), 'e'],
      'a multiple event, one definition inside and one referred to': [
        changed(/(<bpmn:startEvent id="s">)(.*?<\/bpmn:startEvent>)/, '$1<bpmn:timerEventDefinition/><bpmn:eventDefinitionRef>shared</bpmn:eventDefinitionRef>$2').replace('</bpmn:definitions>', '<bpmn:signalEventDefinition id="shared"/></bpmn:definitions>'),
        's',
      ],
      'an element without id': [inProcess('<bpmn:task/>'), 'flow'],
      'a complex gateway inside a subprocess': [inProcess('<bpmn:subProcess id="inner"><bpmn:complexGateway id="odd"/></bpmn:subProcess>'), 'odd'],
      'an element that BPMN does not have': [inProcess('<bpmn:rocket id="odd"/>'), 'odd'],
    },
  },
  'attribute-supported': {
    good: camunda(inProcess('<bpmn:laneSet id="lanes"><bpmn:lane id="lane"><bpmn:flowNodeRef>head</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>').replace('id="head"', 'id="head" startQuantity="1" isForCompensation="false" implementation="##unspecified" camunda:asyncBefore="true" zeebe:modelerTemplate="x"')),
    bad: {
      'a start quantity': [onTask('startQuantity="2"'), 'head'],
      'a completion quantity': [onTask('completionQuantity="2"'), 'head'],
      'an implementation': [onTask('implementation="http://x"'), 'head'],
      'a multi-instance that throws for each': [childOfTask('<bpmn:multiInstanceLoopCharacteristics behavior="One"/>'), 'head'],
      'a complex behaviour of a multi-instance': [childOfTask('<bpmn:multiInstanceLoopCharacteristics><bpmn:complexBehaviorDefinition id="c"/></bpmn:multiInstanceLoopCharacteristics>'), 'head'],
      'an event-based gateway that starts the process': [inProcess('<bpmn:eventBasedGateway id="odd" instantiate="true"/>'), 'odd'],
      'a parallel event-based gateway': [inProcess('<bpmn:eventBasedGateway id="odd" eventGatewayType="Parallel"/>'), 'odd'],
      'a receive task that starts the process': [inProcess('<bpmn:receiveTask id="odd" instantiate="true"/>'), 'odd'],
      'an operation': [inProcess('<bpmn:sendTask id="odd" operationRef="head"/>'), 'odd'],
      'a parallel multiple event': [inProcess('<bpmn:intermediateCatchEvent id="odd" parallelMultiple="true"><bpmn:timerEventDefinition/></bpmn:intermediateCatchEvent>'), 'odd'],
      'a throw that does not wait for compensation': [inProcess('<bpmn:intermediateThrowEvent id="odd"><bpmn:compensateEventDefinition waitForCompletion="false"/></bpmn:intermediateThrowEvent>'), 'odd'],
      'a transaction by another protocol': [inProcess('<bpmn:transaction id="odd" method="##Store"/>'), 'odd'],
      'a script in another language': [inProcess('<bpmn:scriptTask id="odd" scriptFormat="javascript"><bpmn:script>x = 1</bpmn:script></bpmn:scriptTask>'), 'odd'],
      'a data association with a script': [childOfTask('<bpmn:dataInputAssociation id="d"><bpmn:sourceRef>x</bpmn:sourceRef><bpmn:transformation>x</bpmn:transformation></bpmn:dataInputAssociation>').replace('</bpmn:process>', '<bpmn:dataObject id="x"/></bpmn:process>'), 'd'],
      'a data association with an assignment': [childOfTask('<bpmn:dataOutputAssociation id="d"><bpmn:assignment><bpmn:from>1</bpmn:from><bpmn:to>x</bpmn:to></bpmn:assignment></bpmn:dataOutputAssociation>'), 'd'],
      'a performer in BPMN\'s own words': [childOfTask('<bpmn:potentialOwner id="who"/>'), 'head'],
      'a correlation': [inProcess('<bpmn:correlationSubscription id="c"/>'), 'flow'],
      'an attribute of another engine': [camunda(onTask('camunda:assignee="me"')), 'head'],
      'an attribute of another engine under another prefix': [namespaced(onTask('x:assignee="me"'), 'x', 'http://flowable.org/bpmn'), 'head'],
      'an attribute of nobody known': [onTask('other:assignee="me"'), 'head'],
      'an attribute that BPMN does not have': [onTask('colour="red"'), 'head'],
      'a flow that is not taken at once': [changed('id="s_head"', 'id="s_head" isImmediate="false"'), 's_head'],
    },
  },
  'extension-supported': {
    good: camunda(
      inTask('<zeebe:userTask/><zeebe:assignmentDefinition assignee="li" candidateGroups="a,b"/><zeebe:taskSchedule dueDate="=now()"/><zeebe:priorityDefinition priority="1"/><zeebe:formDefinition formId="f"/><zeebe:ioMapping><zeebe:input source="=1" target="x"/></zeebe:ioMapping><yinxin:copy role="a"/><yinxin:copy role="b"/><camunda:properties/>'),
    ),
    bad: {
      ...Object.fromEntries(
        ['taskHeaders', 'properties', 'executionListeners', 'taskListeners', 'script expression="=1"', 'calledDecision decisionId="d"', 'taskDefinition type="stamp"', 'versionTag value="1"', 'calledElement processId="p"', 'loopCharacteristics inputCollection="=x"', 'adHoc'].map(
          (name) => [`zeebe:${name.split(' ')[0]!} on a user task`, [inTask(`<zeebe:${name}/>`), 'head'] as const],
        ),
      ),
      'a form that is not deployed by its id': [inTask('<zeebe:formDefinition formKey="embedded:x"/>'), 'head'],
      'retries of a service': [inPress('<zeebe:taskDefinition type="stamp" retries="3"/>'), 'press'],
      'an approval on a service task': [inPress('<yinxin:approval counts="head"/>'), 'press'],
      'a stamp on a user task': [inTask('<yinxin:stamp/>'), 'head'],
      'an approval given twice': [inTask('<yinxin:approval counts="head"/>'), 'head'],
      'a decision that changes under a running flow': [withTask('rule a decision=d result=r', 'decisionId="d"', 'decisionId="d" bindingType="latest"'), 'a'],
      'a call that is bound in an unknown way': [withTask('call a process=p', 'bindingType="deployment"', 'bindingType="newest"'), 'a'],
      'a business id of a call': [withTask('call a process=p', 'bindingType="deployment"', 'businessId="=1"'), 'a'],
      'outputs of an ad-hoc subprocess': [inProcess('<bpmn:adHocSubProcess id="odd"><bpmn:extensionElements><zeebe:adHoc outputCollection="x"/></bpmn:extensionElements></bpmn:adHocSubProcess>'), 'odd'],
      'a filter of a condition': [inProcess('<bpmn:intermediateCatchEvent id="odd"><bpmn:conditionalEventDefinition><bpmn:extensionElements><zeebe:conditionalFilter variableNames="x"/></bpmn:extensionElements><bpmn:condition xsi:type="bpmn:tFormalExpression">x</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>'), 'odd'],
      'an extension that zeebe does not have': [inTask('<zeebe:rocket/>'), 'head'],
      'an extension that yinxin does not have': [inTask('<yinxin:rocket/>'), 'head'],
      'a listener of another engine': [camunda(inTask('<camunda:taskListener class="x"/>')), 'head'],
      'an extension of nobody known': [inTask('<other:thing/>'), 'head'],
      'an attribute that an approval does not have': [changed('counts="head"', 'counts="head" weight="3"'), 'head'],
      'an attribute that a mapping does not have': [inTask('<zeebe:ioMapping><zeebe:input source="=1" target="x" other:type="y"/></zeebe:ioMapping>'), 'head'],
    },
  },
  'foreign-expression': {
    good: draw('start s\nuser a persons=li\nend e\nend e2\ns -> a\na -> e : subject.form.text = "${5}"\na -> e2'),
    bad: {
      'a condition of Camunda 7': [draw('start s\nuser a persons=li\nend e\nend e2\ns -> a\na -> e flow=c : ${amount > 100}\na -> e2'), 'c'],
      'a condition of JUEL': [draw('start s\nuser a persons=li\nend e\nend e2\ns -> a\na -> e flow=c : #{amount gt 100}\na -> e2'), 'c'],
      'an assignee': [inTask('<zeebe:assignmentDefinition assignee="${initiator}"/>'), 'head'],
      'a duration': [draw('start s\nuser a persons=li\ntimer t on a ${wait}\nend e\nend e2\ns -> a\na -> e\nt -> e2'), 't'],
      'a called process': [inProcess('<bpmn:callActivity id="odd" calledElement="${process}"/>'), 'odd'],
      'the number of instances': [withTask('user a persons=li times=${count}', 'x', 'x '), 'a'],
      'the name of a message': [draw('start s\nuser a persons=li\non b a message=${name}\nend e\nend e2\ns -> a\na -> e\nb -> e2'), 'message-1'],
      'a mapping': [withTask('user a persons=li in:x=${y}', 'x', 'x '), 'a'],
    },
  },
};
