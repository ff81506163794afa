-- Further files of a flow, deployed with it: processes that it calls, tables that decide for it; content: text as it was given
CREATE TABLE flow_file (
  flow_hash char(64) NOT NULL,
  name varchar(200) NOT NULL,
  content mediumtext NOT NULL,
  PRIMARY KEY (flow_hash, name),
  CONSTRAINT flow_file_of FOREIGN KEY (flow_hash) REFERENCES flow (hash)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- By what flows that are deployed later find it: kind process, decision, or start (name of a message by which a request begins it);
-- file: which of its files holds it, empty for the one that is the flow's own
CREATE TABLE flow_part (
  flow_hash char(64) NOT NULL,
  kind varchar(8) NOT NULL,
  name varchar(200) NOT NULL,
  file varchar(200) NOT NULL,
  PRIMARY KEY (flow_hash, kind, name),
  KEY flow_part_named (kind, name),
  CONSTRAINT flow_part_of FOREIGN KEY (flow_hash) REFERENCES flow (hash)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- start_message: the message whose start event the request has named
ALTER TABLE seal_use ADD COLUMN start_message varchar(200) NULL;
