import { eventXml, refer, rootsXml, type Roots } from './drawEvents.ts';
import { escaped, formal, wordsIn, type Words } from './drawWords.ts';

/**
 * Writes BPMN files for tests from lines:
 *
 *     start s | end e | throw t | catch c      each with one EVENT, or none where BPMN allows it
 *     on b TASK EVENT [beside]                 a boundary event; beside: does not interrupt (also of a start in an event subprocess)
 *     timer b on u PT72H [beside]              the same for a timer
 *     terminate t [refused]
 *     user u [attributes of yinxin:approval] [assignee= users= groups= due= followUp= priority= form=] [copy:role=… copy:persons=…]
 *     stamp p [repeats=true] | notify n [attributes of yinxin:notify] | service j [type=…] [header:name=value]
 *     send m message=NAME [key=FEEL] | receive m [message=NAME [key=FEEL]] | script x FEEL-in-quotes [result=variable]
 *     rule d decision=ID result=variable | manual m | task t | call c process=ID [binding=latest] [tag=…] [alone]
 *     xor g [default=flow] | or g [default=flow] | and g | event g
 *     sub p { … } | on-event p { … } | transaction p { … } | adhoc p [ordering=Sequential] [until=FEEL] [keep] [active=FEEL] { … }
 *     data x                                   a data object
 *     process id { … }                         one more process of the file; lines outside belong to the process "flow"
 *     a -> b [flow=id] [: condition]           a flow; its id is a_b unless given
 *     b ~> handler                             the association of a compensation boundary event
 *
 * EVENT: message=NAME [key=FEEL] | timer=PT1H | signal=NAME | error[=CODE] | escalation[=CODE] | when=FEEL | link=NAME | compensate[=ACTIVITY]
 * | cancel | terminate. Of an activity besides: each=FEEL [item=x] [into=list of=FEEL] | times=FEEL, [sequential] [done=FEEL];
 * loop=FEEL [max=FEEL] [before]; in:x=FEEL out:y=FEEL; undo (a handler of compensation). Values with blanks stand in "quotes" or 'quotes'.
 */
export function draw(text: string): string {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const roots: Roots = new Map();
  const { own, inside } = blocksIn(lines);
  const others = inside.filter(({ head }) => head.startsWith('process '));
  const main = scopeXml(own, inside.filter((block) => !others.includes(block)), roots);
  const more = others.map(({ head, lines: within }) => `<bpmn:process id="${head.split(/\s+/)[1] ?? ''}" isExecutable="true">${scope(within, roots)}</bpmn:process>`);
  const processes = [...(own.length + inside.length > others.length ? [`<bpmn:process id="flow" isExecutable="true">${main}</bpmn:process>`] : []), ...more];
  return definitions(`${rootsXml(roots)}${processes.join('')}`);
}

/** Wraps a process, or anything else, in definitions with all namespaces. */
export const definitions = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:yinxin="urn:yinxin:bpmn:1.0" xmlns:other="urn:other" id="file" targetNamespace="urn:test">${content}</bpmn:definitions>`;

interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly condition?: string;
}

interface Block {
  readonly head: string;
  readonly lines: readonly string[];
}

/** Lines of a scope, and the blocks in braces inside it in the order of the text; a block's head stands among the lines too. */
function blocksIn(lines: readonly string[]): { readonly own: readonly string[]; readonly inside: readonly Block[] } {
  const own: string[] = [];
  const inside: Block[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (!line.endsWith('{')) {
      own.push(line);
      continue;
    }
    const from = at + 1;
    for (let depth = 1; depth > 0; ) {
      const next = lines[++at];
      if (next === undefined) throw new Error(`not closed: ${line}`);
      if (next.endsWith('{')) depth++;
      if (next === '}') depth--;
    }
    const head = line.slice(0, -1).trim();
    if (!head.startsWith('process ')) own.push(head);
    inside.push({ head, lines: lines.slice(from, at) });
  }
  return { own, inside };
}

function scope(lines: readonly string[], roots: Roots): string {
  const { own, inside } = blocksIn(lines);
  return scopeXml(own, inside, roots);
}

function scopeXml(lines: readonly string[], inside: readonly Block[], roots: Roots): string {
  const isFlow = (line: string): boolean => line.includes(' -> ');
  const isLink = (line: string): boolean => line.includes(' ~> ');
  const flows = lines.filter(isFlow).map(flowOf);
  const nodes = lines.filter((line) => !isFlow(line) && !isLink(line)).map((line) => nodeXml(line, flows, inside.find(({ head }) => head === line), roots));
  return [...nodes, ...flows.map(flowXml), ...lines.filter(isLink).map(associationXml)].join('');
}

function flowOf(line: string): Flow {
  const parts = /^(\S+) -> (\S+)(?: flow=(\S+))?(?: : (.+))?$/.exec(line);
  if (!parts) throw new Error(`not a flow: ${line}`);
  const [, from = '', to = '', id = `${from}_${to}`, condition] = parts;
  return { id, from, to, ...(condition !== undefined && { condition }) };
}

const flowXml = ({ id, from, to, condition }: Flow): string =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${condition === undefined ? '' : formal('conditionExpression', condition)}</bpmn:sequenceFlow>`;

