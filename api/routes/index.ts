import type { Route } from '../route.ts';
import { bindReview } from './review-flows/bind.ts';
import { collectSeal } from './applications/collect.ts';
import { compareImprint } from './applications/compareImprint.ts';
import { confirmImprint } from './applications/confirmImprint.ts';
import { correctApplication } from './applications/correct.ts';
import { executeApplication } from './applications/execute.ts';
import { readImprint } from './applications/imprint.ts';
import { listApplications } from './applications/list.ts';
import { readApplication } from './applications/read.ts';
import { readRequirements } from './applications/requirements.ts';
import { submitApplication } from './applications/submit.ts';
import { supplyImprint } from './applications/supplyImprint.ts';
import { withdrawApplication } from './applications/withdraw.ts';
import { readAudit } from './audit/read.ts';
import { listCalendarYears } from './calendar/list.ts';
import { readCalendarYear } from './calendar/read.ts';
import { setCalendarYear } from './calendar/set.ts';
import { readContent } from './documents/content.ts';
import { copyDocument } from './documents/copy.ts';
import { readDocument } from './documents/read.ts';
import { uploadDocument } from './documents/upload.ts';
import { readTemplate } from './flow-templates/bpmn.ts';
import { listTemplates } from './flow-templates/list.ts';
import { readBpmn } from './flows/bpmn.ts';
import { checkFlow } from './flows/check.ts';
import { deployFlow, importFlow } from './flows/deploy.ts';
import { readDifference } from './flows/difference.ts';
import { exportFlow } from './flows/export.ts';
import { listFlows } from './flows/list.ts';
import { mendFlow } from './flows/mend.ts';
import { readFlowOutline } from './flows/outline.ts';
import { readFlow } from './flows/read.ts';
import { giveGrant } from './grants/give.ts';
import { listGrants } from './grants/list.ts';
import { readGrant } from './grants/read.ts';
import { withdrawGrant } from './grants/withdraw.ts';
import { listIncidents } from './incidents/list.ts';
import { readHistory } from './instances/history.ts';
import { readIncidents } from './instances/incidents.ts';
import { listInstances } from './instances/list.ts';
import { checkMigration } from './instances/migration.ts';
import { readOutline } from './instances/outline.ts';
import { readInstance } from './instances/read.ts';
import { confirmBatch, proposeBatch, refuseBatch } from './interventions/batch.ts';
import { confirmIntervention } from './interventions/confirm.ts';
import { listAllInterventions, listInterventions } from './interventions/list.ts';
import { proposeIntervention } from './interventions/propose.ts';
import { readIntervention } from './interventions/read.ts';
import { refuseIntervention } from './interventions/refuse.ts';
import { readMessage } from './messages/read.ts';
import { sendMessage, sendSignal } from './messages/send.ts';
import { readOperation } from './operations/read.ts';
import { listObligations } from './obligations/list.ts';
import { readObligation } from './obligations/read.ts';
import { listRegister } from './register/list.ts';
import { listRules } from './rules/list.ts';
import { readRule } from './rules/read.ts';
import { setRule } from './rules/set.ts';
import { activateSeal } from './seals/activate.ts';
import { invalidateSeal, invalidateSeals } from './seals/invalidate.ts';
import { renewSeal } from './seals/renew.ts';
import { restoreSeal } from './seals/restore.ts';
import { resumeSeal } from './seals/resume.ts';
import { giveOpinion, listOpinions } from './seals/revocationOpinions.ts';
import { revokeSeal } from './seals/revoke.ts';
import { suspendSeal } from './seals/suspend.ts';
import { bindFlow } from './seals/bindFlow.ts';
import { listSeals } from './seals/list.ts';
import { makeSeal } from './seals/make.ts';
import { readPicture } from './seals/picture.ts';
import { readPin, setPin } from './seals/pin.ts';
import { readSeal } from './seals/read.ts';
import { readSealFlow } from './seals/readFlow.ts';
import { recordRules } from './seals/recordRules.ts';
import { reportLoss } from './seals/reportLoss.ts';
import { readStatus } from './seals/status.ts';
import { readDescription } from './service/description.ts';
import { readHealth } from './service/health.ts';
import { createSession } from './sessions/create.ts';
import { endSession } from './sessions/end.ts';
import { readSession } from './sessions/read.ts';
import { listStandingApprovals } from './standing-approvals/list.ts';
import { readStandingApproval } from './standing-approvals/read.ts';
import { releaseStandingApproval } from './standing-approvals/release.ts';
import { withdrawStandingApproval } from './standing-approvals/withdraw.ts';
import { endAbsence } from './absences/end.ts';
import { listAbsences } from './absences/list.ts';
import { setAbsence } from './absences/set.ts';
import { actInTask } from './tasks/act.ts';
import { listCopies } from './tasks/copies.ts';
import { decideTask } from './tasks/decide.ts';
import { saveDraft } from './tasks/draft.ts';
import { handOverTasks } from './tasks/handOver.ts';
import { listLeavers } from './leavers/list.ts';
import { readLeaver } from './leavers/read.ts';
import { listTasks } from './tasks/list.ts';
import { noteInTask } from './tasks/note.ts';
import { listNotes } from './tasks/notes.ts';
import { readTask } from './tasks/read.ts';
import { addClientKey } from './client-keys/add.ts';
import { listClientKeys } from './client-keys/list.ts';
import { retireClientKey } from './client-keys/retire.ts';
import { streamEvents } from './events/stream.ts';
import { releaseInTask } from './tasks/release.ts';
import { createToken } from './tokens/create.ts';
import { listColleagues } from './units/colleagues.ts';
import { listUses } from './uses/list.ts';
import { readUse } from './uses/read.ts';
import { requestUse } from './uses/request.ts';
import { withdrawUse } from './uses/withdraw.ts';
import { runVerification } from './verifications/run.ts';
import { addWebhook } from './webhooks/add.ts';
import { addWebhookKey } from './webhooks/addKey.ts';
import { listDeliveries } from './webhooks/deliveries.ts';
import { listWebhooks } from './webhooks/list.ts';
import { removeWebhook } from './webhooks/remove.ts';
import { resendDelivery } from './webhooks/resend.ts';
import { retireWebhookKey } from './webhooks/retireKey.ts';

