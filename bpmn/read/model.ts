/** An element of bpmn-moddle's tree, as far as we look at it. References (`sourceRef`, `default`, …) are own properties too. */
export interface ModelElement {
  readonly $type: string;
  readonly $parent?: ModelElement;
  /** Attributes that no descriptor knows, namespaces declared included. */
  readonly $attrs?: Readonly<Record<string, string>>;
  readonly id?: string;
  readonly [property: string]: unknown;
}

export interface Definitions extends ModelElement {
  readonly rootElements?: readonly ModelElement[];
}

export interface ModelNode extends ModelElement {
  readonly id: string;
  readonly name?: string;
  readonly incoming?: readonly ModelFlow[];
  readonly outgoing?: readonly ModelFlow[];
  readonly default?: ModelFlow;
  readonly eventDefinitions?: readonly ModelElement[];
  readonly attachedToRef?: ModelNode;
  readonly cancelActivity?: boolean;
}

export interface ModelFlow extends ModelElement {
  readonly id: string;
  readonly name?: string;
  readonly sourceRef?: ModelNode;
  readonly targetRef?: ModelNode;
  readonly conditionExpression?: ModelExpression;
}

export interface ModelExpression extends ModelElement {
  readonly body?: string;
  readonly language?: string;
}

/** A process or a subprocess of any kind: what holds nodes, flows, data and artifacts of its own. */
export interface ModelScope extends ModelElement {
  readonly flowElements?: readonly ModelElement[];
  readonly artifacts?: readonly ModelElement[];
}

const scopeTypes: readonly string[] = ['bpmn:Process', 'bpmn:SubProcess', 'bpmn:Transaction', 'bpmn:AdHocSubProcess'];

export const isScope = (element: ModelElement): element is ModelScope => scopeTypes.includes(element.$type);

/** The processes of a file that are executed, or all if every one is marked as not executable. Beside an executed one, such a process is the drawing of a partner's. */
export function processesOf(definitions: Definitions): readonly ModelScope[] {
  const all = (definitions.rootElements ?? []).filter(({ $type }) => $type === 'bpmn:Process');
  const executed = all.filter(({ isExecutable }) => isExecutable !== false);
  return executed.length > 0 ? executed : all;
}

/** A scope and all those inside it, each before those that it holds, in document order. */
export const scopesIn = (scope: ModelScope): readonly ModelScope[] => [scope, ...(scope.flowElements ?? []).filter(isScope).flatMap(scopesIn)];

/** Every scope of every process. */
export const scopesOf = (definitions: Definitions): readonly ModelScope[] => processesOf(definitions).flatMap(scopesIn);

/** Flow elements of all scopes of all processes: nodes, flows, data and what is only drawn. */
export const flowElementsOf = (definitions: Definitions): readonly ModelElement[] => scopesOf(definitions).flatMap(({ flowElements = [] }) => flowElements);

export const isFlow = (element: ModelElement): element is ModelFlow => element.$type === 'bpmn:SequenceFlow';

/** What is drawn but never executed. */
export const drawings: readonly string[] = ['bpmn:TextAnnotation', 'bpmn:Association', 'bpmn:Group', 'bpmn:DataStoreReference', 'bpmn:DataStore', 'bpmn:Category', 'bpmn:CategoryValue'];

/** What declares a variable of its scope. */
export const dataTypes: readonly string[] = ['bpmn:DataObject', 'bpmn:DataObjectReference'];

const isNode = (element: ModelElement): element is ModelNode => !isFlow(element) && !drawings.includes(element.$type) && !dataTypes.includes(element.$type);

/** Nodes directly inside a scope, in document order: subprocesses, event subprocesses and boundary events included. */
export const nodesIn = (scope: ModelScope): readonly ModelNode[] => (scope.flowElements ?? []).filter(isNode);

/** Sequence flows directly inside a scope, in document order. */
export const flowsIn = (scope: ModelScope): readonly ModelFlow[] => (scope.flowElements ?? []).filter(isFlow);

/** Nodes of all scopes of all processes that tokens reach, each scope before what it holds. */
export const nodesOf = (definitions: Definitions): readonly ModelNode[] => flowElementsOf(definitions).filter(isNode);

export const flowsOf = (definitions: Definitions): readonly ModelFlow[] => flowElementsOf(definitions).filter(isFlow);

/** The scope in which an element stands. */
export function scopeOf(element: ModelElement): ModelScope | undefined {
  for (let at = element.$parent; at; at = at.$parent) if (isScope(at)) return at;
  return undefined;
}

/** What makes an event happen: definitions inside it, then those of the file that it refers to. BPMN 2.0.2, 10.5.5 */
export const eventDefinitionsOf = (node: ModelElement): readonly ModelElement[] => [
  ...((node.eventDefinitions ?? []) as readonly ModelElement[]),
  ...((node.eventDefinitionRef ?? []) as readonly ModelElement[]),
];

/** `triggeredByEvent`: begins by its start event, and has no flows. BPMN 2.0.2, 10.3.5 */
export const isEventSubProcess = (element: ModelElement): boolean => element.$type === 'bpmn:SubProcess' && element.triggeredByEvent === true;

/** Extension elements of one element. */
export const extensionsOf = (element: ModelElement): readonly ModelElement[] =>
  ((element.extensionElements as ModelElement | undefined)?.values ?? []) as readonly ModelElement[];

/** The extension element of that type, `yinxin:Approval`. */
export const extensionOf = (element: ModelElement, type: string): ModelElement | undefined => extensionsOf(element).find(({ $type }) => $type === type);

/** A text attribute, trimmed; undefined when absent. */
export const textOf = (element: ModelElement | undefined, attribute: string): string | undefined => {
  const value = element?.[attribute];
  return typeof value === 'string' ? value.trim() : undefined;
};

/** The element's id or that of the nearest enclosing element that has one. */
export function idOf(element: ModelElement | undefined): string {
  for (let at = element; at; at = at.$parent) if (at.id) return at.id;
  return '';
}

/** Words for a type: `bpmn:InclusiveGateway` → `inclusive gateway`. */
export const wordsOf = (type: string): string =>
  type
    .replace(/^bpmn:/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
