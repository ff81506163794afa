import { loopOf } from './loops.ts';
import { mappingsOf } from './mappings.ts';
import { flowsIn, nodesIn, scopeOf, scopesIn, type Definitions, type ModelElement, type ModelNode, type ModelScope } from './model.ts';
import type { ActivityParts, NodeParts } from '../graph.ts';

/** What stands around the nodes of one process, gathered once. */
export class Reading {
  readonly process: ModelScope;
  private readonly incoming = new Map<ModelElement, string[]>();
  private readonly outgoing = new Map<ModelElement, string[]>();
  private readonly boundary = new Map<ModelElement, ModelNode[]>();
  /** Targets of associations, by what they come from. */
  private readonly associated = new Map<ModelElement, ModelElement[]>();
  private readonly lookUps: ReadonlyMap<string, readonly string[]>;
  private readonly held: (process: string) => boolean;

  /**
   * @param lookUps calls that the host answers, by id of the element before which it does
   * @param held whether a process of that id is bound when this one is deployed
   */
  constructor(definitions: Definitions, process: ModelScope, lookUps: ReadonlyMap<string, readonly string[]>, held: (process: string) => boolean) {
    this.process = process;
    this.lookUps = lookUps;
    this.held = held;
    for (const scope of scopesIn(process)) {
      for (const flow of flowsIn(scope)) {
        add(this.incoming, flow.targetRef, flow.id);
        add(this.outgoing, flow.sourceRef, flow.id);
      }
      for (const node of nodesIn(scope)) add(this.boundary, node.attachedToRef, node);
    }
    for (const { sourceRef, targetRef } of associationsOf(definitions, process)) add(this.associated, sourceRef as ModelElement | undefined, targetRef as ModelElement);
  }

  node(node: ModelNode): NodeParts {
    return {
      id: node.id,
      ...named(node),
      scope: scopeOf(node)?.id ?? '',
      incoming: this.incoming.get(node) ?? [],
      outgoing: this.outgoing.get(node) ?? [],
      ...this.asked(node),
      ...mappingsOf(node),
    };
  }

  /** What the host answers before a node or the process begins. */
  asked({ id = '' }: ModelElement): Pick<NodeParts, 'lookUps'> {
    const lookUps = this.lookUps.get(id);
    return lookUps ? { lookUps } : {};
  }

  activity(node: ModelNode): ActivityParts {
    const loop = loopOf(node);
    const compensation = this.handlerOf(node);
    return {
      ...this.node(node),
      ...this.choice(node),
      boundary: (this.boundary.get(node) ?? []).map(({ id }) => id),
      ...(loop && { loop }),
      ...(compensation !== undefined && { compensation }),
      ...(node.isForCompensation === true && { forCompensation: true }),
    };
  }

  choice = (node: ModelNode): { default?: string } => (node.default ? { default: node.default.id } : {});

  /** Whether a process of that id is among those that are deployed together. */
  holds = (process: string): boolean => this.held(process);

  /** The activity that the association of a compensation boundary event leads to. BPMN 2.0.2, 10.7.2 */
  private handlerOf(node: ModelNode): string | undefined {
    const handlers = (this.boundary.get(node) ?? []).flatMap((event) => (this.associated.get(event) ?? []).filter(({ isForCompensation }) => isForCompensation === true));
    return handlers[0]?.id;
  }
}

/** A name that says something. */
export const named = (element: ModelElement): { name?: string } => (typeof element.name === 'string' && element.name.trim() !== '' ? { name: element.name } : {});

function associationsOf(definitions: Definitions, process: ModelScope): readonly ModelElement[] {
  const drawn = [...scopesIn(process), ...(definitions.rootElements ?? []).filter(({ $type }) => $type === 'bpmn:Collaboration')];
  return drawn.flatMap(({ artifacts }) => ((artifacts ?? []) as readonly ModelElement[]).filter(({ $type }) => $type === 'bpmn:Association'));
}

function add<V>(lists: Map<ModelElement, V[]>, key: ModelElement | undefined, value: V): void {
  if (!key) return;
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
