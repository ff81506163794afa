-- Requests that may come again, and acts that are still under way.
CREATE TABLE idempotent_request (
  caller varchar(60) NOT NULL,
  idempotency_key varchar(100) NOT NULL,
  body_sm3 char(64) NOT NULL,
  state varchar(8) NOT NULL,
  leased_until datetime(3) NOT NULL,
  status int NULL,
  answer mediumtext NULL,
  created_at datetime(3) NOT NULL,
  PRIMARY KEY (caller, idempotency_key),
  KEY idempotent_request_age (created_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE operation (
  id varchar(64) NOT NULL PRIMARY KEY,
  caller varchar(60) NOT NULL,
  kind varchar(32) NOT NULL,
  workflow_id varchar(100) NOT NULL,
  update_id varchar(100) NULL,
  resource varchar(200) NOT NULL,
  created_at datetime(3) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What has happened in the database and must still reach a workflow: database first, relay after (R35).
CREATE TABLE outbox (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic varchar(32) NOT NULL,
  target varchar(100) NOT NULL,
  payload mediumtext NOT NULL,
  created_at datetime(3) NOT NULL,
  attempts int NOT NULL DEFAULT 0,
  next_attempt_at datetime(3) NOT NULL,
  done_at datetime(3) NULL,
  KEY outbox_open (done_at, next_attempt_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
