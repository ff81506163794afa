import { dataSets } from './dataSets.ts';
import { defaultCondition } from './defaultCondition.ts';
import { defaultFlow } from './defaultFlow.ts';
import { diagramReferences } from './diagramReferences.ts';
import { emptyCondition } from './emptyCondition.ts';
import { executable } from './executable.ts';
import { expressionType } from './expressionType.ts';
import { flowLists } from './flowLists.ts';
import { flowPlace } from './flowPlace.ts';
import { formalExpression } from './formalExpression.ts';
import { gatewayDirection } from './gatewayDirection.ts';
import { implicitEnd } from './implicitEnd.ts';
import { implicitStart } from './implicitStart.ts';
import type { Mending } from './mending.ts';
import { missingIds } from './missingIds.ts';
import { namespaces } from './namespaces.ts';
import { sameExtension } from './sameExtension.ts';
import { scriptFormat } from './scriptFormat.ts';
import { startInterrupting } from './startInterrupting.ts';
import { uniqueIds } from './uniqueIds.ts';

/**
 * What can be put right without changing what a file means, in the order in which it is done: first what can be read and referred to, then flows,
 * then what stands at them. Whatever would choose between two meanings is not here: foreign expressions, flows that lead nowhere, messages without name.
 */
export const mendings = {
  namespaces, 'unique-ids': uniqueIds, 'missing-ids': missingIds, 'expression-type': expressionType,
  'flow-place': flowPlace, 'implicit-start': implicitStart, 'implicit-end': implicitEnd, 'flow-lists': flowLists, 'diagram-references': diagramReferences,
  'empty-condition': emptyCondition, 'default-condition': defaultCondition, 'default-flow': defaultFlow, 'formal-expression': formalExpression, 'script-format': scriptFormat,
  executable, 'gateway-direction': gatewayDirection, 'start-interrupting': startInterrupting, 'data-sets': dataSets, 'same-extension': sameExtension,
} as const satisfies Readonly<Record<string, Mending>>;
