-- The life of a seal: who stopped it, what follows it, since when it is invalid, coded reasons, notices, opinions, editions by renewal (R17, R26-R35, R75, R76).
-- suspended_by: the bodies that stopped it, as JSON; it is suspended while any is left. invalid_from: stamps from then on fail (A12).
ALTER TABLE seal
  ADD COLUMN suspended_by varchar(100) NOT NULL DEFAULT '[]',
  ADD COLUMN successor varchar(64) NULL,
  ADD COLUMN invalid_from datetime(3) NULL;
UPDATE seal SET suspended_by = '["owner"]' WHERE status = 'suspended';

-- code: of the list of reasons of the act; none in rows of earlier days. side: for which body somebody stopped or resumed it. notice_*: of another authority.
ALTER TABLE seal_change
  ADD COLUMN code varchar(32) NULL,
  ADD COLUMN side varchar(24) NULL,
  ADD COLUMN notice_source varchar(200) NULL,
  ADD COLUMN notice_number varchar(100) NULL,
  ADD COLUMN notice_at datetime(3) NULL,
  ADD COLUMN from_at datetime(3) NULL;

-- A seal is made once and renewed often: several orders, of which at most one is open.
ALTER TABLE making
  DROP KEY es_id,
  ADD COLUMN edition int NOT NULL DEFAULT 1 AFTER es_id,
  ADD KEY making_seal (es_id, state);

-- Opinions of issuing departments that a seal is to be revoked against, or without, its owner's will (R34). executed_at: the making authority has revoked on it.
CREATE TABLE revocation_opinion (
  id varchar(36) NOT NULL PRIMARY KEY,
  es_id varchar(64) NOT NULL,
  code varchar(32) NOT NULL,
  reason varchar(1000) NOT NULL,
  given_by varchar(60) NOT NULL,
  given_at datetime(3) NOT NULL,
  executed_at datetime(3) NULL,
  KEY revocation_opinion_seal (es_id, given_at),
  CONSTRAINT revocation_opinion_of_seal FOREIGN KEY (es_id) REFERENCES seal (es_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What people were told of an edition's end, once each. kind: reminder, escalation, expiry, revocation-due; planned_at: as the policy plans it (R28, R61)
CREATE TABLE seal_notice (
  es_id varchar(64) NOT NULL,
  edition int NOT NULL,
  kind varchar(16) NOT NULL,
  planned_at datetime(3) NOT NULL,
  told_at datetime(3) NOT NULL,
  PRIMARY KEY (es_id, edition, kind, planned_at),
  CONSTRAINT seal_notice_seal FOREIGN KEY (es_id) REFERENCES seal (es_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
