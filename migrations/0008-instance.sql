-- Flows are hosted by uses and by applications. What both share moves from the use into its instance, whose id is the use's.
-- host: use, application; status: open, then the host's own word for the end
CREATE TABLE instance (
  id varchar(48) NOT NULL PRIMARY KEY,
  host varchar(16) NOT NULL,
  host_id varchar(36) NOT NULL,
  unit_id varchar(36) NOT NULL,
  requester_id varchar(60) NOT NULL,
  flow_hash char(64) NOT NULL,
  rule_id varchar(64) NOT NULL,
  rule_version int NOT NULL,
  subject_number int NOT NULL,
  subject_text mediumtext NOT NULL,
  subject_sm3 char(64) NOT NULL,
  step int NOT NULL,
  engine_state mediumblob NULL,
  status varchar(16) NOT NULL,
  created_at datetime(3) NOT NULL,
  ended_at datetime(3) NULL,
  KEY instance_host (host, host_id),
  CONSTRAINT instance_flow FOREIGN KEY (flow_hash) REFERENCES flow (hash)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT IGNORE INTO instance
  (id, host, host_id, unit_id, requester_id, flow_hash, rule_id, rule_version, subject_number, subject_text, subject_sm3, step, engine_state, status, created_at, ended_at)
SELECT id, 'use', id, unit_id, requester_id, flow_hash, rule_id, rule_version, subject_number, subject_text, subject_sm3, step, engine_state, status, created_at, ended_at FROM seal_use;

CREATE TABLE instance_history (
  instance_id varchar(48) NOT NULL,
  number int NOT NULL,
  step int NOT NULL,
  element varchar(100) NOT NULL,
  event varchar(32) NOT NULL,
  at datetime(3) NOT NULL,
  PRIMARY KEY (instance_id, number),
  CONSTRAINT instance_history_instance FOREIGN KEY (instance_id) REFERENCES instance (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
INSERT IGNORE INTO instance_history (instance_id, number, step, element, event, at) SELECT use_id, number, step, element, event, at FROM use_history;
DROP TABLE IF EXISTS use_history;

ALTER TABLE task ADD COLUMN instance_id varchar(48) NOT NULL AFTER id;
UPDATE task SET instance_id = use_id;
ALTER TABLE task DROP FOREIGN KEY task_of_use;
ALTER TABLE task DROP KEY task_use, DROP COLUMN use_id;
ALTER TABLE task ADD KEY task_instance (instance_id), ADD CONSTRAINT task_of_instance FOREIGN KEY (instance_id) REFERENCES instance (id);

-- criteria: answers of a reviewer (R10); decision_person: what a person has decided (已办)
ALTER TABLE decision ADD COLUMN instance_id varchar(48) NOT NULL AFTER id, ADD COLUMN criteria varchar(255) NULL;
UPDATE decision SET instance_id = use_id;
ALTER TABLE decision DROP KEY decision_use, DROP COLUMN use_id;
ALTER TABLE decision ADD KEY decision_instance (instance_id), ADD KEY decision_person (person_id, at, id);

ALTER TABLE seal_use DROP FOREIGN KEY seal_use_flow;
ALTER TABLE seal_use DROP KEY seal_use_flow, DROP COLUMN flow_hash, DROP COLUMN rule_id, DROP COLUMN rule_version, DROP COLUMN subject_number, DROP COLUMN subject_text,
  DROP COLUMN subject_sm3, DROP COLUMN step, DROP COLUMN engine_state;
ALTER TABLE seal_use ADD CONSTRAINT seal_use_instance FOREIGN KEY (id) REFERENCES instance (id);

-- The unit's own system (本系统), which competence may depend on (R11).
ALTER TABLE unit ADD COLUMN system_name varchar(64) NULL;

-- Applications. Persons are named by id alone: their numbers stand sealed in their own rows (R53).
-- policy: the one in force when it was handed in (R59); review, two_bodies, collection_asked: what that policy said (R12, R63, R68)
CREATE TABLE application (
  id varchar(36) NOT NULL PRIMARY KEY,
  kind varchar(24) NOT NULL,
  unit_id varchar(36) NOT NULL,
  applicant_id varchar(60) NOT NULL,
  category varchar(16) NOT NULL,
  subtype varchar(32) NULL,
  position_role varchar(32) NULL,
  holder_id varchar(36) NULL,
  name varchar(200) NOT NULL,
  physical_code char(13) NULL,
  no_physical_seal_reason varchar(1000) NULL,
  predecessor varchar(64) NULL,
  reason_code varchar(64) NULL,
  reason_text varchar(1000) NULL,
  personal_holder varchar(32) NULL,
  supplied_imprint mediumtext NULL,
  key_mode varchar(16) NULL,
  valid_years int NULL,
  terms mediumtext NULL,
  policy varchar(64) NOT NULL,
  review varchar(16) NOT NULL,
  two_bodies tinyint NOT NULL,
  collection_asked tinyint NOT NULL,
  issuing_unit_id varchar(36) NOT NULL,
  making_unit_id varchar(36) NOT NULL,
  status varchar(32) NOT NULL,
  problem varchar(64) NULL,
  round int NOT NULL,
  imprint_sm3 char(64) NULL,
  imprint_confirmed_at datetime(3) NULL,
  making_id varchar(36) NULL UNIQUE,
  es_id varchar(64) NULL,
  collected_by varchar(60) NULL,
  collected_at datetime(3) NULL,
  collected_method varchar(32) NULL,
  collected_reference_sealed varbinary(512) NULL,
  submitted_at datetime(3) NOT NULL,
  changed_at datetime(3) NOT NULL,
  ended_at datetime(3) NULL,
  KEY application_applicant (applicant_id, submitted_at),
  KEY application_unit (unit_id, submitted_at),
  KEY application_issuing (issuing_unit_id, submitted_at),
  KEY application_before (issuing_unit_id, status, submitted_at),
  KEY application_open (ended_at, submitted_at),
  KEY application_code (physical_code, kind),
  KEY application_predecessor (predecessor),
  KEY application_seal (es_id),
  CONSTRAINT application_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT application_issuer FOREIGN KEY (issuing_unit_id) REFERENCES unit (id),
  CONSTRAINT application_maker FOREIGN KEY (making_unit_id) REFERENCES unit (id),
  CONSTRAINT application_making FOREIGN KEY (making_id) REFERENCES making (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Application and undertaking of each round as they were signed (R67).
CREATE TABLE application_signature (
  application_id varchar(36) NOT NULL,
  round int NOT NULL,
  text_sm3 char(64) NOT NULL,
  method varchar(32) NOT NULL,
  reference_sealed varbinary(512) NULL,
  signature blob NULL,
  signed_by varchar(60) NOT NULL,
  signed_at datetime(3) NOT NULL,
  PRIMARY KEY (application_id, round),
  CONSTRAINT application_signature_of FOREIGN KEY (application_id) REFERENCES application (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- source: applicant, or the system that shared it, with the instant (R09)
CREATE TABLE material (
  application_id varchar(36) NOT NULL,
  round int NOT NULL,
  number int NOT NULL,
  kind varchar(32) NOT NULL,
  document_id varchar(36) NOT NULL,
  about varchar(36) NULL,
  valid_until datetime(3) NULL,
  source varchar(64) NOT NULL,
  fetched_at datetime(3) NULL,
  added_at datetime(3) NOT NULL,
  PRIMARY KEY (application_id, round, number),
  CONSTRAINT material_application FOREIGN KEY (application_id) REFERENCES application (id),
  CONSTRAINT material_document FOREIGN KEY (document_id) REFERENCES document (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- variant: filed, supplied, drawn; why, since: for which reason, and since when, the filed one could not be had (R13-R15)
CREATE TABLE application_imprint (
  application_id varchar(36) NOT NULL,
  round int NOT NULL,
  variant varchar(16) NOT NULL,
  picture mediumblob NOT NULL,
  sm3 char(64) NOT NULL,
  width decimal(6, 2) NOT NULL,
  height decimal(6, 2) NOT NULL,
  style varchar(200) NULL,
  rule_followed varchar(200) NULL,
  why varchar(1000) NULL,
  since_at datetime(3) NULL,
  chosen tinyint NOT NULL,
  recorded_at datetime(3) NOT NULL,
  comparison varchar(16) NULL,
  compared_by varchar(60) NULL,
  compared_at datetime(3) NULL,
  comparison_reason varchar(1000) NULL,
  PRIMARY KEY (application_id, round, variant),
  CONSTRAINT application_imprint_of FOREIGN KEY (application_id) REFERENCES application (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE application_event (
  application_id varchar(36) NOT NULL,
  number int NOT NULL,
  at datetime(3) NOT NULL,
  actor varchar(60) NOT NULL,
  act varchar(32) NOT NULL,
  status varchar(32) NOT NULL,
  comment_text varchar(1000) NULL,
  PRIMARY KEY (application_id, number),
  CONSTRAINT application_event_of FOREIGN KEY (application_id) REFERENCES application (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row per physical seal that an electronic one was asked for: its lock puts applications for it one after another (R71).
CREATE TABLE physical_seal (
  physical_code char(13) NOT NULL PRIMARY KEY
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Which of two bodies a person has acted for. matter: an application, then the seal that came of it (R63).
CREATE TABLE acting_side (
  matter varchar(64) NOT NULL,
  person_id varchar(36) NOT NULL,
  side varchar(8) NOT NULL,
  act varchar(64) NOT NULL,
  at datetime(3) NOT NULL,
  PRIMARY KEY (matter, person_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Who is competent (R11). division: the first digits of the owner's, none: everywhere; owner_kind, system_name: empty for all
CREATE TABLE competence (
  policy varchar(32) NOT NULL,
  division varchar(6) NOT NULL,
  owner_kind varchar(32) NOT NULL,
  system_name varchar(64) NOT NULL,
  issuing_unit_id varchar(36) NOT NULL,
  making_unit_id varchar(36) NOT NULL,
  set_by varchar(60) NOT NULL,
  set_at datetime(3) NOT NULL,
  PRIMARY KEY (policy, division, owner_kind, system_name),
  CONSTRAINT competence_issuer FOREIGN KEY (issuing_unit_id) REFERENCES unit (id),
  CONSTRAINT competence_maker FOREIGN KEY (making_unit_id) REFERENCES unit (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- By which flow an issuing department reviews: the last number counts (R12).
CREATE TABLE review_binding (
  unit_id varchar(36) NOT NULL,
  review varchar(16) NOT NULL,
  number int NOT NULL,
  flow_hash char(64) NOT NULL,
  bound_by varchar(60) NOT NULL,
  bound_at datetime(3) NOT NULL,
  PRIMARY KEY (unit_id, review, number),
  CONSTRAINT review_binding_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT review_binding_flow FOREIGN KEY (flow_hash) REFERENCES flow (hash)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