/** Every route there is: adding one is adding its file and a line here. */
export const routes: readonly Route[] = [
  createSession, readSession, endSession, createToken, readOperation,
  uploadDocument, readDocument, readContent, copyDocument,
  requestUse, listUses, readUse, withdrawUse,
  listTasks, readTask, decideTask, releaseInTask, actInTask, noteInTask, listNotes, saveDraft, listCopies, handOverTasks, listLeavers, readLeaver,
  setAbsence, listAbsences, endAbsence,
  listRegister,
  listObligations, readObligation,
  readRequirements, submitApplication, listApplications, readApplication, correctApplication, withdrawApplication, supplyImprint, readImprint, compareImprint, confirmImprint, executeApplication, collectSeal, bindReview,
  makeSeal, listSeals, readSeal, readPicture, recordRules, activateSeal, reportLoss, readStatus, bindFlow, readSealFlow,
  suspendSeal, resumeSeal, restoreSeal, giveOpinion, listOpinions, revokeSeal, invalidateSeal, invalidateSeals, renewSeal,
  readPin, setPin, giveGrant, listGrants, readGrant, withdrawGrant,
  listStandingApprovals, readStandingApproval, withdrawStandingApproval, releaseStandingApproval,
  setRule, listRules, readRule, listColleagues,
  listInstances, readInstance, readOutline, readHistory, readIncidents, checkMigration, listIncidents,
  proposeIntervention, listInterventions, listAllInterventions, readIntervention, confirmIntervention, refuseIntervention, proposeBatch, confirmBatch, refuseBatch,
  sendMessage, sendSignal, readMessage,
  deployFlow, importFlow, checkFlow, mendFlow, listFlows, readFlow, readFlowOutline, readBpmn, exportFlow, readDifference, listTemplates, readTemplate,
  addWebhook, listWebhooks, removeWebhook, addWebhookKey, retireWebhookKey, listDeliveries, resendDelivery, addClientKey, listClientKeys, retireClientKey, streamEvents,
  listCalendarYears, readCalendarYear, setCalendarYear,
  runVerification,
  readAudit,
  readHealth, readDescription(() => routes),
];
