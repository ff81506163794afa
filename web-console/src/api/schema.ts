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
  tasks: (TaskSummary)[];
  decisions: ({
    taskId: string;
    counts?: string;
    person: string;
    outcome: "approved" | "refused";
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
};

export type TaskSummary = {
  id: string;
  useId: string;
  name: string;
  element: string;
  counts?: string;
  required: number;
  state: "open" | "completed" | "cancelled";
  openedAt: string;
  dueAt?: string;
  endedAt?: string;
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
};

export type InboxItem = {
  id: string;
  useId: string;
  name: string;
  element: string;
  counts?: string;
  required: number;
  state: "open" | "completed" | "cancelled";
  openedAt: string;
  dueAt?: string;
  endedAt?: string;
  use: {
    id: string;
    seal: string;
    reason: string;
    requester: string;
  };
};

export type Task = {
  id: string;
  useId: string;
  name: string;
  element: string;
  counts?: string;
  required: number;
  state: "open" | "completed" | "cancelled";
  openedAt: string;
  dueAt?: string;
  endedAt?: string;
  use: {
    id: string;
    seal: string;
    reason: string;
    requester: string;
    document: {
      id: string;
      content: string;
    };
  };
  subject: {
    number: number;
    text: string;
    sm3: string;
  };
};

export type RegisterEntry = {
  unit: string;
  number: number;
  at: string;
  use: string;
  seal: string;
  reason: string;
  approvers: ({
    person: string;
    name: string;
    counts?: string;
    at: string;
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
};

export type Seal = {
  esId: string;
  unit: string;
  category: "unit";
  subtype: "statutory-name" | "department" | "branch" | "contract" | "finance" | "invoice" | "inspection" | "customs" | "government-service" | "other-business";
  name: string;
  physicalCode?: string;
  status: "made" | "active" | "suspended" | "lost" | "revoked" | "invalid";
  edition: number;
  custodian?: string;
  rulesRecordedAt?: string;
  validStart: string;
  validEnd: string;
  madeAt: string;
};

export type SealWithChanges = {
  esId: string;
  unit: string;
  category: "unit";
  subtype: "statutory-name" | "department" | "branch" | "contract" | "finance" | "invoice" | "inspection" | "customs" | "government-service" | "other-business";
  name: string;
  physicalCode?: string;
  status: "made" | "active" | "suspended" | "lost" | "revoked" | "invalid";
  edition: number;
  custodian?: string;
  rulesRecordedAt?: string;
  validStart: string;
  validEnd: string;
  madeAt: string;
  changes: ({
    number: number;
    act: string;
    status: "made" | "active" | "suspended" | "lost" | "revoked" | "invalid";
    at: string;
    actor: string;
    reason: string;
  })[];
};

export type SealStatus = {
  esId: string;
  status: "made" | "active" | "suspended" | "lost" | "revoked" | "invalid" | "expired" | "unknown";
  at: string;
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

export type FlowFinding = {
  rule: string;
  element: string;
  message: string;
  path?: (string)[];
};

export type FlowTemplate = {
  name: string;
  title: string;
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
  }; body: undefined; answer: Document };
  'get /documents/{id}/content': { params: {
    id: string;
  }; query: {
    use?: string;
  }; body: undefined; answer: Blob };
  'get /documents/{id}/copy': { params: {
    id: string;
  }; query: {
    use?: string;
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
  'get /tasks': { params: Record<never, never>; query: {
    limit?: number;
    after?: string;
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
    outcome: "approved" | "refused";
    subject: string;
    comment?: string;
  }; answer: TaskSummary | Accepted };
  'get /register': { params: Record<never, never>; query: {
    limit?: number;
    after?: string;
    unit?: string;
  }; body: undefined; answer: {
    items: (RegisterEntry)[];
    next?: string;
  } };
  'post /seals': { params: Record<never, never>; query: Record<never, never>; body: {
    unit: string;
    subtype: "statutory-name" | "department" | "branch" | "contract" | "finance" | "invoice" | "inspection" | "customs" | "government-service" | "other-business";
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
    items: (Seal)[];
    next?: string;
  } };
  'get /seals/{esId}': { params: {
    esId: string;
  }; query: Record<never, never>; body: undefined; answer: SealWithChanges };
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
  }; answer: Seal };
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
  'post /flows': { params: Record<never, never>; query: Record<never, never>; body: {
    rule: string;
    bpmn: string;
    key: string;
    name?: string;
  }; answer: Flow };
  'get /flows': { params: Record<never, never>; query: {
    limit?: number;
    after?: string;
  }; body: undefined; answer: {
    items: (Flow)[];
    next?: string;
  } };
  'post /flows/check': { params: Record<never, never>; query: Record<never, never>; body: {
    rule: string;
    bpmn: string;
  }; answer: {
    refused: (FlowFinding)[];
  } };
  'get /flows/{hash}': { params: {
    hash: string;
  }; query: Record<never, never>; body: undefined; answer: Flow };
  'get /flows/{hash}/bpmn': { params: {
    hash: string;
  }; query: Record<never, never>; body: undefined; answer: Blob };
  'get /flow-templates': { params: Record<never, never>; query: Record<never, never>; body: undefined; answer: {
    items: (FlowTemplate)[];
  } };
  'get /flow-templates/{name}/bpmn': { params: {
    name: string;
  }; query: Record<never, never>; body: undefined; answer: Blob };
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
