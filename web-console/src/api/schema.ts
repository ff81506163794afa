// Generated from the schemas by which the API validates: node tools/yinxin-run.mjs generate

export type Problem = {
  type: string;
  title: string;
  status: number;
  instance: string;
  code: string;
  done: true | false | "unknown";
};

export type Session = {
  person: {
    id: string;
    name: string;
  };
  roles: ({
    role: string;
    unit: string;
    unitName: string;
    unitKind: "administrative-organ" | "other-state-organ" | "party-organisation" | "peoples-organisation" | "social-organisation" | "enterprise" | "public-institution" | "individual-business" | "other-organisation" | "natural-person";
  })[];
  proof: "session" | "totp" | "passkey";
  expiresAt: string;
  csrfToken: string;
};

export type Token = {
  access_token: string;
  token_type: "Bearer";
  expires_in: number;
};

export type Operation = {
  id: string;
  kind: string;
  status: "running" | "done" | "failed";
  resource: string;
  problem?: {
    code: string;
    title: string;
    status: number;
  };
};

export type Document = {
  id: string;
  name: string;
  mediaType: string;
  sm3: string;
  size: number;
  unit: string;
  createdAt: string;
};

export type Use = {
  id: string;
  seal: string;
  unit: string;
  status: "open" | "stamped" | "refused" | "withdrawn" | "failed" | "ended";
  problem?: string;
  reason: string;
  requester: string;
  handler: string;
  documentId: string;
  names: {
    seal: string;
    unit: string;
    requester: string;
    handler: string;
    document: string;
  };
  place: {
    page: number;
    left: number;
    top: number;
  };
  flow: string;
  rule: {
    id: string;
    version: number;
  };
  subject: {
    number: number;
    sm3: string;
  };
  createdAt: string;
  endedAt?: string;
  documentKind?: string;
  template?: string;
  grant?: string;
  standingApproval?: string;
  start?: string;
  tasks: ({
    id: string;
    host: "use" | "application";
    useId?: string;
    applicationId?: string;
    name: string;
    element: string;
    counts?: string;
    required: number;
    state: "open" | "completed" | "cancelled";
    openedAt: string;
    dueAt?: string;
    endedAt?: string;
    waitsFor?: (string)[];
  })[];
  decisions: ({
    taskId: string;
    counts?: string;
    person: string;
    personName: string;
    onBehalfOf?: string;
    onBehalfOfName?: string;
    superseded?: boolean;
    comment?: string;
    outcome: "approved" | "refused" | "returned";
    proof: "session" | "totp" | "passkey";
    subject: string;
    at: string;
  })[];
  history: ({
    number: number;
    element: string;
    event: string;
    at: string;
  })[];
  stamps: ({
    id: string;
    state: "pending" | "done";
    signedAt?: string;
    documentId?: string;
    content?: string;
  })[];
  picture: {
    content: string;
    width: number;
    height: number;
  };
};

export type Accepted = {
  operation: string;
};

export type UseSummary = {
  id: string;
  seal: string;
  unit: string;
  status: "open" | "stamped" | "refused" | "withdrawn" | "failed" | "ended";
  problem?: string;
  reason: string;
  requester: string;
  handler: string;
  documentId: string;
  names: {
    seal: string;
    unit: string;
    requester: string;
    handler: string;
    document: string;
  };
  place: {
    page: number;
    left: number;
    top: number;
  };
  flow: string;
  rule: {
    id: string;
    version: number;
  };
  subject: {
    number: number;
    sm3: string;
  };
  createdAt: string;
  endedAt?: string;
  documentKind?: string;
  template?: string;
  grant?: string;
  standingApproval?: string;
  start?: string;
};

export type InboxItem = {
  id: string;
  host: "use" | "application";
  useId?: string;
  applicationId?: string;
  name: string;
  element: string;
  counts?: string;
  required: number;
  state: "open" | "completed" | "cancelled";
  openedAt: string;
  dueAt?: string;
  endedAt?: string;
  use?: {
    id: string;
    seal: string;
    sealName: string;
    reason: string;
    requester: string;
    requesterName: string;
    unitName: string;
    documentName: string;
  };
  application?: {
    id: string;
    kind: "issue" | "change" | "remake" | "revoke" | "restore" | "renew" | "standing-approval" | "custody" | "pin-reset";
    name: string;
    unit: string;
    unitName: string;
    applicant: string;
    applicantName: string;
  };
  marks: TaskMarks;
  decided?: {
    outcome: "approved" | "refused" | "returned";
    at: string;
    onBehalfOfName?: string;
  };
};

export type TaskMarks = {
  own: boolean;
  behalf: (string)[];
  opinesFor?: string;
  delegatedTo?: string;
  addedBy?: string;
  givenBy?: string;
  returned?: {
    by: string;
    at: string;
    reason: string;
  };
  urged: number;
  claimedBy?: string;
};

export type Task = {
  id: string;
  host: "use" | "application";
  useId?: string;
  applicationId?: string;
  name: string;
  element: string;
  counts?: string;
  required: number;
  state: "open" | "completed" | "cancelled";
  openedAt: string;
  dueAt?: string;
  endedAt?: string;
  use?: {
    id: string;
    seal: string;
    sealName: string;
    reason: string;
    requester: string;
    requesterName: string;
    unitName: string;
    documentName: string;
    document: {
      id: string;
      content: string;
    };
    place: {
      page: number;
      left: number;
      top: number;
    };
    picture: {
      content: string;
      width: number;
      height: number;
    };
    release?: "needed" | "given";
  };
  application?: {
    id: string;
    kind: "issue" | "change" | "remake" | "revoke" | "restore" | "renew" | "standing-approval" | "custody" | "pin-reset";
    name: string;
    unit: string;
    unitName: string;
    applicant: string;
    applicantName: string;
  };
  unit: string;
  form?: {
    schema: Record<never, never>;
    data: Record<never, never>;
  };
  actions: TaskActions;
  marks?: {
    own: boolean;
    behalf: (string)[];
    opinesFor?: string;
    delegatedTo?: string;
    addedBy?: string;
    givenBy?: string;
    returned?: {
      by: string;
      at: string;
      reason: string;
    };
    urged: number;
    claimedBy?: string;
  };
  copies: ({
    personName: string;
    byName?: string;
    at: string;
    readAt?: string;
  })[];
  subject: {
    number: number;
    text: string;
    sm3: string;
  };
};

export type TaskActions = {
  may: ("decide" | "complete" | "return" | "reject" | "add-signer" | "remove-signer" | "transfer" | "take-back" | "claim" | "unclaim" | "delegate" | "opine" | "recall" | "comment" | "urge" | "copy" | "read-copy" | "save-draft")[];
  own: boolean;
  returnTo?: ({
    element: string;
    name: string;
  })[];
  toRequester?: boolean;
  signers?: ({
    id: string;
    name: string;
  })[];
  standsFor?: ({
    id: string;
    name: string;
  })[];
  draft?: {
    comment?: string;
    form?: Record<string, unknown>;
    criteria?: {
      authenticity?: boolean;
      legality?: boolean;
      validity?: boolean;
      completeness?: boolean;
      reasonableness?: boolean;
    };
    savedAt: string;
  };
};

export type TaskSummary = {
  id: string;
  host: "use" | "application";
  useId?: string;
  applicationId?: string;
  name: string;
  element: string;
  counts?: string;
  required: number;
  state: "open" | "completed" | "cancelled";
  openedAt: string;
  dueAt?: string;
  endedAt?: string;
};

export type Release = {
  stamps: number;
  notAfter: string;
};

export type TaskNote = {
  id: string;
  kind: string;
  taskName?: string;
  person: string;
  personName: string;
  onBehalfOfName?: string;
  concernsName?: string;
  to: (string)[];
  text: string;
  at: string;
};

export type TaskCopy = {
  task: {
    id: string;
    host: "use" | "application";
    useId?: string;
    applicationId?: string;
    name: string;
    element: string;
    counts?: string;
    required: number;
    state: "open" | "completed" | "cancelled";
    openedAt: string;
    dueAt?: string;
    endedAt?: string;
    use?: {
      id: string;
      seal: string;
      sealName: string;
      reason: string;
      requester: string;
      requesterName: string;
      unitName: string;
      documentName: string;
    };
    application?: {
      id: string;
      kind: "issue" | "change" | "remake" | "revoke" | "restore" | "renew" | "standing-approval" | "custody" | "pin-reset";
      name: string;
      unit: string;
      unitName: string;
      applicant: string;
      applicantName: string;
    };
  };
  byName?: string;
  at: string;
  readAt?: string;
};

export type HandedOver = {
  results: ({
    taskId: string;
    problem?: string;
    operation?: string;
  })[];
  absences: ({
    id: string;
    problem?: string;
  })[];
};

export type HeldTasks = {
  id: string;
  name: string;
  open: number;
  left: boolean;
};

