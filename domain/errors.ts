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
  'seal-transition-refused': no(409, 'The seal cannot change its status in this way'),
  'seal-rules-missing': no(409, 'The owner has not recorded rules, custodian and approval flow for the seal'),
  'seal-exists': no(409, 'The owner already has such a seal, or one is being made'),
  'seal-name-invalid': no(422, 'The name of the seal is not the one its owner may have'),
  'imprint-invalid': no(422, 'The imprint is not an image of the required form'),
  'owner-unknown': no(404, 'There is no such owner'),

  // flows
  'flow-unknown': no(404, 'There is no such flow'),
  'flow-template-unknown': no(404, 'There is no such flow in the library'),
  'flow-refused': no(422, 'The flow cannot be deployed'),
  'rule-unknown': no(404, 'There is no such approval rule'),
  'making-unknown': no(404, 'There is no such order to make a seal'),
  'flow-not-bound': no(409, 'No approval flow is bound to the seal'),
  'flow-command-refused': no(409, 'The flow does not allow this now'),

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
  'stamp-outdated': no(409, 'The stamp was prepared too long ago or for an earlier edition of the seal'),

  // outside
  'authority-unavailable': later(503, 'The certificate authority does not answer'),
  'authority-refused': no(502, 'The certificate authority refuses the request'),
  'mail-unavailable': later(503, 'The mail server does not answer'),
  'mail-refused': no(502, 'The mail server refuses the message for good'),
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
