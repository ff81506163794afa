import { graphFormat, type FlowElement, type FlowGraph, type SequenceFlow } from '../graph.ts';
import type { FlowLimits } from '../refusal.ts';
import { adHocSubProcess, callActivity, processElement, subProcess, transaction } from './containers.ts';
import { boundaryEvent, catchEvent, endEvent, startEvent, throwEvent } from './events.ts';
import { analysed, conditionText, oddNames, textsOf, type AnalysedText } from './expressions.ts';
import { eventBasedGateway, exclusiveGateway, inclusiveGateway, parallelGateway } from './gateways.ts';
import { lookUpsIn } from './lookUps.ts';
import { extensionOf, flowsIn, nodesIn, processesOf, scopesIn, textOf, type Definitions, type ModelFlow, type ModelNode, type ModelScope } from './model.ts';
import { named, Reading } from './reading.ts';
import { businessRuleTask, plainTask, receiveTask, scriptTask, sendTask, serviceTask, userTask } from './tasks.ts';

/** By type in the file: how a node becomes an element of the graph. */
const readers: Readonly<Record<string, (node: ModelNode, reading: Reading) => FlowElement>> = {
  'bpmn:StartEvent': startEvent,
  'bpmn:EndEvent': endEvent,
  'bpmn:IntermediateCatchEvent': catchEvent,
  'bpmn:IntermediateThrowEvent': throwEvent,
  'bpmn:BoundaryEvent': boundaryEvent,
  'bpmn:UserTask': userTask,
  'bpmn:ServiceTask': serviceTask,
  'bpmn:SendTask': sendTask,
  'bpmn:ReceiveTask': receiveTask,
  'bpmn:ScriptTask': scriptTask,
  'bpmn:BusinessRuleTask': businessRuleTask,
  'bpmn:ManualTask': plainTask,
  'bpmn:Task': plainTask,
  'bpmn:ExclusiveGateway': exclusiveGateway,
  'bpmn:InclusiveGateway': inclusiveGateway,
  'bpmn:ParallelGateway': parallelGateway,
  'bpmn:EventBasedGateway': eventBasedGateway,
  'bpmn:SubProcess': subProcess,
  'bpmn:Transaction': transaction,
  'bpmn:AdHocSubProcess': adHocSubProcess,
  'bpmn:CallActivity': callActivity,
};

/** Which process of the file becomes a graph, and what is bound to it. */
export interface Bound {
  /** The first process, if absent. */
  readonly process?: ModelScope;
  /** Called processes that are deployed together with it, by id. */
  readonly called?: Readonly<Record<string, FlowGraph>>;
  /** Decisions that are deployed together with it, by id. */
  readonly decisions?: NonNullable<FlowGraph['decisions']>;
}

/** Makes the graph of a process in a file in which the rules on the model found nothing wrong. */
export function toGraph(definitions: Definitions, limits: FlowLimits, frozen: readonly string[], { process = processesOf(definitions)[0], called = {}, decisions = {} }: Bound = {}): FlowGraph {
  if (!process?.id) throw new Error('the file was not checked before it became a graph');
  const scopes = scopesIn(process);
  const nodes = scopes.flatMap(nodesIn);
  const flows = scopes.flatMap(flowsIn);
  const names = oddNames(definitions);
  const reading = new Reading(definitions, process, lookUpsIn(process, names, decisions), (id) => Object.hasOwn(called, id));
  const versionTag = textOf(extensionOf(process, 'zeebe:VersionTag'), 'value');
  return {
    format: graphFormat,
    process: process.id,
    ...(versionTag !== undefined && { versionTag }),
    elements: Object.fromEntries([processElement(process, reading), ...nodes.map((node) => elementOf(node, reading))].map((element) => [element.id, element])),
    flows: Object.fromEntries(flows.map((flow) => [flow.id, sequenceFlow(flow)])),
    frozen: [...frozen],
    ...namesIn(analysed(textsOf([...flows, ...nodes]), names, limits)),
    ...(Object.keys(called).length > 0 && { called }),
    ...(Object.keys(decisions).length > 0 && { decisions }),
  };
}

/** What expressions call, and which values of the form they read. */
function namesIn(texts: readonly AnalysedText[]): Pick<FlowGraph, 'calls' | 'formReads'> {
  const reads = texts.flatMap(({ analysis }) => analysis.reads);
  return {
    calls: distinct(texts.flatMap(({ analysis }) => analysis.calls)),
    formReads: distinct(reads.flatMap(({ name, path }) => (name === 'subject' && path[0] === 'form' && path[1] !== undefined ? [path[1]] : []))),
  };
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

function elementOf(node: ModelNode, reading: Reading): FlowElement {
  const read = readers[node.$type];
  if (!read) throw new Error(`${node.$type} was not refused`);
  return read(node, reading);
}

function sequenceFlow(flow: ModelFlow): SequenceFlow {
  const condition = flow.conditionExpression && conditionText(flow.conditionExpression);
  return { id: flow.id, ...named(flow), source: flow.sourceRef?.id ?? '', target: flow.targetRef?.id ?? '', ...(condition !== undefined && { condition }) };
}