export type Leaver = {
  id: string;
  name: string;
  tasks: ({
    id: string;
    host: "use" | "application";
    useId?: string;
    applicationId?: string;
    name: string;
    element: string;
    counts?: string;
    required: number;
    state: "open" | "completed" | "cancelled";
    openedAt: string;
    dueAt?: string;
    endedAt?: string;
    use?: {
      id: string;
      seal: string;
      sealName: string;
      reason: string;
      requester: string;
      requesterName: string;
      unitName: string;
      documentName: string;
    };
    application?: {
      id: string;
      kind: "issue" | "change" | "remake" | "revoke" | "restore" | "renew" | "standing-approval" | "custody" | "pin-reset";
      name: string;
      unit: string;
      unitName: string;
      applicant: string;
      applicantName: string;
    };
  })[];
  absences: (Absence)[];
  stays: {
    seals: ({
      esId: string;
      name: string;
      keeps: "custodian" | "holder";
    })[];
    standingApprovals: number;
    grants: number;
    requests: number;
    roles: ({
      role: "requester" | "handler" | "approver" | "holder" | "custodian" | "unit-head" | "finance" | "legal" | "flow-administrator" | "reviewer" | "maker" | "service-institution" | "supervisor" | "system-administrator" | "security-administrator" | "audit-administrator" | "client-system" | "public";
      unit: string;
      unitName: string;
    })[];
  };
};

export type Absence = {
  id: string;
  person: string;
  personName: string;
  proxy: string;
  proxyName: string;
  from: string;
  until: string;
  flows?: (string)[];
  endedAt?: string;
  setByName?: string;
};

export type RegisterEntry = {
  unit: string;
  number: number;
  at: string;
  names: {
    seal: string;
    handler: string;
    client?: string;
    answerable?: string;
  };
  use: string;
  seal: string;
  reason: string;
  approvers: ({
    person: string;
    name: string;
    counts?: string;
    at: string;
    onBehalfOf?: string;
    onBehalfOfName?: string;
  })[];
  handler: string;
  document: {
    name: string;
    sm3: string;
  };
  place: {
    page: number;
    left: number;
    top: number;
  };
  signature: string;
  grant?: string;
  standingApproval?: string;
  client?: string;
  answerable?: string;
};

export type Obligation = {
  kind: "filing";
  id: string;
  seal: string;
  sealName: string;
  unit: string;
  unitName: string;
  change: number;
  event: "made" | "renewed" | "suspended" | "resumed" | "lost" | "restored" | "revoked" | "invalid";
  eventAt: string;
  status: "made" | "active" | "suspended" | "lost" | "revoked" | "invalid";
  authority: "making-authority" | "police-registry" | "national-platform";
  filedBy: "making-authority" | "service-institution";
  due: string;
  limit: "deadline" | "target";
  rule: "R20" | "R21" | "R22";
  article: string;
  policy: string;
  state: "open" | "done";
  late: boolean;
  receipt?: {
    number: string;
    at: string;
  };
  settledAt?: string;
  attempts: number;
  problem?: string;
  nextAttemptAt?: string;
  told: ({
    notice: "warning" | "escalation" | "lateness" | "refusal";
    at: string;
  })[];
  createdAt: string;
};

export type Duty = {
  kind: "duty";
  id: string;
  duty: "tell-refusal" | "make" | "stop-on-false-material" | "stop-on-notice" | "ask-revocation" | "tell-concerned";
  seal?: string;
  application?: string;
  name: string;
  unit: string;
  unitName: string;
  body: "issuing-department" | "making-authority";
  began: string;
  due: string;
  limit: "target";
  rule: "R61";
  article: string;
  policy: string;
  state: "open" | "done" | "lapsed";
  late: boolean;
  settledAt?: string;
  toldAt?: string;
  createdAt: string;
};

export type MaterialRequirements = {
  policy: string;
  materials: ({
    kind: "unit-identity" | "handler-identity" | "holder-identity" | "establishment" | "seal-data" | "approval-proof" | "imprint-reason" | "change-proof" | "written-application" | "sealed-application" | "handler-contact" | "reset-proof" | "recovery-proof" | "rules" | "other";
    name: string;
    about: "unit" | "handler" | "holder";
    article: string;
  })[];
  sharedNotAsked: boolean;
  physicalSealFirst: boolean;
  undertaking: boolean;
  imprint?: {
    source: "police-filed" | "closest-rule" | "chosen-style";
    article: string;
  };
  reasons?: (string)[];
  criteria: ({
    criterion: "authenticity" | "legality" | "validity" | "completeness" | "reasonableness";
    name: string;
  })[];
};

export type Application = {
  id: string;
  kind: "issue" | "change" | "remake" | "revoke" | "restore" | "renew" | "standing-approval" | "custody" | "pin-reset";
  status: "under-review" | "returned" | "awaiting-imprint" | "awaiting-comparison" | "awaiting-confirmation" | "making" | "awaiting-collection" | "approved-without-making" | "refused" | "withdrawn" | "failed" | "done";
  unit: string;
  unitName: string;
  category: "unit" | "position" | "personal";
  subtype?: "statutory-name" | "department" | "branch" | "contract" | "finance" | "invoice" | "inspection" | "customs" | "government-service" | "other-business";
  positionRole?: "legal-representative" | "operator" | "principal" | "finance-head" | "authorised-representative" | "other";
  name: string;
  applicant: string;
  applicantName: string;
  predecessor?: string;
  problem?: string;
  round: number;
  submittedAt: string;
  changedAt: string;
  endedAt?: string;
  policy: string;
  review: "full" | "simplified";
  issuingUnit: string;
  issuingUnitName: string;
  makingUnit: string;
  makingUnitName: string;
  holder?: string;
  holderName?: string;
  physicalCode?: string;
  noPhysicalSealReason?: string;
  reason?: {
    code: string;
    text: string;
  };
  terms?: Record<string, unknown>;
  termNames?: Record<string, string>;
  makingId?: string;
  seal?: string;
  materials: ({
    kind: "unit-identity" | "handler-identity" | "holder-identity" | "establishment" | "seal-data" | "approval-proof" | "imprint-reason" | "change-proof" | "written-application" | "sealed-application" | "handler-contact" | "reset-proof" | "recovery-proof" | "rules" | "other";
    name: string;
    documentId: string;
    content: string;
    about?: string;
    validUntil?: string;
    source: string;
    fetchedAt?: string;
  })[];
  imprints: ({
    variant: "filed" | "supplied" | "drawn";
    chosen: boolean;
    sm3: string;
    width: number;
    height: number;
    style?: string;
    rule?: string;
    why?: string;
    since?: string;
    comparison?: {
      outcome: "same" | "different" | "accepted";
      by: string;
      at: string;
      reason: string;
    };
    content: string;
  })[];
  imprintSm3?: string;
  imprintConfirmedAt?: string;
  collection?: {
    by: string;
    at: string;
    method: string;
  };
  tasks: (TaskSummary)[];
  timeline: ({
    number: number;
    at: string;
    actor: string;
    actorName: string;
    act: string;
    status: "under-review" | "returned" | "awaiting-imprint" | "awaiting-comparison" | "awaiting-confirmation" | "making" | "awaiting-collection" | "approved-without-making" | "refused" | "withdrawn" | "failed" | "done";
    comment?: string;
  })[];
  targets: ({
    duty: string;
    article: string;
    due: string;
    keptAt?: string;
    state: "open" | "kept" | "late";
  })[];
  actions: ("correct" | "withdraw" | "supply-imprint" | "compare-imprint" | "confirm-imprint" | "execute" | "collect")[];
};

export type ApplicationSummary = {
  id: string;
  kind: "issue" | "change" | "remake" | "revoke" | "restore" | "renew" | "standing-approval" | "custody" | "pin-reset";
  status: "under-review" | "returned" | "awaiting-imprint" | "awaiting-comparison" | "awaiting-confirmation" | "making" | "awaiting-collection" | "approved-without-making" | "refused" | "withdrawn" | "failed" | "done";
  unit: string;
  unitName: string;
  category: "unit" | "position" | "personal";
  subtype?: "statutory-name" | "department" | "branch" | "contract" | "finance" | "invoice" | "inspection" | "customs" | "government-service" | "other-business";
  positionRole?: "legal-representative" | "operator" | "principal" | "finance-head" | "authorised-representative" | "other";
  name: string;
  applicant: string;
  applicantName: string;
  predecessor?: string;
  problem?: string;
  round: number;
  submittedAt: string;
  changedAt: string;
  endedAt?: string;
};

export type Seal = {
  esId: string;
  unit: string;
  category: "unit" | "position" | "personal";
  subtype?: "statutory-name" | "department" | "branch" | "contract" | "finance" | "invoice" | "inspection" | "customs" | "government-service" | "other-business";
  positionRole?: "legal-representative" | "operator" | "principal" | "finance-head" | "authorised-representative" | "other";
  holder?: string;
  scope: (string)[];
  name: string;
  physicalCode?: string;
  status: "made" | "active" | "suspended" | "lost" | "revoked" | "invalid";
  edition: number;
  custodian?: string;
  rulesRecordedAt?: string;
  validStart: string;
  validEnd: string;
  madeAt: string;
  suspendedBy: ("owner" | "issuing-department" | "making-authority")[];
  successor?: string;
  invalidFrom?: string;
};

