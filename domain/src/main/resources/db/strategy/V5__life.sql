-- The life of an instruction: how many must approve it, what an amendment changes, who has seen it.

-- As of submission: a product that asks for more later asks for it of later instructions.
ALTER TABLE instruction ADD COLUMN approvals_required TINYINT NOT NULL DEFAULT 0 AFTER submitted_at;

-- What is over is found by its status and deadline; without one, by status and trading day.
ALTER TABLE instruction ADD KEY instruction_deadline (status, deadline);

-- What a revision changes, contract by contract, and what the trader who works it says of it.
-- old_position is null for a contract the instruction did not have; position_id is the waiting line,
-- which is gone when it was refused.
CREATE TABLE revision_change (
  id              BIGINT         NOT NULL,
  instruction_id  BIGINT         NOT NULL,
  revision        INT            NOT NULL,
  c_instrument_id VARCHAR(32)    NOT NULL,
  position_id     BIGINT         NOT NULL,
  old_position    DECIMAL(20, 4) NULL,
  new_position    DECIMAL(20, 4) NOT NULL,
  asked           BOOLEAN        NOT NULL,
  decision        VARCHAR(16)    NULL,
  decided_by      VARCHAR(64)    NULL,
  decided_at      DATETIME(6)    NULL,
  reason          VARCHAR(500)   NULL,
  version         BIGINT         NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY revision_change_once (instruction_id, revision, c_instrument_id),
  CONSTRAINT revision_change_of FOREIGN KEY (instruction_id) REFERENCES instruction (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- seen_version is the instruction's version the person has last seen, at seen_at.
CREATE TABLE instruction_seen (
  instruction_id BIGINT      NOT NULL,
  username       VARCHAR(64) NOT NULL,
  first_seen_at  DATETIME(6) NOT NULL,
  seen_at        DATETIME(6) NOT NULL,
  seen_version   BIGINT      NOT NULL,
  PRIMARY KEY (instruction_id, username),
  CONSTRAINT instruction_seen_of FOREIGN KEY (instruction_id) REFERENCES instruction (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
