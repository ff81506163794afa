/**
 * Writes BPMN files for tests from lines:
 *
 *     start s | end e | terminate t [refused] | user u [attributes of yinxin:approval] | stamp p [repeats=true]
 *     notify n [attributes of yinxin:notify] | xor g [default=flow] | and g
 *     timer b on u PT72H [beside]          beside: does not interrupt
 *     a -> b [flow=id] [: condition]       a flow; its id is a_b unless given
 */
export function draw(text: string): string {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const flows = lines.filter((line) => line.includes('->')).map(flowOf);
  const nodes = lines.filter((line) => !line.includes('->')).map((line) => nodeXml(line, flows));
  return definitions(`<bpmn:process id="flow" isExecutable="true">${nodes.join('')}${flows.map(flowXml).join('')}</bpmn:process>`);
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

function flowOf(line: string): Flow {
  const parts = /^(\S+) -> (\S+)(?: flow=(\S+))?(?: : (.+))?$/.exec(line);
  if (!parts) throw new Error(`not a flow: ${line}`);
  const [, from = '', to = '', id = `${from}_${to}`, condition] = parts;
  return { id, from, to, ...(condition !== undefined && { condition }) };
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const flowXml = ({ id, from, to, condition }: Flow): string =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${condition === undefined ? '' : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${escaped(condition)}</bpmn:conditionExpression>`}</bpmn:sequenceFlow>`;

const tags: Readonly<Record<string, string>> = {
  start: 'startEvent',
  end: 'endEvent',
  terminate: 'endEvent',
  user: 'userTask',
  stamp: 'serviceTask',
  notify: 'serviceTask',
  xor: 'exclusiveGateway',
  and: 'parallelGateway',
  timer: 'boundaryEvent',
};

function nodeXml(line: string, flows: readonly Flow[]): string {
  const [kind = '', id = '', ...rest] = line.split(/\s+/);
  const tag = tags[kind];
  if (!tag) throw new Error(`not an element: ${line}`);
  const attributes = [`id="${id}"`, ...rest.filter((word) => word.startsWith('default=')).map(quoted)];
  if (kind === 'timer') attributes.push(`attachedToRef="${rest[1] ?? ''}"`, ...(rest.includes('beside') ? ['cancelActivity="false"'] : []));
  const incoming = flows.filter(({ to }) => to === id).map((flow) => `<bpmn:incoming>${flow.id}</bpmn:incoming>`);
  const outgoing = flows.filter(({ from }) => from === id).map((flow) => `<bpmn:outgoing>${flow.id}</bpmn:outgoing>`);
  return `<bpmn:${tag} ${attributes.join(' ')}>${extensions(kind, rest)}${incoming.join('')}${outgoing.join('')}${events(kind, rest)}</bpmn:${tag}>`;
}

const quoted = (word: string): string => word.replace(/^([^=]+)=(.*)$/, (_, name: string, value: string) => `${name}="${escaped(value)}"`);

function extensions(kind: string, rest: readonly string[]): string {
  const given = rest.filter((word) => word.includes('=') && !word.startsWith('default=')).map(quoted).join(' ');
  const element =
    (kind === 'user' && given && `<yinxin:approval ${given}/>`) ||
    (kind === 'stamp' && `<yinxin:stamp ${given}/>`) ||
    (kind === 'notify' && `<yinxin:notify ${given || 'to="requester" template="news"'}/>`) ||
    (kind === 'terminate' && rest.includes('refused') && '<yinxin:end outcome="refused"/>');
  return element ? `<bpmn:extensionElements>${element}</bpmn:extensionElements>` : '';
}

function events(kind: string, rest: readonly string[]): string {
  if (kind === 'terminate') return '<bpmn:terminateEventDefinition/>';
  if (kind !== 'timer') return '';
  const text = rest[2] ?? '';
  const tag = text.startsWith('R') ? 'timeCycle' : /^\d/.test(text) ? 'timeDate' : 'timeDuration';
  return `<bpmn:timerEventDefinition><bpmn:${tag} xsi:type="bpmn:tFormalExpression">${escaped(text)}</bpmn:${tag}></bpmn:timerEventDefinition>`;
}
