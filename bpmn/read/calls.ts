import type { CallActivity } from '../graph.ts';
import { extensionOf, nodesIn, scopesIn, textOf, type ModelElement, type ModelScope } from './model.ts';

/** What a call activity asks for. */
export interface Call extends Pick<CallActivity, 'propagateAllParent' | 'propagateAllChild'> {
  /** Id of the process, or FEEL with `=`; undefined when it says none. */
  readonly process?: string;
  /** Undefined for BPMN's own `calledElement`, which says none: as it was deployed together, else the latest. */
  readonly binding?: CallActivity['binding'];
  readonly versionTag?: string;
}

/** Reads `zeebe:calledElement`, or BPMN's own `calledElement`. */
export function callOf(node: ModelElement): Call {
  const called = extensionOf(node, 'zeebe:CalledElement');
  const id = textOf(called, 'processId') ?? textOf(node, 'calledElement');
  const versionTag = textOf(called, 'versionTag');
  return {
    ...(id && { process: id }),
    ...(called && { binding: (textOf(called, 'bindingType') ?? 'latest') as CallActivity['binding'] }),
    ...(versionTag && { versionTag }),
    propagateAllParent: called?.propagateAllParentVariables !== false,
    propagateAllChild: called?.propagateAllChildVariables !== false,
  };
}

/** Call activities of a process, in all its scopes. */
export const callsIn = (process: ModelScope): readonly ModelElement[] => scopesIn(process).flatMap(nodesIn).filter(({ $type }) => $type === 'bpmn:CallActivity');

/** The decision that a business rule task names. */
export const decisionOf = (node: ModelElement): string | undefined => (node.$type === 'bpmn:BusinessRuleTask' && textOf(extensionOf(node, 'zeebe:CalledDecision'), 'decisionId')) || undefined;

/** Business rule tasks of a process that name a decision, with its id. */
export const decisionsIn = (process: ModelScope): readonly { readonly element: string; readonly decision: string }[] =>
  scopesIn(process).flatMap(nodesIn).flatMap((node) => {
    const decision = decisionOf(node);
    return decision ? [{ element: node.id, decision }] : [];
  });
