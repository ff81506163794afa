-- Approval rules, flows by content hash, and which flow a seal's uses take.
CREATE TABLE approval_rule (
  id varchar(64) NOT NULL,
  version int NOT NULL,
  unit_id varchar(36) NOT NULL,
  needs mediumtext NOT NULL,
  set_by varchar(60) NOT NULL,
  set_at datetime(3) NOT NULL,
  PRIMARY KEY (id, version),
  CONSTRAINT approval_rule_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- hash: SM3 of the BPMN bytes, the rule's id and version, and the format of the compiled graph
CREATE TABLE flow (
  hash char(64) NOT NULL PRIMARY KEY,
  flow_key varchar(100) NOT NULL,
  version int NOT NULL,
  unit_id varchar(36) NOT NULL,
  name varchar(200) NOT NULL,
  rule_id varchar(64) NOT NULL,
  rule_version int NOT NULL,
  bpmn mediumblob NOT NULL,
  graph mediumblob NOT NULL,
  deployed_by varchar(60) NOT NULL,
  deployed_at datetime(3) NOT NULL,
  UNIQUE KEY flow_version (unit_id, flow_key, version),
  CONSTRAINT flow_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT flow_rule FOREIGN KEY (rule_id, rule_version) REFERENCES approval_rule (id, version)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE flow_binding (
  es_id varchar(64) NOT NULL,
  number int NOT NULL,
  flow_hash char(64) NOT NULL,
  bound_by varchar(60) NOT NULL,
  bound_at datetime(3) NOT NULL,
  PRIMARY KEY (es_id, number),
  CONSTRAINT flow_binding_seal FOREIGN KEY (es_id) REFERENCES seal (es_id),
  CONSTRAINT flow_binding_flow FOREIGN KEY (flow_hash) REFERENCES flow (hash)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