function associationXml(line: string): string {
  const [from = '', to = ''] = line.split(/\s+~>\s+/);
  return `<bpmn:association id="${from}_to_${to}" associationDirection="One" sourceRef="${from}" targetRef="${to}"/>`;
}

const tags: Readonly<Record<string, string>> = {
  start: 'startEvent', end: 'endEvent', terminate: 'endEvent', throw: 'intermediateThrowEvent', catch: 'intermediateCatchEvent', on: 'boundaryEvent', timer: 'boundaryEvent',
  user: 'userTask', stamp: 'serviceTask', notify: 'serviceTask', service: 'serviceTask', send: 'sendTask', receive: 'receiveTask', script: 'scriptTask', rule: 'businessRuleTask',
  manual: 'manualTask', task: 'task', call: 'callActivity', xor: 'exclusiveGateway', or: 'inclusiveGateway', and: 'parallelGateway', event: 'eventBasedGateway',
  sub: 'subProcess', 'on-event': 'subProcess', transaction: 'transaction', adhoc: 'adHocSubProcess', data: 'dataObject',
};

function nodeXml(line: string, flows: readonly Flow[], block: Block | undefined, roots: Roots): string {
  const words = wordsIn(line);
  const tag = tags[words.kind];
  if (!tag) throw new Error(`not an element: ${line}`);
  if (words.kind === 'data') return `<bpmn:dataObject id="data-${words.id}" name="${words.id}"/>`;
  const incoming = flows.filter(({ to }) => to === words.id).map((flow) => `<bpmn:incoming>${flow.id}</bpmn:incoming>`);
  const outgoing = flows.filter(({ from }) => from === words.id).map((flow) => `<bpmn:outgoing>${flow.id}</bpmn:outgoing>`);
  const inner = block ? scope(block.lines, roots) : '';
  const attributes = [`id="${words.id}"`, ...attributesOf(words, roots)];
  return `<bpmn:${tag} ${attributes.join(' ')}>${extensions(words)}${incoming.join('')}${outgoing.join('')}${eventXml(words, roots)}${loopXml(words)}${inner}${contentOf(words)}</bpmn:${tag}>`;
}

function attributesOf({ kind, plain, given }: Words, roots: Roots): readonly string[] {
  const pairs: (readonly [string, string] | false | undefined)[] = [
    given.default !== undefined && ['default', given.default],
    kind === 'timer' && ['attachedToRef', plain[1] ?? ''],
    kind === 'on' && ['attachedToRef', plain[0] ?? ''],
    plain.includes('beside') && [kind === 'start' ? 'isInterrupting' : 'cancelActivity', 'false'],
    plain.includes('undo') && ['isForCompensation', 'true'],
    kind === 'on-event' && ['triggeredByEvent', 'true'],
    ['send', 'receive'].includes(kind) && given.message !== undefined && ['messageRef', refer(roots, 'message', given.message, given.key ?? '')],
    kind === 'script' && ['scriptFormat', 'feel'],
    kind === 'adhoc' && given.ordering !== undefined && ['ordering', given.ordering],
    kind === 'adhoc' && plain.includes('keep') && ['cancelRemainingInstances', 'false'],
  ];
  return pairs.flatMap((pair) => (pair ? [`${pair[0]}="${escaped(pair[1])}"`] : []));
}

const contentOf = ({ kind, given, text }: Words): string => {
  if (kind === 'script' && given.result === undefined) return `<bpmn:script>${escaped(text ?? '')}</bpmn:script>`;
  return kind === 'adhoc' && given.until !== undefined ? formal('completionCondition', given.until) : '';
};

/** Words of a user task that are no attributes of its approval. */
const besides = ['default', 'assignee', 'users', 'groups', 'due', 'followUp', 'priority', 'form', 'each', 'item', 'into', 'of', 'times', 'done', 'loop', 'max'];

