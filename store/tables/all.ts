import { absenceTable } from './absence.ts';
import { actingSideTable } from './actingSide.ts';
import { applicationTable } from './application.ts';
import { applicationEventTable } from './applicationEvent.ts';
import { applicationImprintTable } from './applicationImprint.ts';
import { applicationSignatureTable } from './applicationSignature.ts';
import { approvalRuleTable } from './approvalRule.ts';
import { archiveTable } from './archive.ts';
import { auditAnchorTable } from './auditAnchor.ts';
import { auditChainTable } from './auditChain.ts';
import { auditEntryTable } from './auditEntry.ts';
import { auditHourTable } from './auditHour.ts';
import { calendarYearTable } from './calendarYear.ts';
import { clientTable } from './client.ts';
import { clientKeyTable } from './clientKey.ts';
import { competenceTable } from './competence.ts';
import { custodyTable } from './custody.ts';
import { dataKeyTable } from './dataKey.ts';
import { decisionTable } from './decision.ts';
import { documentTable } from './document.ts';
import { eventTable } from './event.ts';
import { filingNoticeTable } from './filingNotice.ts';
import { flowTable } from './flow.ts';
import { flowDeliveryTable } from './flowDelivery.ts';
import { flowFileTable } from './flowFile.ts';
import { flowFormTable } from './flowForm.ts';
import { flowMessageTable } from './flowMessage.ts';
import { flowPartTable } from './flowPart.ts';
import { flowScenarioTable } from './flowScenario.ts';
import { flowSubscriptionTable } from './flowSubscription.ts';
import { incidentTable } from './incident.ts';
import { flowBindingTable } from './flowBinding.ts';
import { idempotentRequestTable } from './idempotentRequest.ts';
import { instanceTable } from './instance.ts';
import { instanceCallTable } from './instanceCall.ts';
import { instanceHistoryTable } from './instanceHistory.ts';
import { interventionTable } from './intervention.ts';
import { makerTable } from './maker.ts';
import { makingTable } from './making.ts';
import { materialTable } from './material.ts';
import { dutyTable } from './duty.ts';
import { obligationTable } from './obligation.ts';
import { operationTable } from './operation.ts';
import { outboxTable } from './outbox.ts';
import { personTable } from './person.ts';
import { physicalSealTable } from './physicalSeal.ts';
import { requestNonceTable } from './requestNonce.ts';
import { reviewBindingTable } from './reviewBinding.ts';
import { revocationListTable } from './revocationList.ts';
import { revocationOpinionTable } from './revocationOpinion.ts';
import { revokedCertificateTable } from './revokedCertificate.ts';
import { roleGrantTable } from './roleGrant.ts';
import { sealTable } from './seal.ts';
import { sealChangeTable } from './sealChange.ts';
import { sealCodeTable } from './sealCode.ts';
import { sealEditionTable } from './sealEdition.ts';
import { sealGrantTable } from './sealGrant.ts';
import { sealNoticeTable } from './sealNotice.ts';
import { sealKeyTable } from './sealKey.ts';
import { sealReleaseTable } from './sealRelease.ts';
import { sealUseTable } from './sealUse.ts';
import { sessionTable } from './session.ts';
import { stampTable } from './stamp.ts';
import { standingApprovalTable } from './standingApproval.ts';
import { stepPartTable } from './stepPart.ts';
import { taskTable } from './task.ts';
import { taskActTable } from './taskAct.ts';
import { taskCandidateTable } from './taskCandidate.ts';
import { taskCopyTable } from './taskCopy.ts';
import { taskDraftTable } from './taskDraft.ts';
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
  absenceTable,
  actingSideTable,
  applicationTable,
  applicationEventTable,
  applicationImprintTable,
  applicationSignatureTable,
  approvalRuleTable,
  archiveTable,
  auditAnchorTable,
  auditChainTable,
  auditEntryTable,
  auditHourTable,
  calendarYearTable,
  clientTable,
  clientKeyTable,
  competenceTable,
  custodyTable,
  dataKeyTable,
  decisionTable,
  documentTable,
  eventTable,
  filingNoticeTable,
  flowTable,
  flowDeliveryTable,
  flowFileTable,
  flowFormTable,
  flowMessageTable,
  flowPartTable,
  flowScenarioTable,
  flowSubscriptionTable,
  incidentTable,
  flowBindingTable,
  dutyTable,
  idempotentRequestTable,
  instanceTable,
  instanceCallTable,
  instanceHistoryTable,
  interventionTable,
  makerTable,
  makingTable,
  materialTable,
  obligationTable,
  operationTable,
  outboxTable,
  personTable,
  physicalSealTable,
  requestNonceTable,
  reviewBindingTable,
  revocationListTable,
  revocationOpinionTable,
  revokedCertificateTable,
  roleGrantTable,
  sealTable,
  sealChangeTable,
  sealCodeTable,
  sealEditionTable,
  sealGrantTable,
  sealNoticeTable,
  sealKeyTable,
  sealReleaseTable,
  sealUseTable,
  sessionTable,
  stampTable,
  standingApprovalTable,
  stepPartTable,
  taskTable,
  taskActTable,
  taskCandidateTable,
  taskCopyTable,
  taskDraftTable,
  unitTable,
  useRegisterTable,
  useRegisterNumberTable,
  webhookTable,
  webhookAttemptTable,
  webhookDeliveryTable,
  webhookKeyTable,
  webhookTypeTable,
];
