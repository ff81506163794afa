-- Keys, seals, their editions and every change of status.
CREATE TABLE seal_code (
  division char(6) NOT NULL PRIMARY KEY,
  last_serial int NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One key, one owner (R80). wrapped: only in mode hsm-wrapped (R51).
CREATE TABLE seal_key (
  id varchar(64) NOT NULL PRIMARY KEY,
  unit_id varchar(36) NOT NULL,
  mode varchar(16) NOT NULL,
  device varchar(64) NOT NULL,
  public_key varbinary(200) NOT NULL,
  wrapped varbinary(1024) NULL,
  created_at datetime(3) NOT NULL,
  CONSTRAINT seal_key_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Whose key signs seal data (R18, R26).
CREATE TABLE maker (
  id varchar(36) NOT NULL PRIMARY KEY,
  mode varchar(16) NOT NULL,
  device varchar(64) NOT NULL,
  key_id varchar(64) NOT NULL,
  public_key varbinary(200) NOT NULL,
  wrapped varbinary(1024) NULL,
  certificate blob NOT NULL,
  chain mediumblob NOT NULL,
  created_at datetime(3) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- An order to make a seal; its id is also the making workflow's.
CREATE TABLE making (
  id varchar(36) NOT NULL PRIMARY KEY,
  es_id varchar(64) NOT NULL UNIQUE,
  unit_id varchar(36) NOT NULL,
  order_text mediumtext NOT NULL,
  imprint mediumblob NOT NULL,
  state varchar(16) NOT NULL,
  problem varchar(64) NULL,
  ordered_by varchar(60) NOT NULL,
  created_at datetime(3) NOT NULL,
  ended_at datetime(3) NULL,
  CONSTRAINT making_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE seal (
  es_id varchar(64) NOT NULL PRIMARY KEY,
  unit_id varchar(36) NOT NULL,
  category varchar(16) NOT NULL,
  subtype varchar(32) NOT NULL,
  name varchar(200) NOT NULL,
  physical_code char(13) NULL,
  status varchar(16) NOT NULL,
  changes int NOT NULL,
  edition int NOT NULL,
  custodian_id varchar(36) NULL,
  rules_recorded_at datetime(3) NULL,
  valid_start datetime(3) NOT NULL,
  valid_end datetime(3) NOT NULL,
  made_at datetime(3) NOT NULL,
  KEY seal_unit (unit_id, status),
  CONSTRAINT seal_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE seal_edition (
  es_id varchar(64) NOT NULL,
  edition int NOT NULL,
  making_id varchar(36) NOT NULL UNIQUE,
  key_id varchar(64) NOT NULL,
  seal_data mediumblob NOT NULL,
  certificate blob NOT NULL,
  chain mediumblob NOT NULL,
  picture mediumblob NOT NULL,
  width decimal(6, 2) NOT NULL,
  height decimal(6, 2) NOT NULL,
  valid_start datetime(3) NOT NULL,
  valid_end datetime(3) NOT NULL,
  made_at datetime(3) NOT NULL,
  PRIMARY KEY (es_id, edition),
  CONSTRAINT seal_edition_seal FOREIGN KEY (es_id) REFERENCES seal (es_id),
  CONSTRAINT seal_edition_key FOREIGN KEY (key_id) REFERENCES seal_key (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The status at a past instant is the last row at or before it (R23).
CREATE TABLE seal_change (
  es_id varchar(64) NOT NULL,
  number int NOT NULL,
  act varchar(16) NOT NULL,
  status varchar(16) NOT NULL,
  at datetime(3) NOT NULL,
  actor varchar(60) NOT NULL,
  reason varchar(1000) NOT NULL,
  announced_at datetime(3) NULL,
  PRIMARY KEY (es_id, number),
  CONSTRAINT seal_change_seal FOREIGN KEY (es_id) REFERENCES seal (es_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
