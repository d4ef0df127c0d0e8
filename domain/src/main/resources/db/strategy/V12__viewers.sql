-- Who has an instruction before his eyes: told again every few seconds, forgotten when he stops telling.
-- No foreign key: that would lock the instruction's row, for which those who work it wait.
CREATE TABLE instruction_viewer (
  instruction_id BIGINT      NOT NULL,
  username       VARCHAR(64) NOT NULL,
  viewed_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (instruction_id, username),
  KEY instruction_viewer_age (viewed_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
