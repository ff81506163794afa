-- One chain per subject; every minute an anchor over all heads (R55, R58).
CREATE TABLE audit_chain (
  subject varchar(100) NOT NULL PRIMARY KEY,
  entries int NOT NULL,
  head binary(32) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE audit_entry (
  subject varchar(100) NOT NULL,
  number int NOT NULL,
  at datetime(3) NOT NULL,
  actor varchar(60) NOT NULL,
  act varchar(64) NOT NULL,
  details mediumtext NOT NULL,
  head binary(32) NOT NULL,
  PRIMARY KEY (subject, number),
  KEY audit_entry_at (at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE audit_anchor (
  minute datetime(3) NOT NULL PRIMARY KEY,
  chains int NOT NULL,
  root binary(32) NOT NULL,
  mac binary(32) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Keys of the data slot, wrapped by it.
CREATE TABLE data_key (
  id int NOT NULL PRIMARY KEY,
  wrapped varbinary(4096) NOT NULL,
  created_at datetime(3) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
