-- Uses of seals: subject, tasks, decisions, history, engine state; stamps; the use register.
CREATE TABLE seal_use (
  id varchar(36) NOT NULL PRIMARY KEY,
  es_id varchar(64) NOT NULL,
  unit_id varchar(36) NOT NULL,
  requester_id varchar(60) NOT NULL,
  handler_id varchar(60) NOT NULL,
  reason varchar(1000) NOT NULL,
  document_id varchar(36) NOT NULL,
  place varchar(200) NOT NULL,
  flow_hash char(64) NOT NULL,
  rule_id varchar(64) NOT NULL,
  rule_version int NOT NULL,
  subject_number int NOT NULL,
  subject_text mediumtext NOT NULL,
  subject_sm3 char(64) NOT NULL,
  status varchar(16) NOT NULL,
  problem varchar(64) NULL,
  step int NOT NULL,
  engine_state mediumblob NULL,
  created_at datetime(3) NOT NULL,
  ended_at datetime(3) NULL,
  KEY seal_use_seal (es_id, status),
  KEY seal_use_requester (requester_id, created_at),
  KEY seal_use_unit (unit_id, created_at),
  KEY seal_use_status (status),
  CONSTRAINT seal_use_of_seal FOREIGN KEY (es_id) REFERENCES seal (es_id),
  CONSTRAINT seal_use_document FOREIGN KEY (document_id) REFERENCES document (id),
  CONSTRAINT seal_use_flow FOREIGN KEY (flow_hash) REFERENCES flow (hash)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE task (
  id varchar(160) NOT NULL PRIMARY KEY,
  use_id varchar(36) NOT NULL,
  element varchar(100) NOT NULL,
  name varchar(200) NOT NULL,
  counts varchar(64) NULL,
  required int NOT NULL,
  state varchar(16) NOT NULL,
  opened_at datetime(3) NOT NULL,
  due_at datetime(3) NULL,
  ended_at datetime(3) NULL,
  KEY task_use (use_id),
  CONSTRAINT task_of_use FOREIGN KEY (use_id) REFERENCES seal_use (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE task_candidate (
  person_id varchar(36) NOT NULL,
  task_id varchar(160) NOT NULL,
  open tinyint NOT NULL,
  opened_at datetime(3) NOT NULL,
  PRIMARY KEY (task_id, person_id),
  KEY task_candidate_inbox (person_id, open, opened_at, task_id),
  CONSTRAINT task_candidate_task FOREIGN KEY (task_id) REFERENCES task (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- superseded_at: its task was opened anew or given up, so it counts no longer (R36)
CREATE TABLE decision (
  id varchar(64) NOT NULL PRIMARY KEY,
  use_id varchar(36) NOT NULL,
  task_id varchar(160) NOT NULL,
  person_id varchar(36) NOT NULL,
  counts varchar(64) NULL,
  outcome varchar(16) NOT NULL,
  proof varchar(16) NOT NULL,
  subject_sm3 char(64) NOT NULL,
  comment_text varchar(1000) NOT NULL,
  at datetime(3) NOT NULL,
  superseded_at datetime(3) NULL,
  UNIQUE KEY decision_once (task_id, person_id),
  KEY decision_use (use_id),
  CONSTRAINT decision_task FOREIGN KEY (task_id) REFERENCES task (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE use_history (
  use_id varchar(36) NOT NULL,
  number int NOT NULL,
  step int NOT NULL,
  element varchar(100) NOT NULL,
  event varchar(32) NOT NULL,
  at datetime(3) NOT NULL,
  PRIMARY KEY (use_id, number),
  CONSTRAINT use_history_use FOREIGN KEY (use_id) REFERENCES seal_use (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A stamp is made once per use, document, seal and place, whatever runs again. state: pending, done
CREATE TABLE stamp (
  id varchar(36) NOT NULL PRIMARY KEY,
  use_id varchar(36) NOT NULL,
  document_id varchar(36) NOT NULL,
  es_id varchar(64) NOT NULL,
  place_key varchar(60) NOT NULL,
  edition int NOT NULL,
  state varchar(8) NOT NULL,
  subject_sm3 char(64) NOT NULL,
  input_sm3 char(64) NOT NULL,
  tail mediumblob NOT NULL,
  contents_at bigint NOT NULL,
  contents_size int NOT NULL,
  byte_range varchar(100) NOT NULL,
  digest binary(32) NOT NULL,
  to_be_signed mediumblob NOT NULL,
  signature varbinary(200) NULL,
  prepared_at datetime(3) NOT NULL,
  signed_at datetime(3) NULL,
  output_document_id varchar(36) NULL,
  UNIQUE KEY stamp_once (use_id, document_id, es_id, place_key),
  CONSTRAINT stamp_use FOREIGN KEY (use_id) REFERENCES seal_use (id),
  CONSTRAINT stamp_seal FOREIGN KEY (es_id) REFERENCES seal (es_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- 用印登记 (R39, AY 13)
CREATE TABLE use_register (
  unit_id varchar(36) NOT NULL,
  number int NOT NULL,
  stamp_id varchar(36) NOT NULL UNIQUE,
  use_id varchar(36) NOT NULL,
  es_id varchar(64) NOT NULL,
  at datetime(3) NOT NULL,
  reason varchar(1000) NOT NULL,
  approvers mediumtext NOT NULL,
  handler_id varchar(60) NOT NULL,
  document_name varchar(255) NOT NULL,
  document_sm3 char(64) NOT NULL,
  place varchar(200) NOT NULL,
  signature varbinary(200) NOT NULL,
  PRIMARY KEY (unit_id, number),
  KEY use_register_use (use_id),
  CONSTRAINT use_register_stamp FOREIGN KEY (stamp_id) REFERENCES stamp (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE use_register_number (
  unit_id varchar(36) NOT NULL PRIMARY KEY,
  last_number int NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The archived copy: stamped document, approval record and metadata, each a document (R45).
CREATE TABLE archive (
  use_id varchar(36) NOT NULL PRIMARY KEY,
  document_id varchar(36) NOT NULL,
  record_document_id varchar(36) NOT NULL,
  archived_at datetime(3) NOT NULL,
  CONSTRAINT archive_use FOREIGN KEY (use_id) REFERENCES seal_use (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
