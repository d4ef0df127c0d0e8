-- What happened, its order, and what must follow from it; and the rows nodes agree by.

-- Outbox and audit trail. instruction_id is the payload's, lifted out for the timeline.
CREATE TABLE event (
  id             BIGINT      NOT NULL AUTO_INCREMENT,
  topic          VARCHAR(32) NOT NULL,
  product_code   VARCHAR(32) NULL,
  kind           VARCHAR(48) NOT NULL,
  entity         VARCHAR(32) NULL,
  entity_id      BIGINT      NULL,
  instruction_id BIGINT      NULL,
  actor          VARCHAR(64) NOT NULL,
  request_id     VARCHAR(64) NULL,
  payload        MEDIUMTEXT  NOT NULL,
  created_at     DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY event_topic (topic, product_code, id),
  KEY event_of_instruction (instruction_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Committed with its event, deleted when numbered.
CREATE TABLE event_pending (
  event_id BIGINT NOT NULL,
  PRIMARY KEY (event_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE event_seq (
  seq       BIGINT   NOT NULL,
  event_id  BIGINT   NOT NULL,
  prev_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash      CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (seq),
  UNIQUE KEY event_seq_once (event_id),
  CONSTRAINT event_seq_event FOREIGN KEY (event_id) REFERENCES event (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row; whoever numbers events holds it to commit. The epoch is raised by a restore only.
CREATE TABLE event_head (
  id    TINYINT  NOT NULL,
  epoch BIGINT   NOT NULL,
  seq   BIGINT   NOT NULL,
  hash  CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO event_head (id, epoch, seq, hash) VALUES (1, 1, 0, REPEAT('0', 64));

-- One row per recipient; claimed_until is the sender's lease on it, in database time.
CREATE TABLE mail (
  id              BIGINT       NOT NULL,
  event_id        BIGINT       NULL,
  username        VARCHAR(64)  NOT NULL,
  subject         VARCHAR(255) NOT NULL,
  body            MEDIUMTEXT   NOT NULL,
  html            MEDIUMTEXT   NOT NULL,
  message_id      VARCHAR(190) NOT NULL,
  status          VARCHAR(8)   NOT NULL,
  attempts        INT          NOT NULL DEFAULT 0,
  created_at      DATETIME(6)  NOT NULL,
  next_attempt_at DATETIME(6)  NOT NULL,
  claimed_by      VARCHAR(64)  NULL,
  claimed_until   DATETIME(6)  NULL,
  sent_at         DATETIME(6)  NULL,
  last_error      VARCHAR(500) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY mail_message (message_id),
  KEY mail_queue (status, next_attempt_at, id),
  KEY mail_of_event (event_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- status, location and body are null only inside the transaction that wrote the row.
CREATE TABLE idempotency (
  username     VARCHAR(64)  NOT NULL,
  idem_key     VARCHAR(255) NOT NULL,
  route        VARCHAR(190) NOT NULL,
  request_hash CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status       SMALLINT     NULL,
  location     VARCHAR(255) NULL,
  body         MEDIUMTEXT   NULL,
  created_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (username, idem_key),
  KEY idempotency_age (created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The row 'epoch' is the counter every engine epoch is drawn from; it has no owner.
CREATE TABLE lease (
  name  VARCHAR(64)  NOT NULL,
  owner VARCHAR(64)  NULL,
  epoch BIGINT       NOT NULL,
  until DATETIME(6)  NULL,
  PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO lease (name, owner, epoch, until) VALUES ('epoch', NULL, 0, NULL);

-- Blocks of ids are drawn in transactions of their own; gaps are normal.
CREATE TABLE id_generator (
  name       VARCHAR(32) NOT NULL,
  next_value BIGINT      NOT NULL,
  PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO id_generator (name, next_value) VALUES ('instruction', 0), ('row', 0);