export type SealListItem = {
  esId: string;
  unit: string;
  category: "unit" | "position" | "personal";
  subtype?: "statutory-name" | "department" | "branch" | "contract" | "finance" | "invoice" | "inspection" | "customs" | "government-service" | "other-business";
  positionRole?: "legal-representative" | "operator" | "principal" | "finance-head" | "authorised-representative" | "other";
  holder?: string;
  scope: (string)[];
  name: string;
  physicalCode?: string;
  status: "made" | "active" | "suspended" | "lost" | "revoked" | "invalid";
  edition: number;
  custodian?: string;
  rulesRecordedAt?: string;
  validStart: string;
  validEnd: string;
  madeAt: string;
  suspendedBy: ("owner" | "issuing-department" | "making-authority")[];
  successor?: string;
  invalidFrom?: string;
  unitName: string;
  statusNow: "made" | "active" | "suspended" | "lost" | "revoked" | "invalid" | "expired";
};

export type SealWithChanges = {
  esId: string;
  unit: string;
  category: "unit" | "position" | "personal";
  subtype?: "statutory-name" | "department" | "branch" | "contract" | "finance" | "invoice" | "inspection" | "customs" | "government-service" | "other-business";
  positionRole?: "legal-representative" | "operator" | "principal" | "finance-head" | "authorised-representative" | "other";
  holder?: string;
  scope: (string)[];
  name: string;
  physicalCode?: string;
  status: "made" | "active" | "suspended" | "lost" | "revoked" | "invalid";
  edition: number;
  custodian?: string;
  rulesRecordedAt?: string;
  validStart: string;
  validEnd: string;
  madeAt: string;
  suspendedBy: ("owner" | "issuing-department" | "making-authority")[];
  successor?: string;
  invalidFrom?: string;
  unitName: string;
  statusNow: "made" | "active" | "suspended" | "lost" | "revoked" | "invalid" | "expired";
  custodianName?: string;
  picture: {
    content: string;
    width: number;
    height: number;
  };
  changes: ({
    number: number;
    act: string;
    status: "made" | "active" | "suspended" | "lost" | "revoked" | "invalid";
    at: string;
    actor: string;
    actorName: string;
    reason: string;
    code?: string;
    from?: string;
    notice?: {
      source: string;
      number: string;
      at: string;
    };
  })[];
  renewal: {
    opensAt: string;
    lastDaysAt: string;
    duty: boolean;
  };
};

export type SealStatus = {
  esId: string;
  at: string;
  status: "made" | "active" | "suspended" | "lost" | "revoked" | "invalid" | "expired" | "not-valid" | "unknown";
  marks: ({
    mark: "invalid" | "stopped-by-notice" | "replaced";
    since: string;
    by?: string;
  })[];
};

export type Flow = {
  hash: string;
  key: string;
  version: number;
  unit: string;
  name: string;
  rule: {
    id: string;
    version: number;
  };
  deployedBy: string;
  deployedAt: string;
};

export type SealFlow = {
  flow: string;
  key: string;
  version: number;
  name: string;
  starts: WaysToBegin;
  choices: ({
    element: string;
    name: string;
    for: "approve" | "copy";
    least: number;
    candidates: ({
      id: string;
      name: string;
    })[];
  })[];
};

export type WaysToBegin = ({
  element?: string;
  name?: string;
  message?: string;
})[];

export type RevocationOpinion = {
  id: string;
  esId: string;
  code: "renamed" | "dissolved" | "abolished" | "licence-revoked" | "bankrupt" | "split" | "merged" | "abolished-or-merged" | "closed" | "physical-seal-out-of-use" | "physical-seal-cancelled" | "out-of-use" | "key-leaked" | "damaged" | "stolen" | "lost" | "compromised" | "material-untrue" | "replaced" | "at-will" | "other";
  reason: string;
  givenBy: string;
  givenAt: string;
  executedAt?: string;
};

export type MarkedSeals = {
  marked: (string)[];
  refused: ({
    esId: string;
    code: "request-invalid" | "body-too-large" | "media-type-unsupported" | "route-unknown" | "idempotency-key-missing" | "idempotency-key-reused" | "request-in-progress" | "operation-unknown" | "rate-limited" | "sign-in-required" | "sign-in-failed" | "account-locked" | "csrf-token-invalid" | "forbidden" | "roles-exclusive" | "client-unknown" | "credit-code-invalid" | "identity-number-invalid" | "document-unknown" | "document-too-large" | "document-store-full" | "range-unsatisfiable" | "document-damaged" | "pdf-not-a-pdf" | "pdf-truncated" | "pdf-encrypted" | "pdf-certified" | "pdf-unsupported" | "pdf-page-unknown" | "pdf-place-outside" | "pdf-limit-exceeded" | "asn1-malformed" | "ses-malformed" | "ses-version-unsupported" | "certificate-malformed" | "revocation-list-refused" | "certificate-mismatch" | "signature-not-found" | "device-unavailable" | "device-refused" | "device-pin-wrong" | "device-signature-wrong" | "key-mode-unavailable" | "key-unknown" | "ciphertext-invalid" | "maker-certificate-expired" | "seal-unknown" | "seal-not-active" | "seal-expired" | "seal-ended" | "seal-stopped-by-another" | "suspension-not-yours" | "notice-missing" | "invalidity-instant-refused" | "restoration-refused" | "revocation-refused" | "renewal-too-early" | "making-ended" | "seal-transition-refused" | "seal-rules-missing" | "seal-exists" | "seal-name-invalid" | "seal-kind-invalid" | "holder-unknown" | "key-of-another" | "imprint-invalid" | "owner-unknown" | "pin-missing" | "pin-wrong" | "pin-locked" | "pin-expired" | "pin-not-resettable" | "pin-unfit" | "not-the-keeper" | "release-missing" | "release-expired" | "holder-not-asked" | "holder-act-missing" | "outside-scope" | "seal-not-lendable" | "grant-unknown" | "grant-withdrawn" | "grant-expired" | "grant-exhausted" | "grant-not-covering" | "standing-approval-unknown" | "standing-approval-withdrawn" | "standing-approval-expired" | "standing-approval-exhausted" | "standing-approval-daily-cap" | "standing-approval-not-covering" | "flow-unknown" | "flow-template-unknown" | "flow-refused" | "rule-unknown" | "calendar-year-unknown" | "calendar-year-unfit" | "making-unknown" | "flow-not-bound" | "instance-unknown" | "instance-ended" | "flow-cancelled" | "instance-suspended" | "instance-not-suspended" | "intervention-unknown" | "intervention-done" | "intervention-refused" | "four-eyes-missing" | "migration-refused" | "called-process-unknown" | "flow-message-unknown" | "delivery-done" | "step-part-missing" | "start-unknown" | "scenario-failed" | "flow-command-refused" | "application-unknown" | "application-kind-unavailable" | "application-duplicate" | "application-transition-refused" | "application-incomplete" | "undertaking-missing" | "material-missing" | "material-of-another" | "material-expired" | "material-wrong-kind" | "owner-not-eligible" | "reason-not-listed" | "competence-missing" | "physical-seal-required" | "review-not-bound" | "reviewer-is-applicant" | "reviewer-not-competent" | "roles-on-one-seal" | "criteria-unanswered" | "comment-missing" | "certificate-data-refused" | "imprint-unknown" | "collection-missing" | "imprint-changed" | "imprint-from-registry" | "use-unknown" | "use-ended" | "task-unknown" | "task-ended" | "task-not-yours" | "task-decided" | "task-not-your-turn" | "task-claimed" | "task-delegated" | "task-act-not-allowed" | "task-act-done" | "task-act-too-late" | "task-target-unfit" | "choice-refused" | "task-values-refused" | "signer-known" | "signer-unfit" | "urged-already" | "absence-unknown" | "absence-unfit" | "proxy-unfit" | "subject-changed" | "approver-missing" | "proof-too-weak" | "approval-missing" | "stamp-unknown" | "certificate-revoked" | "revocation-unknown" | "stamp-outdated" | "webhook-unknown" | "webhook-limit" | "webhook-key-needed" | "webhook-address-refused" | "delivery-unknown" | "client-key-unknown" | "request-signature-invalid" | "obligation-unknown" | "authority-unavailable" | "certificate-status-invalid" | "certificate-not-good" | "authority-refused" | "timestamp-unavailable" | "timestamp-refused" | "timestamp-invalid" | "mail-unavailable" | "mail-refused" | "sms-unavailable" | "sms-refused" | "registry-unavailable" | "registry-refused" | "registry-answer-invalid" | "receipt-mismatch" | "receipt-pending" | "physical-seal-unknown" | "physical-seal-void" | "physical-seal-of-another" | "database-unavailable" | "schema-differs" | "workflow-unavailable" | "internal";
  })[];
};

