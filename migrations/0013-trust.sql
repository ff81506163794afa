-- What the authorities have revoked, as their lists say it (R42), and the hours of the audit (R55).
-- issuer: SM3 of the public key that signed the list, in hexadecimal. sm3: of the whole list.
CREATE TABLE revocation_list (
  issuer char(64) NOT NULL PRIMARY KEY,
  sm3 char(64) NOT NULL,
  this_update datetime(3) NOT NULL,
  next_update datetime(3) NOT NULL,
  fetched_at datetime(3) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- serial: hexadecimal digits of the INTEGER's octets. A hold ends by leaving the list; any other revocation stays. reason: RFC 5280 5.3.1
CREATE TABLE revoked_certificate (
  issuer char(64) NOT NULL,
  serial varchar(64) NOT NULL,
  revoked_at datetime(3) NOT NULL,
  reason varchar(24) NOT NULL,
  PRIMARY KEY (issuer, serial),
  CONSTRAINT revoked_certificate_list FOREIGN KEY (issuer) REFERENCES revocation_list (issuer)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Every hour: the anchors since the hour before, as one digest that goes on from the last one, under a MAC; its time stamp comes when the authority answers.
CREATE TABLE audit_hour (
  hour datetime(3) NOT NULL PRIMARY KEY,
  anchors int NOT NULL,
  digest binary(32) NOT NULL,
  mac binary(32) NOT NULL,
  token mediumblob NULL,
  stamped_at datetime(3) NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
