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

/** The processes of a file. */
export const processesOf = (definitions: Definitions): readonly ModelElement[] =>
  (definitions.rootElements ?? []).filter(({ $type }) => $type === 'bpmn:Process');

/** Flow elements of the process; a file with any other number of processes is refused before this is asked. */
export const flowElementsOf = (definitions: Definitions): readonly ModelElement[] =>
  processesOf(definitions).flatMap((process) => (process.flowElements ?? []) as readonly ModelElement[]);

export const isFlow = (element: ModelElement): element is ModelFlow => element.$type === 'bpmn:SequenceFlow';

/** What is drawn but never executed. */
export const drawings: readonly string[] = ['bpmn:TextAnnotation', 'bpmn:Association', 'bpmn:Group', 'bpmn:DataStoreReference', 'bpmn:DataStore', 'bpmn:Category', 'bpmn:CategoryValue'];

/** Nodes that tokens reach, in document order. */
export const nodesOf = (definitions: Definitions): readonly ModelNode[] =>
  flowElementsOf(definitions).filter((element) => !isFlow(element) && !drawings.includes(element.$type)) as readonly ModelNode[];

export const flowsOf = (definitions: Definitions): readonly ModelFlow[] => flowElementsOf(definitions).filter(isFlow);

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