export type Pin = {
  set: boolean;
  setAt?: string;
  remindAt?: string;
  changeBy?: string;
  state: "none" | "good" | "change-soon" | "change-now" | "locked" | "reset";
};

export type Grant = {
  id: string;
  seal: string;
  grantee: string;
  documentKinds: (string)[];
  documentSm3?: string;
  conditions: ({
    name: string;
    is?: string | number | boolean;
    atMost?: number;
  })[];
  number: number;
  names: {
    seal: string;
    unit: string;
    grantee: string;
    grantedBy: string;
  };
  unit: string;
  used: number;
  until: string;
  grantedBy: string;
  grantedAt: string;
  withdrawnAt?: string;
};

export type StandingApproval = {
  names: {
    seal: string;
    unit: string;
    client: string;
    answerable: string;
  };
  id: string;
  seal: string;
  unit: string;
  client: string;
  documentKind?: string;
  template?: string;
  number: number;
  used: number;
  dailyCap: number;
  until: string;
  answerable: string;
  application?: string;
  grantedAt: string;
  withdrawnAt?: string;
  released: boolean;
};

export type ApprovalRule = {
  id: string;
  version: number;
  unit: string;
  needs: ({
    id: string;
    who: {
      role: "requester" | "handler" | "approver" | "holder" | "custodian" | "unit-head" | "finance" | "legal" | "flow-administrator" | "reviewer" | "maker" | "service-institution" | "supervisor";
    } | {
      relation: "unit-head-of-requester" | "custodian" | "holder";
    };
    count: number;
    distinctFrom?: (string)[];
    proof: "session" | "totp" | "passkey";
    maxAge?: number;
  })[];
};

export type Colleague = {
  id: string;
  name: string;
  roles: ("requester" | "handler" | "approver" | "holder" | "custodian" | "unit-head" | "finance" | "legal" | "flow-administrator" | "reviewer" | "maker" | "service-institution" | "supervisor" | "system-administrator" | "security-administrator" | "audit-administrator" | "client-system" | "public")[];
};

export type InstanceSummary = {
  id: string;
  host: {
    kind: "use" | "application";
    id: string;
  };
  unit: string;
  requester: string;
  flow: string;
  rule: {
    id: string;
    version: number;
  };
  status: string;
  createdAt: string;
  endedAt?: string;
  suspendedAt?: string;
  names: {
    unit: string;
    requester: string;
    flow: string;
  };
  key: string;
  version: number;
  title?: string;
  openIncidents: number;
};

export type Instance = {
  id: string;
  host: {
    kind: "use" | "application";
    id: string;
  };
  unit: string;
  requester: string;
  flow: string;
  rule: {
    id: string;
    version: number;
  };
  status: string;
  createdAt: string;
  endedAt?: string;
  suspendedAt?: string;
  names: {
    unit: string;
    requester: string;
    flow: string;
  };
  key: string;
  version: number;
  title?: string;
  openIncidents: number;
  tokens: ({
    element: string;
    count: number;
  })[];
  active: ({
    id: string;
    element: string;
    state: string;
    round?: number;
    process: string;
    within?: string;
  })[];
  tasks: ({
    id: string;
    element: string;
    name: string;
    approvedBy: (string)[];
    since?: string;
    due?: string;
    claimedBy?: {
      person: string;
      name: string;
    };
    waitsFor: ({
      person: string;
      name: string;
    })[];
  })[];
  jobs: ({
    id: string;
    element: string;
    kind: string;
  })[];
  timers: ({
    id: string;
    element: string;
    due: string;
  })[];
  subscriptions: ({
    id: string;
    element: string;
    kind: "message" | "signal";
    name: string;
    key?: string;
  })[];
  enabled: ({
    element: string;
    instance: string;
  })[];
  incidents: ({
    id: string;
    element: string;
    instance: string;
    code: string;
    message: string;
    since?: string;
  })[];
  passages: ({
    element: string;
    event: string;
    count: number;
    at: string;
  })[];
  decisions: ({
    task: string;
    element?: string;
    outcome: "approved" | "refused" | "returned";
    person: string;
    name: string;
    onBehalfOf?: {
      person: string;
      name: string;
    };
    at: string;
    comment?: string;
    superseded: boolean;
  })[];
  variables: Record<string, unknown>;
};

export type FlowOutline = {
  processes: ({
    process: string;
    name?: string;
    flow: string;
    elements: ({
      id: string;
      name?: string;
      type: string;
      scope: string;
      calls?: string;
      target: boolean;
    })[];
  })[];
};

export type HistoryEntry = {
  number: number;
  element: string;
  event: string;
  at: string;
  actor?: string;
  reason?: string;
  onBehalfOf?: string;
  concerns?: string;
  names: {
    actor?: string;
    onBehalfOf?: string;
    concerns?: string;
  };
};

export type Incident = {
  id: string;
  instance: string;
  unit: string;
  element: string;
  code: string;
  message: string;
  since: string;
  resolvedAt?: string;
};

export type OpenIncident = {
  id: string;
  instance: string;
  unit: string;
  element: string;
  code: string;
  message: string;
  since: string;
  resolvedAt?: string;
  elementName?: string;
  tried: number;
  in: {
    id: string;
    host: {
      kind: "use" | "application";
      id: string;
    };
    unit: string;
    requester: string;
    flow: string;
    rule: {
      id: string;
      version: number;
    };
    status: string;
    createdAt: string;
    endedAt?: string;
    suspendedAt?: string;
    names: {
      unit: string;
      requester: string;
      flow: string;
    };
    key: string;
    version: number;
    title?: string;
    openIncidents: number;
  };
};

export type Intervention = {
  id: string;
  batch?: string;
  instance: string;
  unit: string;
  act: InterventionAct;
  reason: string;
  state: "proposed" | "done" | "refused";
  proposedBy: string;
  proposedAt: string;
  confirmedBy?: string;
  doneAt?: string;
  refusedBy?: string;
  refusedAt?: string;
  refusal?: string;
};

export type InterventionAct = {
  act: "retry";
  incident: string;
  variables?: Record<string, unknown>;
} | {
  act: "set-variables";
  variables: Record<string, unknown>;
  instance?: string;
} | {
  act: "move-token";
  instance: string;
  to: string;
} | {
  act: "cancel";
} | {
  act: "suspend";
} | {
  act: "resume";
} | {
  act: "migrate";
  flow: string;
  mapping?: Record<string, string>;
};

export type ShownIntervention = {
  id: string;
  batch?: string;
  instance: string;
  unit: string;
  act: InterventionAct;
  reason: string;
  state: "proposed" | "done" | "refused";
  proposedBy: string;
  proposedAt: string;
  confirmedBy?: string;
  doneAt?: string;
  refusedBy?: string;
  refusedAt?: string;
  refusal?: string;
  names: {
    proposedBy: string;
    confirmedBy?: string;
    refusedBy?: string;
  };
  in: {
    id: string;
    host: {
      kind: "use" | "application";
      id: string;
    };
    unit: string;
    requester: string;
    flow: string;
    rule: {
      id: string;
      version: number;
    };
    status: string;
    createdAt: string;
    endedAt?: string;
    suspendedAt?: string;
    names: {
      unit: string;
      requester: string;
      flow: string;
    };
    key: string;
    version: number;
    title?: string;
    openIncidents: number;
  };
  incident?: {
    element: {
      id: string;
      name?: string;
    };
    code: string;
    message: string;
    open: boolean;
  };
  from?: {
    id: string;
    name?: string;
  };
  to?: {
    id: string;
    name?: string;
  };
  next?: {
    name: string;
    version: number;
    rule: {
      id: string;
      version: number;
    };
  };
};

