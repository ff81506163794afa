-- Units, people, their roles, sign-in. Times are UTC. Columns ending in _sealed hold encrypted values (R53).
CREATE TABLE unit (
  id varchar(36) NOT NULL PRIMARY KEY,
  name varchar(200) NOT NULL,
  kind varchar(32) NOT NULL,
  credit_code char(18) NULL UNIQUE,
  division char(6) NOT NULL,
  parent_id varchar(36) NULL,
  created_at datetime(3) NOT NULL,
  CONSTRAINT unit_parent FOREIGN KEY (parent_id) REFERENCES unit (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE person (
  id varchar(36) NOT NULL PRIMARY KEY,
  login varchar(100) NOT NULL UNIQUE,
  name varchar(100) NOT NULL,
  mail varchar(200) NOT NULL,
  password_hash varchar(200) NOT NULL,
  totp_secret_sealed varbinary(255) NULL,
  totp_last_step bigint NOT NULL DEFAULT 0,
  identity_number_sealed varbinary(255) NULL,
  telephone_sealed varbinary(255) NULL,
  failed_sign_ins int NOT NULL DEFAULT 0,
  locked_until datetime(3) NULL,
  disabled_at datetime(3) NULL,
  created_at datetime(3) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE client (
  id varchar(36) NOT NULL PRIMARY KEY,
  name varchar(100) NOT NULL,
  secret_hash varchar(200) NOT NULL,
  disabled_at datetime(3) NULL,
  created_at datetime(3) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- holder: person or client id
CREATE TABLE role_grant (
  id varchar(36) NOT NULL PRIMARY KEY,
  holder_id varchar(36) NOT NULL,
  role varchar(32) NOT NULL,
  unit_id varchar(36) NOT NULL,
  granted_at datetime(3) NOT NULL,
  withdrawn_at datetime(3) NULL,
  KEY role_grant_holder (holder_id),
  KEY role_grant_role (unit_id, role),
  CONSTRAINT role_grant_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- id: SM3 of the cookie's or bearer token's value, never the value
CREATE TABLE session (
  id char(64) NOT NULL PRIMARY KEY,
  holder_kind varchar(8) NOT NULL,
  holder_id varchar(36) NOT NULL,
  proof varchar(16) NOT NULL,
  csrf_sm3 char(64) NULL,
  created_at datetime(3) NOT NULL,
  last_seen_at datetime(3) NOT NULL,
  expires_at datetime(3) NOT NULL,
  ended_at datetime(3) NULL,
  KEY session_holder (holder_id),
  KEY session_expiry (expires_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
