import type { ApproverSource } from '../../domain/approval/rule.ts';
import {
  graphFormat,
  type FlowElement,
  type FlowGraph,
  type SequenceFlow,
  type Service,
  type TaskApproval,
  type TaskAssignment,
  type TaskAudience,
  type TaskSchedule,
  type TimerDefinition,
} from '../graph.ts';
import type { FlowLimits } from '../refusal.ts';
import { analysesOf, conditionText } from './expressions.ts';
import { extensionOf, flowsOf, nodesOf, processesOf, textOf, type Definitions, type ModelElement, type ModelExpression, type ModelFlow, type ModelNode } from './model.ts';

/** Makes the graph of a file in which the rules on the model found nothing wrong. */
export function toGraph(definitions: Definitions, limits: FlowLimits, frozen: readonly string[]): FlowGraph {
  const process = processesOf(definitions)[0];
  const nodes = nodesOf(definitions);
  const flows = flowsOf(definitions);
  const start = nodes.find(({ $type }) => $type === 'bpmn:StartEvent');
  if (!process?.id || !start) throw new Error('the file was not checked before it became a graph');
  const scope = process.id;
  const analyses = analysesOf(definitions, limits).map(({ analysis }) => analysis);
  const reads = analyses.flatMap((analysis) => analysis.reads);
  const versionTag = textOf(extensionOf(process, 'zeebe:VersionTag'), 'value');
  const root: FlowElement = { type: 'process', id: scope, ...named(process), start: start.id };
  return {
    format: graphFormat,
    process: scope,
    ...(versionTag !== undefined && { versionTag }),
    elements: Object.fromEntries([root, ...nodes.map((node) => elementOf(node, scope, nodes, flows))].map((element) => [element.id, element])),
    flows: Object.fromEntries(flows.map((flow) => [flow.id, sequenceFlow(flow)])),
    frozen: [...frozen],
    calls: distinct(analyses.flatMap(({ calls }) => calls)),
    formReads: distinct(reads.flatMap(({ name, path }) => (name === 'subject' && path[0] === 'form' && path[1] !== undefined ? [path[1]] : []))),
  };
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

function elementOf(node: ModelNode, scope: string, nodes: readonly ModelNode[], flows: readonly ModelFlow[]): FlowElement {
  const base = { id: node.id, ...named(node), scope, incoming: idsOf(flows.filter(({ targetRef }) => targetRef === node)), outgoing: idsOf(flows.filter(({ sourceRef }) => sourceRef === node)) };
  const choice = node.default ? { default: node.default.id } : {};
  const boundary = nodes.filter(({ attachedToRef }) => attachedToRef === node).map(({ id }) => id);
  switch (node.$type) {
    case 'bpmn:StartEvent':
      return { type: 'startEvent', ...base };
    case 'bpmn:EndEvent':
      return node.eventDefinitions?.[0]
        ? { type: 'terminateEndEvent', ...base, outcome: extensionOf(node, 'yinxin:End') ? 'refused' : 'terminated' }
        : { type: 'endEvent', ...base };
    case 'bpmn:UserTask':
      return { type: 'userTask', ...base, ...choice, boundary, ...userTaskParts(node) };
    case 'bpmn:ServiceTask':
      return { type: 'serviceTask', ...base, ...choice, boundary, service: serviceOf(node) };
    case 'bpmn:ExclusiveGateway':
      return { type: 'exclusiveGateway', ...base, ...choice };
    case 'bpmn:ParallelGateway':
      return { type: 'parallelGateway', ...base };
    case 'bpmn:BoundaryEvent':
      return { type: 'timerBoundaryEvent', ...base, attachedTo: node.attachedToRef?.id ?? '', interrupting: node.cancelActivity !== false, timer: timerOf(node) };
    default:
      throw new Error(`${node.$type} was not refused`);
  }
}

const named = (element: ModelElement): { name?: string } => (typeof element.name === 'string' && element.name.trim() !== '' ? { name: element.name } : {});

const idsOf = (flows: readonly ModelFlow[]): string[] => flows.map(({ id }) => id);

function sequenceFlow(flow: ModelFlow): SequenceFlow {
  const condition = flow.conditionExpression && conditionText(flow.conditionExpression);
  return { id: flow.id, ...named(flow), source: flow.sourceRef?.id ?? '', target: flow.targetRef?.id ?? '', ...(condition !== undefined && { condition }) };
}

function timerOf(node: ModelNode): TimerDefinition {
  const definition = node.eventDefinitions?.[0];
  for (const [name, kind] of [['timeDate', 'date'], ['timeDuration', 'duration'], ['timeCycle', 'cycle']] as const) {
    const expression = definition?.[name] as ModelExpression | undefined;
    if (expression) return { kind, text: (expression.body ?? '').trim() };
  }
  throw new Error(`the timer of ${node.id} was not checked`);
}

function userTaskParts(node: ModelNode): { approval?: TaskApproval; assignment?: TaskAssignment; schedule?: TaskSchedule } {
  const approval = extensionOf(node, 'yinxin:Approval');
  const assignment = extensionOf(node, 'zeebe:AssignmentDefinition');
  const schedule = extensionOf(node, 'zeebe:TaskSchedule');
  return {
    ...(approval && { approval: approvalOf(approval) }),
    ...(assignment && { assignment: texts(assignment, ['assignee', 'candidateGroups', 'candidateUsers']) }),
    ...(schedule && { schedule: texts(schedule, ['dueDate', 'followUpDate']) }),
  };
}

function approvalOf(approval: ModelElement): TaskApproval {
  const counts = textOf(approval, 'counts');
  const who = audienceOf(approval);
  return {
    ...(counts !== undefined && { counts }),
    required: Number(textOf(approval, 'required') ?? 1),
    onRefuse: textOf(approval, 'onRefuse') === 'continue' ? 'continue' : 'end',
    ...(who && { who }),
  };
}

function audienceOf(approval: ModelElement): TaskAudience | undefined {
  const [role, relation, persons] = [textOf(approval, 'role'), textOf(approval, 'relation'), textOf(approval, 'persons')];
  if (role !== undefined) return { role };
  if (relation !== undefined) return { relation } as ApproverSource;
  return persons === undefined ? undefined : { persons: persons.split(',').map((person) => person.trim()) };
}

function serviceOf(node: ModelNode): Service {
  const stamp = extensionOf(node, 'yinxin:Stamp');
  if (stamp) return { kind: 'stamp', repeats: textOf(stamp, 'repeats') === 'true' };
  const notify = extensionOf(node, 'yinxin:Notify');
  const role = textOf(notify, 'role');
  return { kind: 'notify', to: role === undefined ? { relation: 'requester' } : { role }, template: textOf(notify, 'template') ?? '' };
}

function texts<K extends string>(element: ModelElement, names: readonly K[]): Partial<Record<K, string>> {
  const given = names.flatMap((name) => {
    const text = textOf(element, name);
    return text ? [[name, text] as const] : [];
  });
  return Object.fromEntries(given) as Partial<Record<K, string>>;
}
