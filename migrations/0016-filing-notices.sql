-- Of what person each filing that does not come to its end was told, or is to be. hour_at: the first notice of its kind to the person in that hour. alone: sent at once, by itself;
-- the others of the hour are sent together when it is over, and told_at says when that was.
CREATE TABLE filing_notice (
  obligation_id varchar(64) NOT NULL,
  notice varchar(16) NOT NULL,
  person_id varchar(36) NOT NULL,
  hour_at datetime(3) NOT NULL,
  alone tinyint NOT NULL,
  told_at datetime(3) NULL,
  PRIMARY KEY (obligation_id, notice, person_id),
  KEY filing_notice_hour (person_id, notice, hour_at, alone),
  KEY filing_notice_untold (told_at, hour_at),
  CONSTRAINT filing_notice_of FOREIGN KEY (obligation_id) REFERENCES obligation (id),
  CONSTRAINT filing_notice_to FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
