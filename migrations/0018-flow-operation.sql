-- Flows at run time: what they wait for, what they send, what stopped them, and what administrators did to them.
ALTER TABLE task ADD COLUMN follow_up_at datetime(3) NULL, ADD COLUMN priority int NULL, ADD COLUMN form varchar(100) NULL, ADD COLUMN rounds varchar(255) NULL;
-- suspended_at: since when it stands still by an administrator's act; flow_hash: changed by a migration only
ALTER TABLE instance ADD COLUMN suspended_at datetime(3) NULL, ADD KEY instance_unit (unit_id, created_at);
-- actor, reason: of what somebody did, where it was not the flow itself
ALTER TABLE instance_history ADD COLUMN actor varchar(60) NULL, ADD COLUMN reason varchar(1000) NULL;
-- process_id, version_tag: by which a call activity finds the newest version; graphs have always named their process
ALTER TABLE flow ADD COLUMN process_id varchar(100) NULL, ADD COLUMN version_tag varchar(100) NULL, ADD KEY flow_process (unit_id, process_id, version_tag, deployed_at);
UPDATE flow SET process_id = JSON_UNQUOTE(JSON_EXTRACT(CONVERT(graph USING utf8mb4), '$.process')) WHERE process_id IS NULL;

-- taken: a message is on its way to it, and no second one is sent
CREATE TABLE flow_subscription (
  instance_id varchar(48) NOT NULL,
  id varchar(160) NOT NULL,
  unit_id varchar(36) NOT NULL,
  element varchar(100) NOT NULL,
  kind varchar(8) NOT NULL,
  name varchar(200) NOT NULL,
  correlation_key varchar(200) NULL,
  taken tinyint NOT NULL,
  since_at datetime(3) NOT NULL,
  PRIMARY KEY (instance_id, id),
  KEY flow_subscription_waits (unit_id, kind, name, correlation_key, taken, since_at),
  CONSTRAINT flow_subscription_of FOREIGN KEY (instance_id) REFERENCES instance (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- state: buffered, delivered (under way or done), broadcast; a message that is buffered after expires_at has expired
CREATE TABLE flow_message (
  id varchar(100) NOT NULL PRIMARY KEY,
  unit_id varchar(36) NOT NULL,
  kind varchar(8) NOT NULL,
  name varchar(200) NOT NULL,
  correlation_key varchar(200) NULL,
  variables mediumtext NOT NULL,
  sent_by varchar(60) NOT NULL,
  from_instance varchar(48) NULL,
  from_element varchar(100) NULL,
  sent_at datetime(3) NOT NULL,
  expires_at datetime(3) NOT NULL,
  state varchar(16) NOT NULL,
  KEY flow_message_waits (unit_id, kind, name, correlation_key, state, sent_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One message or signal on its way to one subscription. state: pending, done, void (the subscription ended first)
CREATE TABLE flow_delivery (
  id varchar(36) NOT NULL PRIMARY KEY,
  message_id varchar(100) NOT NULL,
  instance_id varchar(48) NOT NULL,
  subscription_id varchar(160) NOT NULL,
  state varchar(8) NOT NULL,
  created_at datetime(3) NOT NULL,
  ended_at datetime(3) NULL,
  UNIQUE KEY flow_delivery_once (message_id, instance_id, subscription_id, created_at),
  KEY flow_delivery_pending (instance_id, state),
  CONSTRAINT flow_delivery_message FOREIGN KEY (message_id) REFERENCES flow_message (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE incident (
  instance_id varchar(48) NOT NULL,
  id varchar(160) NOT NULL,
  unit_id varchar(36) NOT NULL,
  element varchar(100) NOT NULL,
  code varchar(64) NOT NULL,
  message varchar(1000) NOT NULL,
  since_at datetime(3) NOT NULL,
  resolved_at datetime(3) NULL,
  PRIMARY KEY (instance_id, id),
  KEY incident_unit (unit_id, resolved_at, since_at),
  CONSTRAINT incident_of FOREIGN KEY (instance_id) REFERENCES instance (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What one administrator proposes to do to an instance, and another confirms. state: proposed, done
CREATE TABLE intervention (
  id varchar(36) NOT NULL PRIMARY KEY,
  batch_id varchar(36) NULL,
  instance_id varchar(48) NOT NULL,
  unit_id varchar(36) NOT NULL,
  act mediumtext NOT NULL,
  reason varchar(1000) NOT NULL,
  state varchar(16) NOT NULL,
  proposed_by varchar(60) NOT NULL,
  proposed_at datetime(3) NOT NULL,
  confirmed_by varchar(60) NULL,
  done_at datetime(3) NULL,
  KEY intervention_instance (instance_id, proposed_at),
  KEY intervention_unit (unit_id, state, proposed_at),
  KEY intervention_batch (batch_id),
  CONSTRAINT intervention_of FOREIGN KEY (instance_id) REFERENCES instance (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The version of a called process that an instance runs, bound when it was called.
CREATE TABLE instance_call (
  instance_id varchar(48) NOT NULL,
  job_id varchar(160) NOT NULL,
  element varchar(100) NOT NULL,
  process_id varchar(100) NOT NULL,
  flow_hash char(64) NOT NULL,
  bound_at datetime(3) NOT NULL,
  PRIMARY KEY (instance_id, job_id),
  CONSTRAINT instance_call_of FOREIGN KEY (instance_id) REFERENCES instance (id),
  CONSTRAINT instance_call_flow FOREIGN KEY (flow_hash) REFERENCES flow (hash)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A step that is too large for one payload, until it is recorded.
CREATE TABLE step_part (
  instance_id varchar(48) NOT NULL,
  after_step int NOT NULL,
  number int NOT NULL,
  content mediumtext NOT NULL,
  kept_at datetime(3) NOT NULL,
  PRIMARY KEY (instance_id, after_step, number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE flow_scenario (
  flow_hash char(64) NOT NULL,
  number int NOT NULL,
  name varchar(200) NOT NULL,
  content mediumtext NOT NULL,
  PRIMARY KEY (flow_hash, number),
  CONSTRAINT flow_scenario_of FOREIGN KEY (flow_hash) REFERENCES flow (hash)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
