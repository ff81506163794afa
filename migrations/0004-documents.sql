-- Documents lie outside, named by their SM3; a row is one person's or process's document of that content.
CREATE TABLE document (
  id varchar(36) NOT NULL PRIMARY KEY,
  sm3 char(64) NOT NULL,
  size bigint NOT NULL,
  name varchar(255) NOT NULL,
  media_type varchar(100) NOT NULL,
  unit_id varchar(36) NOT NULL,
  created_by varchar(60) NOT NULL,
  created_at datetime(3) NOT NULL,
  KEY document_sm3 (sm3),
  CONSTRAINT document_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
