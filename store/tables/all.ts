import { approvalRuleTable } from './approvalRule.ts';
import { archiveTable } from './archive.ts';
import { auditAnchorTable } from './auditAnchor.ts';
import { auditChainTable } from './auditChain.ts';
import { auditEntryTable } from './auditEntry.ts';
import { clientTable } from './client.ts';
import { clientKeyTable } from './clientKey.ts';
import { custodyTable } from './custody.ts';
import { dataKeyTable } from './dataKey.ts';
import { decisionTable } from './decision.ts';
import { documentTable } from './document.ts';
import { eventTable } from './event.ts';
import { flowTable } from './flow.ts';
import { flowBindingTable } from './flowBinding.ts';
import { idempotentRequestTable } from './idempotentRequest.ts';
import { instanceTable } from './instance.ts';
import { instanceHistoryTable } from './instanceHistory.ts';
import { makerTable } from './maker.ts';
import { makingTable } from './making.ts';
import { obligationTable } from './obligation.ts';
import { operationTable } from './operation.ts';
import { outboxTable } from './outbox.ts';
import { personTable } from './person.ts';
import { requestNonceTable } from './requestNonce.ts';
import { roleGrantTable } from './roleGrant.ts';
import { sealTable } from './seal.ts';
import { sealChangeTable } from './sealChange.ts';
import { sealCodeTable } from './sealCode.ts';
import { sealEditionTable } from './sealEdition.ts';
import { sealGrantTable } from './sealGrant.ts';
import { sealKeyTable } from './sealKey.ts';
import { sealReleaseTable } from './sealRelease.ts';
import { sealUseTable } from './sealUse.ts';
import { sessionTable } from './session.ts';
import { stampTable } from './stamp.ts';
import { standingApprovalTable } from './standingApproval.ts';
import { taskTable } from './task.ts';
import { taskCandidateTable } from './taskCandidate.ts';
import { unitTable } from './unit.ts';
import { useRegisterTable } from './useRegister.ts';
import { useRegisterNumberTable } from './useRegisterNumber.ts';
import { webhookTable } from './webhook.ts';
import { webhookAttemptTable } from './webhookAttempt.ts';
import { webhookDeliveryTable } from './webhookDelivery.ts';
import { webhookKeyTable } from './webhookKey.ts';
import { webhookTypeTable } from './webhookType.ts';

/** Every table the store reads or writes. */
export const allTables = [
  approvalRuleTable,
  archiveTable,
  auditAnchorTable,
  auditChainTable,
  auditEntryTable,
  clientKeyTable,
  clientTable,
  custodyTable,
  dataKeyTable,
  decisionTable,
  documentTable,
  eventTable,
  flowBindingTable,
  flowTable,
  idempotentRequestTable,
  instanceTable,
  instanceHistoryTable,
  makerTable,
  makingTable,
  obligationTable,
  operationTable,
  outboxTable,
  personTable,
  requestNonceTable,
  roleGrantTable,
  sealChangeTable,
  sealCodeTable,
  sealEditionTable,
  sealGrantTable,
  sealKeyTable,
  sealTable,
  sealReleaseTable,
  sealUseTable,
  sessionTable,
  stampTable,
  taskCandidateTable,
  standingApprovalTable,
  taskTable,
  unitTable,
  useRegisterNumberTable,
  useRegisterTable,
  webhookAttemptTable,
  webhookDeliveryTable,
  webhookKeyTable,
  webhookTable,
  webhookTypeTable,
];