function extensions(words: Words): string {
  const { kind, given, plain, text } = words;
  const attributes = (names: readonly string[], pairs: Words['given'] = given): string => names.flatMap((name) => (pairs[name] === undefined ? [] : [`${name}="${escaped(pairs[name])}"`])).join(' ');
  const own = Object.keys(given).filter((name) => !besides.includes(name) && !name.includes(':'));
  const elements = [
    kind === 'user' && own.length > 0 && `<yinxin:approval ${attributes(own)}/>`,
    kind === 'user' && userExtensions(given),
    kind === 'stamp' && `<yinxin:stamp ${attributes(own)}/>`,
    kind === 'notify' && `<yinxin:notify ${attributes(own) || 'to="requester" template="news"'}/>`,
    kind === 'terminate' && plain.includes('refused') && '<yinxin:end outcome="refused"/>',
    kind === 'service' && given.type !== undefined && `<zeebe:taskDefinition type="${escaped(given.type)}"/>`,
    kind === 'script' && given.result !== undefined && `<zeebe:script expression="=${escaped(text ?? '')}" resultVariable="${escaped(given.result)}"/>`,
    kind === 'rule' && `<zeebe:calledDecision decisionId="${escaped(given.decision ?? '')}" resultVariable="${escaped(given.result ?? '')}"/>`,
    kind === 'call' && given.process !== undefined && calledElement(given, plain),
    kind === 'adhoc' && given.active !== undefined && `<zeebe:adHoc activeElementsCollection="=${escaped(given.active)}"/>`,
    headers(given),
    mapping(given),
  ].filter((each) => each !== false && each !== '');
  return elements.length > 0 ? `<bpmn:extensionElements>${elements.join('')}</bpmn:extensionElements>` : '';
}

const calledElement = ({ process = '', binding = 'deployment', tag }: Words['given'], plain: readonly string[]): string =>
  `<zeebe:calledElement processId="${escaped(process)}" bindingType="${binding}"${tag === undefined ? '' : ` versionTag="${tag}"`}${plain.includes('alone') ? ' propagateAllParentVariables="false" propagateAllChildVariables="false"' : ''}/>`;

function userExtensions(given: Words['given']): string {
  const pairs = (names: Readonly<Record<string, string>>): string => Object.entries(names).flatMap(([word, name]) => (given[word] === undefined ? [] : [`${name}="${escaped(given[word])}"`])).join(' ');
  const assignment = pairs({ assignee: 'assignee', users: 'candidateUsers', groups: 'candidateGroups' });
  const schedule = pairs({ due: 'dueDate', followUp: 'followUpDate' });
  const copies = Object.entries(given).flatMap(([name, value]) => (name.startsWith('copy:') ? [`<yinxin:copy ${name.slice('copy:'.length)}="${escaped(value ?? '')}"/>`] : []));
  return [
    assignment && `<zeebe:assignmentDefinition ${assignment}/>`,
    schedule && `<zeebe:taskSchedule ${schedule}/>`,
    given.priority !== undefined && `<zeebe:priorityDefinition priority="${escaped(given.priority)}"/>`,
    given.form !== undefined && `<zeebe:formDefinition formId="${escaped(given.form)}"/>`,
    ...copies,
  ].filter(Boolean).join('');
}

function mapping(given: Words['given']): string {
  const parameters = Object.entries(given).flatMap(([name, feel]) => {
    const [, side, target] = /^(in|out):(.+)$/.exec(name) ?? [];
    return target === undefined ? [] : [`<zeebe:${side}put source="=${escaped(feel ?? '')}" target="${target}"/>`];
  });
  return parameters.length > 0 ? `<zeebe:ioMapping>${parameters.join('')}</zeebe:ioMapping>` : '';
}

function headers(given: Words['given']): string {
  const each = Object.entries(given).flatMap(([name, value]) => (name.startsWith('header:') ? [`<zeebe:header key="${name.slice('header:'.length)}" value="${escaped(value ?? '')}"/>`] : []));
  return each.length > 0 ? `<zeebe:taskHeaders>${each.join('')}</zeebe:taskHeaders>` : '';
}

function loopXml({ given, plain }: Words): string {
  const { each, item, into, times, done, loop, max } = given;
  if (loop !== undefined || max !== undefined) {
    return `<bpmn:standardLoopCharacteristics${plain.includes('before') ? ' testBefore="true"' : ''}${max === undefined ? '' : ` loopMaximum="${escaped(max)}"`}>${loop === undefined ? '' : formal('loopCondition', loop)}</bpmn:standardLoopCharacteristics>`;
  }
  if (each === undefined && times === undefined) return '';
  const pairs = { inputCollection: each && `=${each}`, inputElement: item, outputCollection: into, outputElement: given.of && `=${given.of}` };
  const zeebe = Object.entries(pairs).flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${escaped(value)}"`])).join(' ');
  return `<bpmn:multiInstanceLoopCharacteristics${plain.includes('sequential') ? ' isSequential="true"' : ''}>${zeebe && `<bpmn:extensionElements><zeebe:loopCharacteristics ${zeebe}/></bpmn:extensionElements>`}${times === undefined ? '' : formal('loopCardinality', times)}${done === undefined ? '' : formal('completionCondition', done)}</bpmn:multiInstanceLoopCharacteristics>`;
}
