-- Working days of a year as they were set; the newest version counts, before the year that is built in.
-- holidays, working_weekends: lists of days, `2027-01-01`; source: title, number and date of the notice
CREATE TABLE calendar_year (
  year int NOT NULL,
  version int NOT NULL,
  holidays mediumtext NOT NULL,
  working_weekends mediumtext NOT NULL,
  source varchar(500) NOT NULL,
  set_by varchar(60) NOT NULL,
  set_at datetime(3) NOT NULL,
  PRIMARY KEY (year, version)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