export type InterventionBatch = {
  batch: string;
  results: ({
    instance: string;
    intervention?: Intervention;
    problem?: {
      code: "request-invalid" | "body-too-large" | "media-type-unsupported" | "route-unknown" | "idempotency-key-missing" | "idempotency-key-reused" | "request-in-progress" | "operation-unknown" | "rate-limited" | "sign-in-required" | "sign-in-failed" | "account-locked" | "csrf-token-invalid" | "forbidden" | "roles-exclusive" | "client-unknown" | "credit-code-invalid" | "identity-number-invalid" | "document-unknown" | "document-too-large" | "document-store-full" | "range-unsatisfiable" | "document-damaged" | "pdf-not-a-pdf" | "pdf-truncated" | "pdf-encrypted" | "pdf-certified" | "pdf-unsupported" | "pdf-page-unknown" | "pdf-place-outside" | "pdf-limit-exceeded" | "asn1-malformed" | "ses-malformed" | "ses-version-unsupported" | "certificate-malformed" | "revocation-list-refused" | "certificate-mismatch" | "signature-not-found" | "device-unavailable" | "device-refused" | "device-pin-wrong" | "device-signature-wrong" | "key-mode-unavailable" | "key-unknown" | "ciphertext-invalid" | "maker-certificate-expired" | "seal-unknown" | "seal-not-active" | "seal-expired" | "seal-ended" | "seal-stopped-by-another" | "suspension-not-yours" | "notice-missing" | "invalidity-instant-refused" | "restoration-refused" | "revocation-refused" | "renewal-too-early" | "making-ended" | "seal-transition-refused" | "seal-rules-missing" | "seal-exists" | "seal-name-invalid" | "seal-kind-invalid" | "holder-unknown" | "key-of-another" | "imprint-invalid" | "owner-unknown" | "pin-missing" | "pin-wrong" | "pin-locked" | "pin-expired" | "pin-not-resettable" | "pin-unfit" | "not-the-keeper" | "release-missing" | "release-expired" | "holder-not-asked" | "holder-act-missing" | "outside-scope" | "seal-not-lendable" | "grant-unknown" | "grant-withdrawn" | "grant-expired" | "grant-exhausted" | "grant-not-covering" | "standing-approval-unknown" | "standing-approval-withdrawn" | "standing-approval-expired" | "standing-approval-exhausted" | "standing-approval-daily-cap" | "standing-approval-not-covering" | "flow-unknown" | "flow-template-unknown" | "flow-refused" | "rule-unknown" | "calendar-year-unknown" | "calendar-year-unfit" | "making-unknown" | "flow-not-bound" | "instance-unknown" | "instance-ended" | "flow-cancelled" | "instance-suspended" | "instance-not-suspended" | "intervention-unknown" | "intervention-done" | "intervention-refused" | "four-eyes-missing" | "migration-refused" | "called-process-unknown" | "flow-message-unknown" | "delivery-done" | "step-part-missing" | "start-unknown" | "scenario-failed" | "flow-command-refused" | "application-unknown" | "application-kind-unavailable" | "application-duplicate" | "application-transition-refused" | "application-incomplete" | "undertaking-missing" | "material-missing" | "material-of-another" | "material-expired" | "material-wrong-kind" | "owner-not-eligible" | "reason-not-listed" | "competence-missing" | "physical-seal-required" | "review-not-bound" | "reviewer-is-applicant" | "reviewer-not-competent" | "roles-on-one-seal" | "criteria-unanswered" | "comment-missing" | "certificate-data-refused" | "imprint-unknown" | "collection-missing" | "imprint-changed" | "imprint-from-registry" | "use-unknown" | "use-ended" | "task-unknown" | "task-ended" | "task-not-yours" | "task-decided" | "task-not-your-turn" | "task-claimed" | "task-delegated" | "task-act-not-allowed" | "task-act-done" | "task-act-too-late" | "task-target-unfit" | "choice-refused" | "task-values-refused" | "signer-known" | "signer-unfit" | "urged-already" | "absence-unknown" | "absence-unfit" | "proxy-unfit" | "subject-changed" | "approver-missing" | "proof-too-weak" | "approval-missing" | "stamp-unknown" | "certificate-revoked" | "revocation-unknown" | "stamp-outdated" | "webhook-unknown" | "webhook-limit" | "webhook-key-needed" | "webhook-address-refused" | "delivery-unknown" | "client-key-unknown" | "request-signature-invalid" | "obligation-unknown" | "authority-unavailable" | "certificate-status-invalid" | "certificate-not-good" | "authority-refused" | "timestamp-unavailable" | "timestamp-refused" | "timestamp-invalid" | "mail-unavailable" | "mail-refused" | "sms-unavailable" | "sms-refused" | "registry-unavailable" | "registry-refused" | "registry-answer-invalid" | "receipt-mismatch" | "receipt-pending" | "physical-seal-unknown" | "physical-seal-void" | "physical-seal-of-another" | "database-unavailable" | "schema-differs" | "workflow-unavailable" | "internal";
      details: Record<string, unknown>;
    };
    operation?: string;
  })[];
};

export type SentFlowMessage = {
  id: string;
  unit: string;
  kind: "message" | "signal";
  name: string;
  key?: string;
  sentBy: string;
  sentAt: string;
  expiresAt: string;
  state: "buffered" | "delivered" | "broadcast" | "expired";
  beginsNothing?: true;
};

export type FlowMessage = {
  id: string;
  unit: string;
  kind: "message" | "signal";
  name: string;
  key?: string;
  sentBy: string;
  sentAt: string;
  expiresAt: string;
  state: "buffered" | "delivered" | "broadcast" | "expired";
};

export type DeployedFlow = {
  hash: string;
  key: string;
  version: number;
  unit: string;
  name: string;
  rule: {
    id: string;
    version: number;
  };
  deployedBy: string;
  deployedAt: string;
  notices: (FlowNotice)[];
};

export type FlowNotice = {
  rule: string;
  element: string;
  message: string;
  file?: string;
};

export type ExportedFlow = {
  format: "yinxin-flow-1";
  key: string;
  name: string;
  bpmn: string;
  scenarios: ({
    name: string;
    scenario: Record<string, unknown>;
  })[];
  forms?: (Record<string, unknown>)[];
  files?: ({
    name: string;
    text: string;
  })[];
};

export type FlowFinding = {
  rule: string;
  element: string;
  message: string;
  file?: string;
  path?: (string)[];
};

export type MendedFlow = {
  bpmn: string;
  mended: ({
    rule: string;
    element: string;
    message: string;
  })[];
  refused: (FlowFinding)[];
};

export type FlowDetail = {
  hash: string;
  key: string;
  version: number;
  unit: string;
  name: string;
  rule: {
    id: string;
    version: number;
  };
  deployedBy: string;
  deployedAt: string;
  starts: WaysToBegin;
  files: ({
    name: string;
    text: string;
  })[];
};

export type FlowDifference = {
  files: {
    added: (string)[];
    removed: (string)[];
    changed: (string)[];
  };
  added: ({
    id: string;
    type: string;
  })[];
  removed: ({
    id: string;
    type: string;
  })[];
  changed: ({
    id: string;
    type: string;
    changed: Record<string, {
      from?: unknown;
      to?: unknown;
    }>;
  })[];
};

export type FlowTemplate = {
  name: string;
  title: string;
  description: string;
  scenarios: ({
    name: string;
    scenario: Record<string, unknown>;
  })[];
};

export type Webhook = {
  id: string;
  unit: string;
  url: string;
  types: (string)[];
  createdAt: string;
  keys: ({
    id: string;
    createdAt: string;
  })[];
};

export type WebhookDelivery = {
  id: string;
  event: {
    id: string;
    type: string;
    resource: string;
    at: string;
  };
  state: "open" | "done" | "failed";
  nextAttemptAt?: string;
  attempts: ({
    number: number;
    at: string;
    milliseconds: number;
    status?: number;
    problem?: string;
  })[];
};

export type ClientKey = {
  id: string;
  algorithm: "hmac-sm3" | "sm2";
  createdAt: string;
};

export type CalendarYear = {
  year: number;
  version: number;
  holidays: (string)[];
  workingWeekends: (string)[];
  source: string;
  setBy?: string;
  setAt?: string;
};

export type Verification = {
  document: {
    sm3: string;
    size: number;
  };
  verifiedAt: string;
  signatures: ({
    fieldName: string;
    page?: number;
    subFilter?: string;
    indication: "TOTAL-PASSED" | "TOTAL-FAILED" | "INDETERMINATE";
    subIndication?: string;
    seal?: {
      esId: string;
      name: string;
      type: number;
      validity: {
        start: string;
        end: string;
      };
    };
    signer?: {
      subject: string;
      issuer: string;
      serial: string;
    };
    maker?: {
      subject: string;
    };
    signedAt?: string;
    checks: ({
      id: string;
      citation: string;
      question: string;
      outcome: "passed" | "information" | "failed" | "indeterminate";
      subIndication?: string;
      details: Record<string, string | number | boolean | (string | number)[]>;
    })[];
  })[];
};

export type AuditEntry = {
  subject: string;
  number: number;
  at: string;
  actor: string;
  act: string;
  details: Record<string, unknown>;
};

export type Health = {
  status: "up";
  database: "up" | "down";
  workflows: "up" | "down";
};

