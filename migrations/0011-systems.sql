-- What has happened, for other systems and for pages that are open; written in the transaction in which it happened.
CREATE TABLE event (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  type varchar(64) NOT NULL,
  resource varchar(300) NOT NULL,
  unit_id varchar(36) NOT NULL,
  at datetime(3) NOT NULL,
  KEY event_at (at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE webhook (
  id varchar(36) NOT NULL PRIMARY KEY,
  unit_id varchar(36) NOT NULL,
  url varchar(500) NOT NULL,
  created_by varchar(60) NOT NULL,
  created_at datetime(3) NOT NULL,
  ended_at datetime(3) NULL,
  KEY webhook_unit (unit_id, ended_at),
  CONSTRAINT webhook_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- type: an event's, or a family of them: `seal.*`
CREATE TABLE webhook_type (
  webhook_id varchar(36) NOT NULL,
  type varchar(64) NOT NULL,
  PRIMARY KEY (webhook_id, type),
  CONSTRAINT webhook_type_webhook FOREIGN KEY (webhook_id) REFERENCES webhook (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE webhook_key (
  id varchar(36) NOT NULL PRIMARY KEY,
  webhook_id varchar(36) NOT NULL,
  secret_sealed varbinary(255) NOT NULL,
  created_at datetime(3) NOT NULL,
  retired_at datetime(3) NULL,
  KEY webhook_key_webhook (webhook_id),
  CONSTRAINT webhook_key_of_webhook FOREIGN KEY (webhook_id) REFERENCES webhook (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- state: open, done, failed (given up). While one process sends it, next_attempt_at lies behind its lease.
CREATE TABLE webhook_delivery (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  webhook_id varchar(36) NOT NULL,
  event_id bigint NOT NULL,
  state varchar(8) NOT NULL,
  attempts int NOT NULL,
  next_attempt_at datetime(3) NOT NULL,
  UNIQUE KEY webhook_delivery_once (webhook_id, event_id),
  KEY webhook_delivery_due (state, next_attempt_at),
  CONSTRAINT webhook_delivery_webhook FOREIGN KEY (webhook_id) REFERENCES webhook (id),
  CONSTRAINT webhook_delivery_event FOREIGN KEY (event_id) REFERENCES event (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE webhook_attempt (
  delivery_id bigint NOT NULL,
  number int NOT NULL,
  at datetime(3) NOT NULL,
  milliseconds int NOT NULL,
  status int NULL,
  problem varchar(64) NULL,
  PRIMARY KEY (delivery_id, number),
  CONSTRAINT webhook_attempt_delivery FOREIGN KEY (delivery_id) REFERENCES webhook_delivery (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Keys by which a system signs its requests instead of asking for tokens. algorithm: hmac-sm3 (secret_sealed), sm2 (public_key)
CREATE TABLE client_key (
  id varchar(36) NOT NULL PRIMARY KEY,
  client_id varchar(36) NOT NULL,
  algorithm varchar(8) NOT NULL,
  secret_sealed varbinary(255) NULL,
  public_key varbinary(200) NULL,
  created_at datetime(3) NOT NULL,
  retired_at datetime(3) NULL,
  KEY client_key_client (client_id),
  CONSTRAINT client_key_of_client FOREIGN KEY (client_id) REFERENCES client (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A signed request counts once; kept as long as its time stamp would be taken.
CREATE TABLE request_nonce (
  key_id varchar(36) NOT NULL,
  nonce varchar(64) NOT NULL,
  at datetime(3) NOT NULL,
  PRIMARY KEY (key_id, nonce),
  KEY request_nonce_age (at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
