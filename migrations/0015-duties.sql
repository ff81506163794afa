-- Duties to act promptly (R61), inserted by the transaction of the event that begins one and settled by that of the act that keeps it. due_at is kept with the policy and article
-- that gave it (R60) and is never a statutory deadline. about_kind, about_id: the application or seal; number: of the seal's change, 0 for an application.
CREATE TABLE duty (
  id varchar(100) NOT NULL PRIMARY KEY,
  about_kind varchar(16) NOT NULL,
  about_id varchar(64) NOT NULL,
  number int NOT NULL,
  duty varchar(32) NOT NULL,
  body varchar(32) NOT NULL,
  unit_id varchar(36) NOT NULL,
  began_at datetime(3) NOT NULL,
  policy varchar(64) NOT NULL,
  article varchar(100) NOT NULL,
  due_at datetime(3) NOT NULL,
  state varchar(8) NOT NULL,
  late tinyint NOT NULL,
  settled_at datetime(3) NULL,
  told_at datetime(3) NULL,
  created_at datetime(3) NOT NULL,
  KEY duty_about (about_kind, about_id, duty, state),
  KEY duty_due (state, due_at),
  KEY duty_unit_due (unit_id, state, due_at),
  KEY duty_late (late, due_at),
  KEY duty_unit_late (unit_id, late, due_at),
  KEY duty_overdue (state, late, due_at),
  CONSTRAINT duty_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
