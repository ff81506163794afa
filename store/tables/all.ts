import { approvalRuleTable } from './approvalRule.ts';
import { archiveTable } from './archive.ts';
import { auditAnchorTable } from './auditAnchor.ts';
import { auditChainTable } from './auditChain.ts';
import { auditEntryTable } from './auditEntry.ts';
import { clientTable } from './client.ts';
import { dataKeyTable } from './dataKey.ts';
import { decisionTable } from './decision.ts';
import { documentTable } from './document.ts';
import { flowTable } from './flow.ts';
import { flowBindingTable } from './flowBinding.ts';
import { idempotentRequestTable } from './idempotentRequest.ts';
import { makerTable } from './maker.ts';
import { makingTable } from './making.ts';
import { operationTable } from './operation.ts';
import { outboxTable } from './outbox.ts';
import { personTable } from './person.ts';
import { roleGrantTable } from './roleGrant.ts';
import { sealTable } from './seal.ts';
import { sealChangeTable } from './sealChange.ts';
import { sealCodeTable } from './sealCode.ts';
import { sealEditionTable } from './sealEdition.ts';
import { sealKeyTable } from './sealKey.ts';
import { sealUseTable } from './sealUse.ts';
import { sessionTable } from './session.ts';
import { stampTable } from './stamp.ts';
import { taskTable } from './task.ts';
import { taskCandidateTable } from './taskCandidate.ts';
import { unitTable } from './unit.ts';
import { useHistoryTable } from './useHistory.ts';
import { useRegisterTable } from './useRegister.ts';
import { useRegisterNumberTable } from './useRegisterNumber.ts';

/** Every table the store reads or writes. */
export const allTables = [
  approvalRuleTable,
  archiveTable,
  auditAnchorTable,
  auditChainTable,
  auditEntryTable,
  clientTable,
  dataKeyTable,
  decisionTable,
  documentTable,
  flowTable,
  flowBindingTable,
  idempotentRequestTable,
  makerTable,
  makingTable,
  operationTable,
  outboxTable,
  personTable,
  roleGrantTable,
  sealTable,
  sealChangeTable,
  sealCodeTable,
  sealEditionTable,
  sealKeyTable,
  sealUseTable,
  sessionTable,
  stampTable,
  taskTable,
  taskCandidateTable,
  unitTable,
  useHistoryTable,
  useRegisterTable,
  useRegisterNumberTable,
];
