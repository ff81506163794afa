-- What people do in tasks beside deciding them.
-- mode: how it is decided, where not by the number required; claimed_by: who alone may act in it
ALTER TABLE task ADD COLUMN mode varchar(8) NULL, ADD COLUMN claimed_by varchar(36) NULL;
-- added_by: who has them sign too; delegated_to: whose opinion is awaited; opines_for: who awaits theirs; given_to: who has taken their place
ALTER TABLE task_candidate ADD COLUMN added_by varchar(36) NULL, ADD COLUMN delegated_to varchar(36) NULL, ADD COLUMN opines_for varchar(36) NULL, ADD COLUMN given_to varchar(36) NULL;
-- on_behalf_of: the absent person in whose place it was taken; outvoted: a refusal in a vote that was passed
ALTER TABLE decision ADD COLUMN on_behalf_of varchar(36) NULL, ADD COLUMN outvoted tinyint NOT NULL DEFAULT 0;
-- concerns: the person or element that an act is about
ALTER TABLE instance_history ADD COLUMN on_behalf_of varchar(36) NULL, ADD COLUMN concerns varchar(160) NULL;
-- chosen: by element, whom the requester has chosen to approve
ALTER TABLE seal_use ADD COLUMN chosen mediumtext NULL;

CREATE TABLE task_act (
  id varchar(64) NOT NULL PRIMARY KEY,
  instance_id varchar(48) NOT NULL,
  task_id varchar(160) NULL,
  kind varchar(16) NOT NULL,
  person_id varchar(36) NOT NULL,
  on_behalf_of varchar(36) NULL,
  concerns varchar(160) NULL,
  reason varchar(1000) NOT NULL,
  mentions mediumtext NULL,
  at datetime(3) NOT NULL,
  KEY task_act_instance (instance_id, at, id),
  KEY task_act_task (task_id, kind, at),
  CONSTRAINT task_act_of FOREIGN KEY (instance_id) REFERENCES instance (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE task_copy (
  task_id varchar(160) NOT NULL,
  person_id varchar(36) NOT NULL,
  copied_by varchar(36) NULL,
  copied_at datetime(3) NOT NULL,
  read_at datetime(3) NULL,
  PRIMARY KEY (task_id, person_id),
  KEY task_copy_inbox (person_id, copied_at, task_id),
  CONSTRAINT task_copy_task FOREIGN KEY (task_id) REFERENCES task (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- content: comment and form of a decision that is not taken yet
CREATE TABLE task_draft (
  task_id varchar(160) NOT NULL,
  person_id varchar(36) NOT NULL,
  content mediumtext NOT NULL,
  saved_at datetime(3) NOT NULL,
  PRIMARY KEY (task_id, person_id),
  CONSTRAINT task_draft_task FOREIGN KEY (task_id) REFERENCES task (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- flows: keys of the flows for which it holds; NULL: all
CREATE TABLE absence (
  id varchar(64) NOT NULL PRIMARY KEY,
  person_id varchar(36) NOT NULL,
  proxy_id varchar(36) NOT NULL,
  from_at datetime(3) NOT NULL,
  until_at datetime(3) NOT NULL,
  flows mediumtext NULL,
  created_by varchar(60) NOT NULL,
  created_at datetime(3) NOT NULL,
  ended_at datetime(3) NULL,
  KEY absence_person (person_id, until_at),
  KEY absence_proxy (proxy_id, until_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Forms of the tasks of a flow, deployed with it; content: JSON of form-js
CREATE TABLE flow_form (
  flow_hash char(64) NOT NULL,
  form_id varchar(100) NOT NULL,
  content mediumtext NOT NULL,
  PRIMARY KEY (flow_hash, form_id),
  CONSTRAINT flow_form_of FOREIGN KEY (flow_hash) REFERENCES flow (hash)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
