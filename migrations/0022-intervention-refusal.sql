-- Who did not confirm what was proposed (its proposer: took it back), when and why. intervention.state: proposed, done, refused
ALTER TABLE intervention ADD COLUMN refused_by varchar(60) NULL, ADD COLUMN refused_at datetime(3) NULL, ADD COLUMN refusal varchar(1000) NULL;
