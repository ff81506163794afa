-- Position and personal seals, the PIN of who keeps a seal, releases, grants, standing approvals (R01, R37, R38, R41, R80).
-- holder_id: person of a position or personal seal. scope: kinds of document that a position seal is for, as JSON; empty: any.
ALTER TABLE seal
  MODIFY COLUMN subtype varchar(32) NULL,
  ADD COLUMN position_role varchar(32) NULL AFTER subtype,
  ADD COLUMN holder_id varchar(36) NULL AFTER position_role,
  ADD COLUMN scope varchar(1000) NOT NULL DEFAULT '[]' AFTER holder_id,
  ADD KEY seal_holder (holder_id),
  ADD KEY seal_physical (physical_code);

-- One key, one owner.
ALTER TABLE seal_key ADD UNIQUE KEY seal_key_public (public_key);

-- keeper_id: who set the PIN; another keeper must set a new one. pin_hash_sealed: Argon2id, encrypted like other secrets. number: grows with each PIN.
CREATE TABLE custody (
  es_id varchar(64) NOT NULL PRIMARY KEY,
  keeper_id varchar(36) NOT NULL,
  number int NOT NULL,
  pin_hash_sealed varbinary(512) NOT NULL,
  tries int NOT NULL,
  set_at datetime(3) NOT NULL,
  set_by varchar(60) NOT NULL,
  reset_at datetime(3) NULL,
  CONSTRAINT custody_seal FOREIGN KEY (es_id) REFERENCES seal (es_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The key, opened once by its keeper for so many stamps. sealed: only in mode hsm-wrapped, and only while it may be used.
-- ended_by: used, frozen, replaced, withdrawn, custody (another keeper, or another PIN after a reset)
CREATE TABLE seal_release (
  id varchar(36) NOT NULL PRIMARY KEY,
  es_id varchar(64) NOT NULL,
  key_id varchar(64) NOT NULL,
  purpose varchar(64) NOT NULL,
  subject_sm3 char(64) NOT NULL,
  stamps int NOT NULL,
  used int NOT NULL,
  not_after datetime(3) NOT NULL,
  sealed varbinary(2048) NULL,
  given_by varchar(60) NOT NULL,
  given_at datetime(3) NOT NULL,
  ended_at datetime(3) NULL,
  ended_by varchar(16) NULL,
  KEY seal_release_purpose (purpose, ended_at),
  KEY seal_release_seal (es_id, ended_at),
  CONSTRAINT seal_release_of_seal FOREIGN KEY (es_id) REFERENCES seal (es_id),
  CONSTRAINT seal_release_key FOREIGN KEY (key_id) REFERENCES seal_key (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Who besides may ask for uses of a seal. document_kinds and conditions as JSON.
CREATE TABLE seal_grant (
  id varchar(36) NOT NULL PRIMARY KEY,
  es_id varchar(64) NOT NULL,
  unit_id varchar(36) NOT NULL,
  grantee_id varchar(36) NOT NULL,
  document_kinds varchar(1000) NOT NULL,
  document_sm3 char(64) NULL,
  conditions mediumtext NOT NULL,
  number int NOT NULL,
  used int NOT NULL,
  until_at datetime(3) NOT NULL,
  granted_by varchar(60) NOT NULL,
  granted_at datetime(3) NOT NULL,
  withdrawn_at datetime(3) NULL,
  withdrawn_by varchar(60) NULL,
  KEY seal_grant_unit (unit_id, granted_at),
  KEY seal_grant_grantee (grantee_id, granted_at),
  CONSTRAINT seal_grant_seal FOREIGN KEY (es_id) REFERENCES seal (es_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Uses of a system that were approved once. answerable_id: the person who answers for what it stamps (A24). approvers as in the register.
CREATE TABLE standing_approval (
  id varchar(36) NOT NULL PRIMARY KEY,
  es_id varchar(64) NOT NULL,
  unit_id varchar(36) NOT NULL,
  client_id varchar(36) NOT NULL,
  document_kind varchar(64) NULL,
  template char(64) NULL,
  number int NOT NULL,
  daily_cap int NOT NULL,
  used int NOT NULL,
  day char(10) NULL,
  used_on_day int NOT NULL,
  until_at datetime(3) NOT NULL,
  answerable_id varchar(36) NOT NULL,
  application_id varchar(36) NULL,
  approvers mediumtext NOT NULL,
  terms_sm3 char(64) NOT NULL,
  granted_by varchar(60) NOT NULL,
  granted_at datetime(3) NOT NULL,
  withdrawn_at datetime(3) NULL,
  withdrawn_by varchar(60) NULL,
  KEY standing_approval_unit (unit_id, granted_at),
  KEY standing_approval_client (client_id, granted_at),
  CONSTRAINT standing_approval_seal FOREIGN KEY (es_id) REFERENCES seal (es_id),
  CONSTRAINT standing_approval_of_client FOREIGN KEY (client_id) REFERENCES client (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a use says of its document, and by which grant or standing approval it is asked for.
ALTER TABLE seal_use
  ADD COLUMN document_kind varchar(64) NULL,
  ADD COLUMN template char(64) NULL,
  ADD COLUMN grant_id varchar(36) NULL,
  ADD COLUMN standing_approval_id varchar(36) NULL;

-- By what a system stamped, and who answers for it (A24).
ALTER TABLE use_register
  ADD COLUMN grant_id varchar(36) NULL,
  ADD COLUMN standing_approval_id varchar(36) NULL,
  ADD COLUMN client_id varchar(36) NULL,
  ADD COLUMN answerable_id varchar(36) NULL;
