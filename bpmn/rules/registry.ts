import { adHoc } from './adHoc.ts';
import { approvalForm } from './approvalForm.ts';
import { approvalProof } from './approvalProof.ts';
import { attributeSupported } from './attributeSupported.ts';
import { boundary } from './boundary.ts';
import { bounded } from './bounded.ts';
import { calledDecision } from './calledDecision.ts';
import { calledProcess } from './calledProcess.ts';
import { caughtOnce } from './caughtOnce.ts';
import { compensation } from './compensation.ts';
import { conditionalEvents } from './conditionalEvents.ts';
import { conditions } from './conditions.ts';
import { copyForm } from './copyForm.ts';
import { correlationKeys } from './correlationKeys.ts';
import { dataInputs } from './dataInputs.ts';
import { dataNames } from './dataNames.ts';
import { decided } from './decided.ts';
import { elementSupported } from './elementSupported.ts';
import { endlessLoop } from './endlessLoop.ts';
import { endOutcome } from './endOutcome.ts';
import { errorCodes } from './errorCodes.ts';
import { escalationCodes } from './escalationCodes.ts';
import { eventGateway } from './eventGateway.ts';
import { eventPosition } from './eventPosition.ts';
import { eventSubProcess } from './eventSubProcess.ts';
import { extensionSupported } from './extensionSupported.ts';
import { feelBounds } from './feelBounds.ts';
import { feelSyntax } from './feelSyntax.ts';
import { fileNames } from './fileNames.ts';
import { flowReferences } from './flowReferences.ts';
import { flowScope } from './flowScope.ts';
import { foreignExpression } from './foreignExpression.ts';
import { formalExpression } from './formalExpression.ts';
import { gatewayDirection } from './gatewayDirection.ts';
import { ioMapping } from './ioMapping.ts';
import { links } from './links.ts';
import { loopData } from './loopData.ts';
import { messageEvents } from './messageEvents.ts';
import { messageFlows } from './messageFlows.ts';
import { noDeadElement } from './noDeadElement.ts';
import { oneProcess } from './oneProcess.ts';
import { optionToComplete } from './optionToComplete.ts';
import { properCompletion } from './properCompletion.ts';
import { references } from './references.ts';
import type { GraphRule, ModelRule } from './rule.ts';
import { scriptFormat } from './scriptFormat.ts';
import { serviceForm } from './serviceForm.ts';
import { signalEvents } from './signalEvents.ts';
import { stampCompensates } from './stampCompensates.ts';
import { stampConditions } from './stampConditions.ts';
import { stampOnce } from './stampOnce.ts';
import { startAndEnd } from './startAndEnd.ts';
import { taskForm } from './taskForm.ts';
import { taskNames } from './taskNames.ts';
import { textLimits } from './textLimits.ts';
import { timers } from './timers.ts';
import { transaction } from './transaction.ts';

/**
 * Rules on what was read, in stages: a stage is judged only when those before it found nothing. First what is executed at all, then what
 * the references lead to, then where things stand, then what they say.
 */
export const modelRules: readonly (readonly ModelRule[])[] = [
  [oneProcess, elementSupported, attributeSupported, extensionSupported, foreignExpression],
  [references, flowReferences, flowScope, textLimits, fileNames],
  [
    eventPosition, eventSubProcess, startAndEnd, boundary, transaction, compensation, links, gatewayDirection, eventGateway, adHoc, messageFlows,
    messageEvents, signalEvents, conditionalEvents, errorCodes, escalationCodes, correlationKeys, calledProcess, calledDecision,
    conditions, formalExpression, timers, loopData, scriptFormat, ioMapping, dataInputs, dataNames, taskNames, taskForm, approvalForm, copyForm, serviceForm, endOutcome,
  ],
  [caughtOnce, feelSyntax, feelBounds],
];

/** Rules on the graph, in stages. */
export const graphRules: readonly (readonly GraphRule[])[] = [
  [endlessLoop, stampConditions, stampCompensates],
  [decided, bounded, optionToComplete, properCompletion, noDeadElement, stampOnce, approvalProof],
];
