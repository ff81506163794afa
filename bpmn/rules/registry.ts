import { approvalForm } from './approvalForm.ts';
import { approvalProof } from './approvalProof.ts';
import { attributeSupported } from './attributeSupported.ts';
import { boundary } from './boundary.ts';
import { bounded } from './bounded.ts';
import { conditions } from './conditions.ts';
import { decided } from './decided.ts';
import { elementSupported } from './elementSupported.ts';
import { endlessLoop } from './endlessLoop.ts';
import { extensionSupported } from './extensionSupported.ts';
import { feelBounds } from './feelBounds.ts';
import { feelSyntax } from './feelSyntax.ts';
import { flowReferences } from './flowReferences.ts';
import { formalExpression } from './formalExpression.ts';
import { noDeadElement } from './noDeadElement.ts';
import { oneProcess } from './oneProcess.ts';
import { optionToComplete } from './optionToComplete.ts';
import { properCompletion } from './properCompletion.ts';
import type { GraphRule, ModelRule } from './rule.ts';
import { serviceForm } from './serviceForm.ts';
import { stampConditions } from './stampConditions.ts';
import { stampOnce } from './stampOnce.ts';
import { startAndEnd } from './startAndEnd.ts';
import { taskNames } from './taskNames.ts';
import { timers } from './timers.ts';

/** Rules on what was read, in stages: a stage is judged only when those before it found nothing. */
export const modelRules: readonly (readonly ModelRule[])[] = [
  [oneProcess, elementSupported, attributeSupported, extensionSupported],
  [flowReferences],
  [startAndEnd, boundary, formalExpression, conditions, timers, approvalForm, serviceForm, taskNames, feelSyntax, feelBounds],
];

/** Rules on the graph, in stages. */
export const graphRules: readonly (readonly GraphRule[])[] = [
  [endlessLoop, stampConditions],
  [decided, bounded, optionToComplete, properCompletion, noDeadElement, stampOnce, approvalProof],
];
