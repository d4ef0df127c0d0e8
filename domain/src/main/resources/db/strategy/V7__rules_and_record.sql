-- Chat, checks, and the audit trail's archive.

-- The order of a room is the order of its ids, whichever node took the message.
ALTER TABLE chat_message
  MODIFY COLUMN id BIGINT NOT NULL AUTO_INCREMENT,
  ADD COLUMN c_instrument_id VARCHAR(32) NULL AFTER instruction_id;

-- A rule applies where every scope it names fits. A house rule looks at all products together: who
-- decides by it locks its row.
ALTER TABLE check_rule
  ADD COLUMN c_stype_name VARCHAR(32) NULL AFTER c_type_name,
  ADD COLUMN role VARCHAR(16) NULL AFTER c_instrument_id,
  ADD COLUMN direction VARCHAR(8) NULL AFTER role,
  ADD COLUMN house BOOLEAN NOT NULL DEFAULT FALSE AFTER direction,
  ADD COLUMN active BOOLEAN NOT NULL DEFAULT TRUE AFTER house,
  ADD KEY check_rule_in_force (active, effective_from);

ALTER TABLE check_result
  ADD COLUMN act VARCHAR(16) NOT NULL DEFAULT 'SUBMIT' AFTER revision,
  ADD COLUMN checked_by VARCHAR(64) NULL AFTER checked_at;

-- What was moved out of event and event_seq: the chain goes on after until_seq with this hash.
CREATE TABLE event_archive (
  until_seq   BIGINT       NOT NULL,
  from_seq    BIGINT       NOT NULL,
  hash        CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file        VARCHAR(255) NOT NULL,
  file_sha256 CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  archived_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (until_seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
