/** One row of the error table. */
export interface ProblemDefinition {
  /** HTTP status of the answer. */
  readonly status: number;
  /** What is wrong, for people. */
  readonly title: string;
  /** Whether the same request may succeed later without change; Temporal retries exactly these. */
  readonly retryable: boolean;
}

const defineProblems = <T extends Record<string, ProblemDefinition>>(table: T): { readonly [K in keyof T]: ProblemDefinition } => table;
const no = (status: number, title: string): ProblemDefinition => ({ status, title, retryable: false });
const later = (status: number, title: string): ProblemDefinition => ({ status, title, retryable: true });

/** Every problem the system can report; HTTP answers, Temporal failures, OpenAPI and docs/errors.md follow from it. */
export const problems = defineProblems({
  // request
  'request-invalid': no(400, 'The request does not have the required form'),
  'body-too-large': no(413, 'The request body is larger than allowed'),
  'media-type-unsupported': no(415, 'The media type is not one this operation takes'),
  'route-unknown': no(404, 'There is no such resource'),
  'idempotency-key-missing': no(400, 'This operation needs an Idempotency-Key'),
  'idempotency-key-reused': no(422, 'The Idempotency-Key was used with another request'),
  'request-in-progress': later(409, 'The same request is still running'),
  'operation-unknown': no(404, 'There is no such operation'),
  'rate-limited': later(429, 'Too many requests'),

  // identity and rights
  'sign-in-required': no(401, 'Sign in first'),
  'sign-in-failed': no(401, 'Name, password or second factor is wrong'),
  'account-locked': no(423, 'The account is locked'),
  'csrf-token-invalid': no(403, 'The CSRF token is missing or wrong'),
  'forbidden': no(403, 'This account has no right to do that'),
  'roles-exclusive': no(409, 'An administrator role cannot be joined with another role'),
  'client-unknown': no(401, 'Client id or secret is wrong'),

  // codes
  'credit-code-invalid': no(422, 'The unified social credit code is not valid'),
  'identity-number-invalid': no(422, 'The identity number is not valid'),

  // documents
  'document-unknown': no(404, 'There is no such document'),
  'document-too-large': no(413, 'The document is larger than allowed'),
  'document-store-full': later(507, 'There is no room left for documents'),
  'range-unsatisfiable': no(416, 'The document has no such range of bytes'),
  'document-damaged': no(500, 'The stored document is not what was stored'),
  'pdf-not-a-pdf': no(422, 'The document is not a PDF'),
  'pdf-truncated': no(422, 'The PDF is cut off or its cross-reference table is damaged'),
  'pdf-encrypted': no(422, 'The PDF is encrypted'),
  'pdf-certified': no(422, 'The PDF is certified and allows no changes'),
  'pdf-unsupported': no(422, 'The PDF uses something that cannot be stamped safely'),
  'pdf-page-unknown': no(422, 'The PDF has no such page'),
  'pdf-place-outside': no(422, 'The place of the stamp lies outside the page'),
  'pdf-limit-exceeded': no(422, 'The PDF exceeds a limit'),

  // formats and certificates
  'asn1-malformed': no(422, 'The ASN.1 structure is malformed'),
  'ses-malformed': no(422, 'The seal or signature structure is malformed'),
  'ses-version-unsupported': no(422, 'The seal or signature is of a version that is not read'),
  'certificate-malformed': no(422, 'The certificate is malformed'),
  'revocation-list-refused': no(502, 'The revocation list cannot be relied on'),
  'certificate-mismatch': no(502, 'The certificate does not belong to the requested key'),
  'signature-not-found': no(422, 'The document holds no electronic seal'),

  // devices and keys
  'device-unavailable': later(503, 'The cryptographic device does not answer'),
  'device-refused': no(500, 'The cryptographic device refuses the operation'),
  'device-pin-wrong': no(500, 'The cryptographic device refuses its PIN'),
  'device-signature-wrong': later(500, 'The device gave a signature that does not verify'),
  'key-mode-unavailable': no(422, 'No device keeps keys in this mode'),
  'key-unknown': no(404, 'The device holds no such key'),
  'ciphertext-invalid': no(500, 'Encrypted data were altered or belong elsewhere'),

  // seals
  'maker-certificate-expired': no(409, 'The certificate of the maker is not valid now'),
  'seal-unknown': no(404, 'There is no such seal'),
  'seal-not-active': no(409, 'The seal may not be used now'),
  'seal-expired': no(409, 'The seal is past its validity'),
  'seal-ended': no(409, 'The seal has ended'),
  'seal-stopped-by-another': no(403, 'Only the body that stopped the seal may let it be used again'),
  'suspension-not-yours': no(403, 'This body does not stop seals for this reason'),
  'notice-missing': no(422, 'The reason is a notice of an authority, which must be named'),
  'invalidity-instant-refused': no(422, 'The instant from which the seal is invalid is missing or lies in the future'),
  'restoration-refused': no(409, 'The seal may not come back'),
  'revocation-refused': no(409, 'The revocation lacks what the policy asks'),
  'renewal-too-early': no(409, 'The seal cannot be renewed yet'),
  'making-ended': no(409, 'The order to make the seal has ended'),
  'seal-transition-refused': no(409, 'The seal cannot change its status in this way'),
  'seal-rules-missing': no(409, 'The owner has not recorded rules, custodian and approval flow for the seal'),
  'seal-exists': no(409, 'The owner already has such a seal, or one is being made'),
  'seal-name-invalid': no(422, 'The name of the seal is not the one its owner may have'),
  'seal-kind-invalid': no(422, 'No seal has this category, subtype, role, holder and scope together'),
  'holder-unknown': no(404, 'There is no such person to hold the seal'),
  'key-of-another': no(409, 'The key belongs to another seal'),
  'imprint-invalid': no(422, 'The imprint is not an image of the required form'),
  'owner-unknown': no(404, 'There is no such owner'),

  // custody
  'pin-missing': no(409, 'No PIN has been set for the seal'),
  'pin-wrong': no(403, 'The PIN is wrong'),
  'pin-locked': no(423, 'The PIN was wrong too often; it must be reset'),
  'pin-expired': no(409, 'The PIN must be changed first'),
  'pin-not-resettable': no(409, 'Only the lost PIN opens the key: the seal must be remade'),
  'pin-unfit': no(422, 'The PIN is too easy to guess'),
  'not-the-keeper': no(403, 'Only the custodian or holder who keeps the seal may do this'),
  'release-missing': no(409, 'Who keeps the seal has not released it for this stamp'),
  'release-expired': no(409, 'The release of the seal has expired'),
  'holder-not-asked': no(409, 'The approval rule does not ask the holder of the seal'),
  'holder-act-missing': no(409, 'The holder of the seal has not approved this use'),
  'outside-scope': no(409, 'The seal is not for this kind of document'),
  'seal-not-lendable': no(409, 'A seal of this kind is not lent, delegated or driven by a system'),
  'grant-unknown': no(404, 'There is no such grant'),
  'grant-withdrawn': no(409, 'The grant was withdrawn'),
  'grant-expired': no(409, 'The grant has expired'),
  'grant-exhausted': no(409, 'The grant is used up'),
  'grant-not-covering': no(409, 'The grant does not cover this use'),
  'standing-approval-unknown': no(404, 'There is no such standing approval'),
  'standing-approval-withdrawn': no(409, 'The standing approval was withdrawn'),
  'standing-approval-expired': no(409, 'The standing approval has expired'),
  'standing-approval-exhausted': no(409, 'The standing approval is used up'),
  'standing-approval-daily-cap': no(409, 'The standing approval is used up for today'),
  'standing-approval-not-covering': no(409, 'The standing approval does not cover this use'),

  // flows
  'flow-unknown': no(404, 'There is no such flow'),
  'flow-template-unknown': no(404, 'There is no such flow in the library'),
  'flow-refused': no(422, 'The flow cannot be deployed'),
  'rule-unknown': no(404, 'There is no such approval rule'),
  'making-unknown': no(404, 'There is no such order to make a seal'),
  'flow-not-bound': no(409, 'No approval flow is bound to the seal'),
  'instance-unknown': no(404, 'There is no such instance of a flow'),
  'instance-ended': no(409, 'The instance of the flow has ended'),
  'flow-cancelled': no(409, 'Administrators have cancelled the flow'),
  'instance-suspended': no(409, 'The instance of the flow is suspended'),
  'instance-not-suspended': no(409, 'The instance of the flow is not suspended'),
  'intervention-unknown': no(404, 'There is no such intervention'),
  'intervention-done': no(409, 'The intervention has been carried out'),
  'four-eyes-missing': no(403, 'Another administrator than the one who proposes it must confirm it'),
  'migration-refused': no(422, 'The instance cannot go on by the other version of its flow'),
  'called-process-unknown': no(409, 'No version of the called process is deployed in the unit'),
  'flow-message-unknown': no(404, 'There is no such message or signal'),
  'delivery-done': no(409, 'The message or signal has been delivered, or nobody waits for it any more'),
  'step-part-missing': no(500, 'Part of a step of the flow is missing'),
  'scenario-failed': no(422, 'The flow does not do what its scenarios expect'),
  'flow-command-refused': no(409, 'The flow does not allow this now'),

  // applications
  'application-unknown': no(404, 'There is no such application'),
  'application-kind-unavailable': no(422, 'This cannot be applied for here'),
  'application-duplicate': no(409, 'There is already a seal, or an open application, for the same'),
  'application-transition-refused': no(409, 'The application does not allow this now'),
  'application-incomplete': no(422, 'The application lacks what its kind needs'),
  'undertaking-missing': no(422, 'The applicant has not undertaken that the material is true'),
  'material-missing': no(422, 'Material is missing'),
  'material-of-another': no(422, 'Material is about another unit or person'),
  'material-expired': no(422, 'Material has expired'),
  'material-wrong-kind': no(422, 'Material is of a kind that this application does not carry'),
  'owner-not-eligible': no(422, 'The owner may not have such a seal'),
  'reason-not-listed': no(422, 'The reason is not one that the policy lists'),
  'competence-missing': no(422, 'No department is competent for the application'),
  'physical-seal-required': no(422, 'Such a seal needs a filed physical seal first'),
  'review-not-bound': no(409, 'The department has bound no flow for its reviews'),
  'reviewer-is-applicant': no(403, 'Nobody reviews their own application'),
  'reviewer-not-competent': no(403, 'Nobody reviews outside their own competence'),
  'roles-on-one-seal': no(403, 'Nobody acts for issuing department and making authority on one seal'),
  'criteria-unanswered': no(422, 'The answers to the criteria of the review do not fit the decision'),
  'comment-missing': no(422, 'The decision needs its reason'),
  'certificate-data-refused': no(422, 'The body that checks the data of certificate users has not agreed'),
  'imprint-unknown': no(404, 'The application has no such imprint'),
  'collection-missing': no(409, 'The seal has not been collected'),
  'imprint-changed': no(409, 'The imprint is not the one that was shown'),
  'imprint-from-registry': no(409, 'The imprint of such a seal comes from the police registry'),

  // uses
  'use-unknown': no(404, 'There is no such use of a seal'),
  'use-ended': no(409, 'The use has ended'),
  'task-unknown': no(404, 'There is no such task'),
  'task-ended': no(409, 'The task has ended'),
  'task-not-yours': no(403, 'The task is for another person'),
  'task-decided': no(409, 'This person has already decided the task'),
  'subject-changed': no(409, 'What was approved is not what is to be stamped'),
  'approver-missing': no(409, 'Nobody may give an approval that is needed'),
  'proof-too-weak': no(403, 'The decision needs a stronger proof of identity'),
  'approval-missing': no(409, 'The approval rule of the seal is not satisfied'),
  'stamp-unknown': no(404, 'There is no such stamp'),
  'certificate-revoked': no(409, 'The certificate of the seal, or of an authority above it, is revoked'),
  'revocation-unknown': later(503, 'Whether the certificate of the seal is revoked is not known now'),
  'stamp-outdated': no(409, 'The stamp was prepared too long ago or for an earlier edition of the seal'),

  // systems
  'webhook-unknown': no(404, 'There is no such webhook'),
  'webhook-limit': no(409, 'There are as many webhooks or keys as there may be'),
  'webhook-key-needed': no(409, 'The last key of a webhook cannot be retired'),
  'webhook-address-refused': no(422, 'The address of the webhook is not one that events are sent to'),
  'delivery-unknown': no(404, 'There is no such delivery'),
  'client-key-unknown': no(404, 'There is no such key of the system'),
  'request-signature-invalid': no(401, 'The signature of the request is wrong, too old or was used before'),

  // filing
  'obligation-unknown': no(404, 'There is no such obligation to file'),

  // outside
  'authority-unavailable': later(503, 'The certificate authority does not answer'),
  'certificate-status-invalid': later(502, 'The answer on the state of a certificate cannot be relied on'),
  'certificate-not-good': no(409, 'The certificate authority does not call the certificate good'),
  'authority-refused': no(502, 'The certificate authority refuses the request'),
  'timestamp-unavailable': later(503, 'The time-stamping authority does not answer'),
  'timestamp-refused': no(502, 'The time-stamping authority refuses the request'),
  'timestamp-invalid': later(502, 'The time stamp cannot be relied on'),
  'mail-unavailable': later(503, 'The mail server does not answer'),
  'mail-refused': no(502, 'The mail server refuses the message for good'),
  'sms-unavailable': later(503, 'The SMS gateway does not answer, or not as agreed'),
  'sms-refused': no(502, 'The SMS gateway refuses the message for good'),
  'registry-unavailable': later(503, 'The registry does not answer'),
  'registry-refused': no(502, 'The registry refuses the request'),
  'registry-answer-invalid': later(502, 'The answer of the registry does not have the agreed form'),
  'receipt-mismatch': later(502, 'The registry gave the receipt of another filing'),
  'receipt-pending': later(503, 'The registry has taken the filing and has not given its receipt yet'),
  'physical-seal-unknown': no(422, 'No physical seal is filed under this code'),
  'physical-seal-void': no(409, 'The physical seal may no longer be used'),
  'physical-seal-of-another': no(422, 'The physical seal is filed for another owner'),
  'database-unavailable': later(503, 'The database does not answer'),
  'schema-differs': no(500, 'The database was migrated by other files than these'),
  'workflow-unavailable': later(503, 'The workflow service does not answer'),
  'internal': no(500, 'Something went wrong inside'),
});

export type ProblemCode = keyof typeof problems;