/** By method and path: what goes in, what comes out of a good answer. */
export interface Operations {
  'post /sessions': { params: Record<never, never>; query: Record<never, never>; body: {
    login: string;
    password: string;
    totp?: string;
  }; answer: Session };
  'get /session': { params: Record<never, never>; query: Record<never, never>; body: undefined; answer: Session };
  'delete /session': { params: Record<never, never>; query: Record<never, never>; body: undefined; answer: undefined };
  'post /oauth/token': { params: Record<never, never>; query: Record<never, never>; body: Blob; answer: Token };
  'get /operations/{id}': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: Operation };
  'post /documents': { params: Record<never, never>; query: {
    unit?: string;
    name?: string;
  }; body: Blob; answer: Document };
  'get /documents/{id}': { params: {
    id: string;
  }; query: {
    use?: string;
    application?: string;
  }; body: undefined; answer: Document };
  'get /documents/{id}/content': { params: {
    id: string;
  }; query: {
    use?: string;
    application?: string;
  }; body: undefined; answer: Blob };
  'get /documents/{id}/copy': { params: {
    id: string;
  }; query: {
    use?: string;
    application?: string;
  }; body: undefined; answer: Blob };
  'post /uses': { params: Record<never, never>; query: Record<never, never>; body: {
    seal: string;
    documentId: string;
    reason: string;
    place: {
      page: number;
      left: number;
      top: number;
    };
    handler?: string;
    form?: Record<string, string | number | boolean>;
    documentKind?: string;
    template?: string;
    grant?: string;
    chosen?: Record<string, (string)[]>;
    start?: string;
    standingApproval?: string;
  }; answer: Use | Accepted };
  'get /uses': { params: Record<never, never>; query: {
    limit?: number;
    after?: string;
    whose?: "own" | "units";
  }; body: undefined; answer: {
    items: (UseSummary)[];
    next?: string;
  } };
  'get /uses/{id}': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: Use };
  'post /uses/{id}/withdrawal': { params: {
    id: string;
  }; query: Record<never, never>; body: {
    reason: string;
  }; answer: Use | Accepted };
  'get /tasks': { params: Record<never, never>; query: {
    limit?: number;
    after?: string;
    state?: "open" | "delegated" | "done";
  }; body: undefined; answer: {
    items: (InboxItem)[];
    next?: string;
  } };
  'get /tasks/{id}': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: Task };
  'post /tasks/{id}/decision': { params: {
    id: string;
  }; query: Record<never, never>; body: {
    outcome: "approved" | "refused" | "returned";
    subject: string;
    comment?: string;
    onBehalfOf?: string;
    form?: Record<string, unknown>;
    criteria?: {
      authenticity?: boolean;
      legality?: boolean;
      validity?: boolean;
      completeness?: boolean;
      reasonableness?: boolean;
    };
  }; answer: TaskSummary | Accepted };
  'post /tasks/{id}/release': { params: {
    id: string;
  }; query: Record<never, never>; body: {
    pin: string;
  }; answer: Release };
  'post /tasks/{id}/acts': { params: {
    id: string;
  }; query: Record<never, never>; body: {
    act: {
      act: "return";
      to: string;
    } | {
      act: "reject";
      to: "requester" | "previous" | {
        element: string;
      };
    } | {
      act: "add-signer";
      signer: string;
      where: "before" | "after" | "beside";
    } | {
      act: "remove-signer";
      signer: string;
    } | {
      act: "transfer";
      to: string;
    } | {
      act: "take-back";
    } | {
      act: "complete";
      variables?: Record<string, unknown>;
    };
    subject: string;
    reason?: string;
    onBehalfOf?: string;
  }; answer: TaskSummary | Accepted };
  'post /tasks/{id}/notes': { params: {
    id: string;
  }; query: Record<never, never>; body: {
    kind: "claim" | "unclaim" | "recall" | "read-copy";
  } | {
    kind: "delegate";
    to: string;
    reason?: string;
  } | {
    kind: "opine";
    reason: string;
  } | {
    kind: "comment";
    reason: string;
    to?: (string)[];
  } | {
    kind: "urge";
    reason?: string;
  } | {
    kind: "copy";
    to: (string)[];
    reason?: string;
  }; answer: undefined };
  'get /tasks/{id}/notes': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: {
    items: (TaskNote)[];
  } };
  'put /tasks/{id}/draft': { params: {
    id: string;
  }; query: Record<never, never>; body: {
    comment?: string;
    form?: Record<string, unknown>;
    criteria?: {
      authenticity?: boolean;
      legality?: boolean;
      validity?: boolean;
      completeness?: boolean;
      reasonableness?: boolean;
    };
  }; answer: {
    savedAt: string;
  } };
  'get /task-copies': { params: Record<never, never>; query: {
    limit?: number;
    after?: string;
  }; body: undefined; answer: {
    items: (TaskCopy)[];
    next?: string;
    unread: number;
  } };
  'post /task-handovers': { params: Record<never, never>; query: Record<never, never>; body: {
    from: string;
    to?: string;
    reason: string;
    tasks?: (string)[];
    absences?: (string)[];
  }; answer: HandedOver };
  'get /leavers': { params: Record<never, never>; query: Record<never, never>; body: undefined; answer: {
    items: (HeldTasks)[];
  } };
  'get /leavers/{person}': { params: {
    person: string;
  }; query: Record<never, never>; body: undefined; answer: Leaver };
  'post /absences': { params: Record<never, never>; query: Record<never, never>; body: {
    person?: string;
    proxy: string;
    from: string;
    until: string;
    flows?: (string)[];
  }; answer: Absence };
  'get /absences': { params: Record<never, never>; query: {
    whose?: "own" | "unit";
  }; body: undefined; answer: {
    items: (Absence)[];
    flows: ({
      key: string;
      name: string;
    })[];
  } };
  'delete /absences/{id}': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: Absence };
  'get /register': { params: Record<never, never>; query: {
    limit?: number;
    after?: string;
    unit?: string;
    seal?: string;
  }; body: undefined; answer: {
    items: (RegisterEntry)[];
    next?: string;
  } };
  'get /obligations': { params: Record<never, never>; query: {
    limit?: number;
    after?: string;
    kind?: "filing" | "duty";
    state?: "open" | "late" | "done" | "lapsed";
    seal?: string;
    application?: string;
    authority?: "making-authority" | "police-registry" | "national-platform";
  }; body: undefined; answer: {
    items: (Obligation | Duty)[];
    next?: string;
  } };
  'get /obligations/{id}': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: Obligation | Duty };
  'get /material-requirements': { params: Record<never, never>; query: {
    kind: "issue" | "change" | "remake" | "revoke" | "restore" | "renew" | "standing-approval" | "custody" | "pin-reset";
    category: "unit" | "position" | "personal";
    ownerKind: "administrative-organ" | "other-state-organ" | "party-organisation" | "peoples-organisation" | "social-organisation" | "enterprise" | "public-institution" | "individual-business" | "other-organisation" | "natural-person";
    subtype?: "statutory-name" | "department" | "branch" | "contract" | "finance" | "invoice" | "inspection" | "customs" | "government-service" | "other-business";
    positionRole?: "legal-representative" | "operator" | "principal" | "finance-head" | "authorised-representative" | "other";
    physicalCode?: string;
    suppliesImprint?: boolean;
  }; body: undefined; answer: MaterialRequirements };
  'post /applications': { params: Record<never, never>; query: Record<never, never>; body: {
    kind: "issue" | "change" | "remake" | "revoke" | "restore" | "renew" | "standing-approval" | "custody" | "pin-reset";
    unit?: string;
    category?: "unit" | "position" | "personal";
    subtype?: "statutory-name" | "department" | "branch" | "contract" | "finance" | "invoice" | "inspection" | "customs" | "government-service" | "other-business";
    positionRole?: "legal-representative" | "operator" | "principal" | "finance-head" | "authorised-representative" | "other";
    holder?: string;
    personalHolder?: "person" | "shareholder" | "manager";
    name?: string;
    physicalCode?: string;
    noPhysicalSealReason?: string;
    predecessor?: string;
    reason?: {
      code: string;
      text?: string;
    };
    materials?: ({
      kind: "unit-identity" | "handler-identity" | "holder-identity" | "establishment" | "seal-data" | "approval-proof" | "imprint-reason" | "change-proof" | "written-application" | "sealed-application" | "handler-contact" | "reset-proof" | "recovery-proof" | "rules" | "other";
      documentId: string;
      about?: string;
      validUntil?: string;
    })[];
    undertaking?: boolean;
    imprint?: {
      picture: string;
      width: number;
      height: number;
      why: string;
    };
    keyMode?: "hsm" | "hsm-wrapped";
    validYears?: number;
    terms?: Record<string, unknown>;
  }; answer: Application | Accepted };
  'get /applications': { params: Record<never, never>; query: {
    limit?: number;
    after?: string;
    scope?: "mine" | "unit" | "review";
    kind?: "issue" | "change" | "remake" | "revoke" | "restore" | "renew" | "standing-approval" | "custody" | "pin-reset";
    status?: "under-review" | "returned" | "awaiting-imprint" | "awaiting-comparison" | "awaiting-confirmation" | "making" | "awaiting-collection" | "approved-without-making" | "refused" | "withdrawn" | "failed" | "done";
  }; body: undefined; answer: {
    items: (ApplicationSummary)[];
    next?: string;
  } };
  'get /applications/{id}': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: Application };
  'post /applications/{id}/correction': { params: {
    id: string;
  }; query: Record<never, never>; body: {
    name?: string;
    physicalCode?: string;
    noPhysicalSealReason?: string;
    materials?: ({
      kind: "unit-identity" | "handler-identity" | "holder-identity" | "establishment" | "seal-data" | "approval-proof" | "imprint-reason" | "change-proof" | "written-application" | "sealed-application" | "handler-contact" | "reset-proof" | "recovery-proof" | "rules" | "other";
      documentId: string;
      about?: string;
      validUntil?: string;
    })[];
    imprint?: {
      picture: string;
      width: number;
      height: number;
      why: string;
    };
    undertaking: true;
  }; answer: Application | Accepted };
  'post /applications/{id}/withdrawal': { params: {
    id: string;
  }; query: Record<never, never>; body: {
    reason: string;
  }; answer: Application | Accepted };
  'post /applications/{id}/imprint': { params: {
    id: string;
  }; query: Record<never, never>; body: {
    picture: string;
    width: number;
    height: number;
    why: string;
  }; answer: Application | Accepted };
  'get /applications/{id}/imprint/{variant}': { params: {
    id: string;
    variant: "filed" | "supplied" | "drawn" | "chosen";
  }; query: Record<never, never>; body: undefined; answer: Blob };
  'post /applications/{id}/imprint-comparison': { params: {
    id: string;
  }; query: Record<never, never>; body: {
    outcome: "same" | "different" | "accepted";
    reason: string;
  }; answer: Application | Accepted };
  'post /applications/{id}/imprint-confirmation': { params: {
    id: string;
  }; query: Record<never, never>; body: {
    imprintSm3: string;
    accepted: boolean;
    comment?: string;
  }; answer: Application | Accepted };
  'post /applications/{id}/execution': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: Application | Accepted };
  'post /applications/{id}/collection': { params: {
    id: string;
  }; query: Record<never, never>; body: {
    proof?: {
      method: "electronic-licence" | "certificate";
      reference: string;
    };
  }; answer: Application | Accepted };
  'put /units/{unit}/review-flows/{kind}': { params: {
    unit: string;
    kind: "full" | "simplified";
  }; query: Record<never, never>; body: {
    flow: string;
  }; answer: undefined };
  'post /seals': { params: Record<never, never>; query: Record<never, never>; body: {
    unit: string;
    category?: "unit" | "position" | "personal";
    subtype?: "statutory-name" | "department" | "branch" | "contract" | "finance" | "invoice" | "inspection" | "customs" | "government-service" | "other-business";
    positionRole?: "legal-representative" | "operator" | "principal" | "finance-head" | "authorised-representative" | "other";
    holder?: string;
    scope?: (string)[];
    name: string;
    imprint: string;
    width: number;
    height: number;
    physicalCode?: string;
    keyMode: "hsm" | "hsm-wrapped";
    validYears: number;
  }; answer: Seal | Accepted };
  'get /seals': { params: Record<never, never>; query: {
    limit?: number;
    after?: string;
  }; body: undefined; answer: {
    items: (SealListItem)[];
    next?: string;
  } };
  'get /seals/{esId}': { params: {
    esId: string;
  }; query: Record<never, never>; body: undefined; answer: SealWithChanges };
  'get /seals/{esId}/picture': { params: {
    esId: string;
  }; query: {
    use?: string;
  }; body: undefined; answer: Blob };
  'put /seals/{esId}/rules': { params: {
    esId: string;
  }; query: Record<never, never>; body: {
    custodian: string;
  }; answer: Seal };
  'post /seals/{esId}/activation': { params: {
    esId: string;
  }; query: Record<never, never>; body: undefined; answer: Seal };
  'post /seals/{esId}/loss': { params: {
    esId: string;
  }; query: Record<never, never>; body: {
    reason: string;
    code?: "lost" | "stolen" | "compromised" | "possibly-compromised";
  }; answer: Seal | undefined };
  'get /seals/{esId}/status': { params: {
    esId: string;
  }; query: {
    at?: string;
  }; body: undefined; answer: SealStatus };
  'put /seals/{esId}/flow': { params: {
    esId: string;
  }; query: Record<never, never>; body: {
    flow: string;
  }; answer: Flow };
  'get /seals/{esId}/flow': { params: {
    esId: string;
  }; query: Record<never, never>; body: undefined; answer: SealFlow };
  'post /seals/{esId}/suspension': { params: {
    esId: string;
  }; query: Record<never, never>; body: {
    reason: {
      code: "owner-decision" | "material-untrue" | "police-notice" | "market-regulator-notice" | "out-of-control";
      text?: string;
    };
    notice?: {
      source: string;
      number: string;
      at: string;
    };
  }; answer: Seal };
  'post /seals/{esId}/resumption': { params: {
    esId: string;
  }; query: Record<never, never>; body: {
    reason: {
      text: string;
    };
  }; answer: Seal };
  'post /seals/{esId}/restoration': { params: {
    esId: string;
  }; query: Record<never, never>; body: {
    reason: {
      text: string;
    };
  }; answer: Seal };
  'post /seals/{esId}/revocation-opinions': { params: {
    esId: string;
  }; query: Record<never, never>; body: {
    reason: {
      code: "renamed" | "dissolved" | "abolished" | "licence-revoked" | "bankrupt" | "split" | "merged" | "abolished-or-merged" | "closed" | "physical-seal-out-of-use" | "physical-seal-cancelled" | "out-of-use" | "key-leaked" | "damaged" | "stolen" | "lost" | "compromised" | "material-untrue" | "replaced" | "at-will" | "other";
      text: string;
    };
  }; answer: RevocationOpinion };
  'get /seals/{esId}/revocation-opinions': { params: {
    esId: string;
  }; query: Record<never, never>; body: undefined; answer: {
    items: (RevocationOpinion)[];
  } };
  'post /seals/{esId}/revocation': { params: {
    esId: string;
  }; query: Record<never, never>; body: {
    reason: {
      code: "renamed" | "dissolved" | "abolished" | "licence-revoked" | "bankrupt" | "split" | "merged" | "abolished-or-merged" | "closed" | "physical-seal-out-of-use" | "physical-seal-cancelled" | "out-of-use" | "key-leaked" | "damaged" | "stolen" | "lost" | "compromised" | "material-untrue" | "replaced" | "at-will" | "other";
      text?: string;
    };
  }; answer: Seal };
  'post /seals/{esId}/invalidity': { params: {
    esId: string;
  }; query: Record<never, never>; body: {
    reason: {
      code: "made-unlawfully" | "certification-breach";
      text?: string;
    };
    from?: string;
  }; answer: Seal };
  'post /invalidity-marks': { params: Record<never, never>; query: Record<never, never>; body: {
    reason: {
      code: "made-unlawfully" | "certification-breach";
      text?: string;
    };
    from?: string;
    seals: (string)[];
  }; answer: MarkedSeals };
  'post /seals/{esId}/renewal': { params: {
    esId: string;
  }; query: Record<never, never>; body: undefined; answer: Seal | Accepted };
  'get /seals/{esId}/pin': { params: {
    esId: string;
  }; query: Record<never, never>; body: undefined; answer: Pin };
  'put /seals/{esId}/pin': { params: {
    esId: string;
  }; query: Record<never, never>; body: {
    pin: string;
    old?: string;
  }; answer: Pin };
  'post /grants': { params: Record<never, never>; query: Record<never, never>; body: {
    seal: string;
    grantee: string;
    documentKinds?: (string)[];
    documentSm3?: string;
    conditions?: ({
      name: string;
      is?: string | number | boolean;
      atMost?: number;
    })[];
    number: number;
    until: string;
  }; answer: Grant };
  'get /grants': { params: Record<never, never>; query: {
    limit?: number;
    after?: string;
  }; body: undefined; answer: {
    items: (Grant)[];
    next?: string;
  } };
  'get /grants/{id}': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: Grant };
  'delete /grants/{id}': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: Grant };
  'get /standing-approvals': { params: Record<never, never>; query: {
    limit?: number;
    after?: string;
  }; body: undefined; answer: {
    items: (StandingApproval)[];
    next?: string;
  } };
  'get /standing-approvals/{id}': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: StandingApproval };
  'delete /standing-approvals/{id}': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: StandingApproval };
  'post /standing-approvals/{id}/release': { params: {
    id: string;
  }; query: Record<never, never>; body: {
    pin: string;
  }; answer: Release };
  'post /approval-rules': { params: Record<never, never>; query: Record<never, never>; body: {
    id: string;
    unit: string;
    needs: ({
      id: string;
      who: {
        role: "requester" | "handler" | "approver" | "holder" | "custodian" | "unit-head" | "finance" | "legal" | "flow-administrator" | "reviewer" | "maker" | "service-institution" | "supervisor";
      } | {
        relation: "unit-head-of-requester" | "custodian" | "holder";
      };
      count: number;
      distinctFrom?: (string)[];
      proof: "session" | "totp" | "passkey";
      maxAge?: number;
    })[];
  }; answer: ApprovalRule };
  'get /approval-rules': { params: Record<never, never>; query: {
    limit?: number;
    after?: string;
  }; body: undefined; answer: {
    items: (ApprovalRule)[];
    next?: string;
  } };
  'get /approval-rules/{id}': { params: {
    id: string;
  }; query: {
    version?: number;
  }; body: undefined; answer: ApprovalRule };
  'get /units/{unit}/people': { params: {
    unit: string;
  }; query: Record<never, never>; body: undefined; answer: {
    items: (Colleague)[];
  } };
  'get /instances': { params: Record<never, never>; query: {
    limit?: number;
    after?: string;
    flow?: string;
    key?: string;
    unit?: string;
    state?: "open" | "suspended" | "incident" | "ended";
    since?: string;
    open?: "true" | "false";
  }; body: undefined; answer: {
    items: (InstanceSummary)[];
    next?: string;
  } };
  'get /instances/{id}': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: Instance };
  'get /instances/{id}/outline': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: FlowOutline };
  'get /instances/{id}/history': { params: {
    id: string;
  }; query: {
    limit?: number;
    after?: string;
  }; body: undefined; answer: {
    items: (HistoryEntry)[];
    next?: string;
  } };
  'get /instances/{id}/incidents': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: {
    items: (Incident)[];
  } };
  'post /instances/{id}/migration-check': { params: {
    id: string;
  }; query: Record<never, never>; body: {
    flow: string;
    mapping?: Record<string, string>;
  }; answer: {
    findings: ({
      element: string;
      reason: "not-mapped" | "mapped-twice" | "other-type" | "other-scope" | "other-repetition" | "join-changed" | "event-changed" | "event-unreadable" | "never-waits" | "service-changed" | "approval-lost" | "compensation-lost" | "called-changed" | "form-value-missing" | "rule-changed";
    })[];
    notes: ({
      element: string;
      note: "event-added" | "event-removed" | "event-changed" | "due-changed";
    })[];
  } };
  'get /incidents': { params: Record<never, never>; query: {
    limit?: number;
    after?: string;
    flow?: string;
    key?: string;
    code?: string;
    unit?: string;
  }; body: undefined; answer: {
    items: (OpenIncident)[];
    next?: string;
  } };
  'post /instances/{id}/interventions': { params: {
    id: string;
  }; query: Record<never, never>; body: {
    act: InterventionAct;
    reason: string;
  }; answer: Intervention };
  'get /instances/{id}/interventions': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: {
    items: (ShownIntervention)[];
  } };
  'get /interventions': { params: Record<never, never>; query: {
    limit?: number;
    after?: string;
    state?: "proposed" | "done" | "refused";
    unit?: string;
  }; body: undefined; answer: {
    items: (ShownIntervention)[];
    next?: string;
  } };
  'post /interventions': { params: Record<never, never>; query: Record<never, never>; body: {
    act?: InterventionAct;
    instances?: (string)[];
    each?: ({
      instance: string;
      act: InterventionAct;
    })[];
    reason: string;
  }; answer: InterventionBatch };
  'get /interventions/{id}': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: ShownIntervention };
  'post /interventions/{id}/confirmation': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: Intervention | Accepted };
  'post /interventions/{id}/refusal': { params: {
    id: string;
  }; query: Record<never, never>; body: {
    reason: string;
  }; answer: Intervention };
  'post /intervention-batches/{batch}/confirmation': { params: {
    batch: string;
  }; query: Record<never, never>; body: undefined; answer: InterventionBatch };
  'post /intervention-batches/{batch}/refusal': { params: {
    batch: string;
  }; query: Record<never, never>; body: {
    reason: string;
  }; answer: InterventionBatch };
  'post /messages': { params: Record<never, never>; query: Record<never, never>; body: {
    unit?: string;
    name: string;
    variables?: Record<string, unknown>;
    key?: string;
    timeToLive?: number;
  }; answer: SentFlowMessage };
  'post /signals': { params: Record<never, never>; query: Record<never, never>; body: {
    unit?: string;
    name: string;
    variables?: Record<string, unknown>;
  }; answer: FlowMessage };
  'get /messages/{id}': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: FlowMessage };
  'post /flows': { params: Record<never, never>; query: Record<never, never>; body: {
    rule: string;
    bpmn: string;
    files?: ({
      name: string;
      text: string;
    })[];
    key: string;
    name?: string;
    scenarios?: ({
      name: string;
      scenario: Record<string, unknown>;
    })[];
    forms?: (Record<string, unknown>)[];
  }; answer: DeployedFlow };
  'get /flows': { params: Record<never, never>; query: {
    limit?: number;
    after?: string;
  }; body: undefined; answer: {
    items: (Flow)[];
    next?: string;
  } };
  'post /flows/import': { params: Record<never, never>; query: Record<never, never>; body: {
    rule: string;
    flow: ExportedFlow;
  }; answer: DeployedFlow };
  'post /flows/check': { params: Record<never, never>; query: Record<never, never>; body: {
    rule: string;
    bpmn: string;
    files?: ({
      name: string;
      text: string;
    })[];
  }; answer: {
    refused: (FlowFinding)[];
    notices: (FlowNotice)[];
  } };
  'post /flows/mend': { params: Record<never, never>; query: Record<never, never>; body: {
    bpmn: string;
  }; answer: MendedFlow };
  'get /flows/{hash}': { params: {
    hash: string;
  }; query: Record<never, never>; body: undefined; answer: FlowDetail };
  'get /flows/{hash}/outline': { params: {
    hash: string;
  }; query: Record<never, never>; body: undefined; answer: FlowOutline };
  'get /flows/{hash}/bpmn': { params: {
    hash: string;
  }; query: Record<never, never>; body: undefined; answer: Blob };
  'get /flows/{hash}/export': { params: {
    hash: string;
  }; query: Record<never, never>; body: undefined; answer: ExportedFlow };
  'get /flows/{hash}/difference': { params: {
    hash: string;
  }; query: {
    with: string;
  }; body: undefined; answer: FlowDifference };
  'get /flow-templates': { params: Record<never, never>; query: Record<never, never>; body: undefined; answer: {
    items: (FlowTemplate)[];
  } };
  'get /flow-templates/{name}/bpmn': { params: {
    name: string;
  }; query: Record<never, never>; body: undefined; answer: Blob };
  'post /webhooks': { params: Record<never, never>; query: Record<never, never>; body: {
    unit?: string;
    url: string;
    types: ("use.created" | "use.decided" | "use.stamped" | "use.refused" | "use.withdrawn" | "use.failed" | "use.ended" | "use.*" | "task.created" | "application.*" | "seal.made" | "seal.active" | "seal.suspended" | "seal.lost" | "seal.revoked" | "seal.invalid" | "seal.renewed" | "seal.*" | "filing.accepted" | "filing.late" | "filing.*")[];
    secret: string;
  }; answer: Webhook };
  'get /webhooks': { params: Record<never, never>; query: Record<never, never>; body: undefined; answer: {
    items: (Webhook)[];
  } };
  'delete /webhooks/{id}': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: undefined };
  'post /webhooks/{id}/keys': { params: {
    id: string;
  }; query: Record<never, never>; body: {
    secret: string;
  }; answer: Webhook };
  'delete /webhooks/{id}/keys/{key}': { params: {
    id: string;
    key: string;
  }; query: Record<never, never>; body: undefined; answer: Webhook };
  'get /webhooks/{id}/deliveries': { params: {
    id: string;
  }; query: {
    limit?: number;
    after?: string;
  }; body: undefined; answer: {
    items: (WebhookDelivery)[];
    next?: string;
  } };
  'post /webhooks/{id}/deliveries/{delivery}/resend': { params: {
    id: string;
    delivery: string;
  }; query: Record<never, never>; body: undefined; answer: undefined };
  'post /client-keys': { params: Record<never, never>; query: Record<never, never>; body: {
    algorithm: "hmac-sm3";
    secret: string;
  } | {
    algorithm: "sm2";
    publicKey: string;
  }; answer: ClientKey };
  'get /client-keys': { params: Record<never, never>; query: Record<never, never>; body: undefined; answer: {
    items: (ClientKey)[];
  } };
  'delete /client-keys/{id}': { params: {
    id: string;
  }; query: Record<never, never>; body: undefined; answer: undefined };
  'get /events': { params: Record<never, never>; query: {
    after?: number;
  }; body: undefined; answer: Blob };
  'get /calendar/years': { params: Record<never, never>; query: Record<never, never>; body: undefined; answer: {
    items: (CalendarYear)[];
    missing: (number)[];
  } };
  'get /calendar/years/{year}': { params: {
    year: number;
  }; query: Record<never, never>; body: undefined; answer: {
    year: number;
    versions: (CalendarYear)[];
  } };
  'put /calendar/years/{year}': { params: {
    year: number;
  }; query: Record<never, never>; body: {
    holidays: (string)[];
    workingWeekends: (string)[];
    source: string;
  }; answer: CalendarYear };
  'post /verifications': { params: Record<never, never>; query: Record<never, never>; body: Blob; answer: Verification };
  'get /audit/{subject}': { params: {
    subject: string;
  }; query: {
    limit?: number;
    after?: string;
  }; body: undefined; answer: {
    items: (AuditEntry)[];
    next?: string;
  } };
  'get /healthz': { params: Record<never, never>; query: Record<never, never>; body: undefined; answer: Health };
  'get /openapi.json': { params: Record<never, never>; query: Record<never, never>; body: undefined; answer: string };
}
