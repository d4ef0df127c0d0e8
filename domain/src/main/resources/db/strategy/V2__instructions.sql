-- An instruction, its lines, what was held when it was given, and what was done about it.

CREATE TABLE instruction (
  id                         BIGINT         NOT NULL,
  product_code               VARCHAR(32)    NOT NULL,
  status                     VARCHAR(24)    NOT NULL,
  note                       VARCHAR(2000)  COLLATE utf8mb4_unicode_ci NOT NULL,
  urgency                    VARCHAR(8)     NOT NULL,
  deadline                   DATETIME(6)    NULL,
  trading_day                DATE           NOT NULL,
  created_by                 VARCHAR(64)    NOT NULL,
  created_at                 DATETIME(6)    NOT NULL,
  changed_at                 DATETIME(6)    NOT NULL,
  submitted_at               DATETIME(6)    NULL,
  total_current_delta_value  DECIMAL(24, 4) NULL,
  total_adjusted_delta_value DECIMAL(24, 4) NULL,
  unvalued_lines             INT            NOT NULL DEFAULT 0,
  revision                   INT            NOT NULL DEFAULT 1,
  paused_from                VARCHAR(24)    NULL,
  paused_by_role             VARCHAR(16)    NULL,
  cancel_asked_at            DATETIME(6)    NULL,
  version                    BIGINT         NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY instruction_newest (created_at, id),
  KEY instruction_of_product (product_code, created_at, id),
  KEY instruction_of_day (product_code, trading_day, status),
  KEY instruction_expiry (status, trading_day, deadline),
  CONSTRAINT instruction_product FOREIGN KEY (product_code) REFERENCES product (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Name, exchange and underlying are the contract's when the line was valued.
CREATE TABLE position_adjustment (
  id                   BIGINT          NOT NULL,
  instruction_id       BIGINT          NOT NULL,
  revision             INT             NOT NULL,
  c_instrument_id      VARCHAR(32)     NOT NULL,
  c_instrument_name    VARCHAR(100)    NULL,
  c_exchange_id        VARCHAR(32)      NULL,
  current_position     DECIMAL(20, 4)  NULL,
  adjusted_position    DECIMAL(20, 4)  NOT NULL,
  price                DECIMAL(20, 6)  NULL,
  price_source         VARCHAR(16)     NULL,
  price_time           DATETIME(6)     NULL,
  multiplier           DECIMAL(20, 4)  NULL,
  delta                DECIMAL(20, 16) NULL,
  current_delta_value  DECIMAL(24, 4)  NULL,
  adjusted_delta_value DECIMAL(24, 4)  NULL,
  status               VARCHAR(16)     NOT NULL,
  flags                VARCHAR(255)    NOT NULL DEFAULT '',
  version              BIGINT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY position_adjustment_once (instruction_id, revision, c_instrument_id),
  KEY position_adjustment_contract (c_instrument_id, status),
  CONSTRAINT position_adjustment_of FOREIGN KEY (instruction_id) REFERENCES instruction (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Written once. The application's account can neither change nor delete a row.
CREATE TABLE position_snapshot (
  id               BIGINT          NOT NULL,
  instruction_id   BIGINT          NOT NULL,
  revision         INT             NOT NULL DEFAULT 1,
  account_id       VARCHAR(32)     NOT NULL,
  c_instrument_id  VARCHAR(32)     NOT NULL,
  direction        CHAR(1)         NOT NULL,
  yesterday_qty    DECIMAL(20, 4)  NOT NULL,
  today_qty        DECIMAL(20, 4)  NOT NULL,
  frozen_qty       DECIMAL(20, 4)  NOT NULL,
  open_cost        DECIMAL(24, 4)  NULL,
  price            DECIMAL(20, 6)  NULL,
  price_source     VARCHAR(16)     NULL,
  price_time       DATETIME(6)     NULL,
  settlement       DECIMAL(20, 6)  NULL,
  multiplier       DECIMAL(20, 4)  NULL,
  delta            DECIMAL(20, 16) NULL,
  underlying_price DECIMAL(20, 6)  NULL,
  implied_vol      DECIMAL(18, 10) NULL,
  rate             DECIMAL(12, 8)  NULL,
  years            DECIMAL(20, 16) NULL,
  taken_at         DATETIME(6)     NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY position_snapshot_once (instruction_id, revision, c_instrument_id, account_id, direction),
  CONSTRAINT position_snapshot_of FOREIGN KEY (instruction_id) REFERENCES instruction (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- instruction_id, product_code and c_instrument_id repeat what the line says, so that what is open
-- for a product, and what a feed trade belongs to, is found by one index.
CREATE TABLE instruction_detail (
  id                     BIGINT         NOT NULL,
  position_adjustment_id BIGINT         NOT NULL,
  instruction_id         BIGINT         NOT NULL,
  product_code           VARCHAR(32)    NOT NULL,
  c_instrument_id        VARCHAR(32)    NOT NULL,
  account_id             VARCHAR(32)    NOT NULL,
  open_close             VARCHAR(16)    NOT NULL,
  buy_sell               VARCHAR(4)     NOT NULL,
  quantity               DECIMAL(20, 4) NOT NULL,
  price                  DECIMAL(20, 6) NULL,
  filled_quantity        DECIMAL(20, 4) NOT NULL DEFAULT 0,
  avg_price              DECIMAL(20, 6) NULL,
  trade_id               VARCHAR(32)    NULL,
  status                 VARCHAR(16)    NOT NULL,
  claimed_by             VARCHAR(64)    NULL,
  version                BIGINT         NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY instruction_detail_of_line (position_adjustment_id),
  KEY instruction_detail_of_instruction (instruction_id),
  KEY instruction_detail_open (product_code, status, c_instrument_id, account_id),
  CONSTRAINT instruction_detail_line FOREIGN KEY (position_adjustment_id) REFERENCES position_adjustment (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Append only. A fill is taken back by another one that names it; once.
CREATE TABLE fill (
  id               BIGINT         NOT NULL,
  detail_id        BIGINT         NOT NULL,
  quantity         DECIMAL(20, 4) NOT NULL,
  price            DECIMAL(20, 6) NOT NULL,
  trading_day      DATE           NOT NULL,
  c_exchange_id    VARCHAR(32)     NOT NULL,
  buy_sell         VARCHAR(4)     NOT NULL,
  trade_id         VARCHAR(32)    NULL,
  source           VARCHAR(8)     NOT NULL,
  reverses_fill_id BIGINT         NULL,
  reason           VARCHAR(500)   NULL,
  booked_by        VARCHAR(64)    NOT NULL,
  traded_at        DATETIME(6)    NOT NULL,
  booked_at        DATETIME(6)    NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY fill_reversed_once (reverses_fill_id),
  KEY fill_of_detail (detail_id),
  KEY fill_of_trade (trading_day, c_exchange_id, trade_id, buy_sell),
  CONSTRAINT fill_detail FOREIGN KEY (detail_id) REFERENCES instruction_detail (id),
  CONSTRAINT fill_reverses FOREIGN KEY (reverses_fill_id) REFERENCES fill (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE fill_match (
  fill_id       BIGINT         NOT NULL,
  trading_day   DATE           NOT NULL,
  c_exchange_id VARCHAR(32)     NOT NULL,
  trade_id      VARCHAR(32)    NOT NULL,
  buy_sell      VARCHAR(4)     NOT NULL,
  quantity      DECIMAL(20, 4) NOT NULL,
  PRIMARY KEY (fill_id, trading_day, c_exchange_id, trade_id, buy_sell),
  KEY fill_match_of_trade (trading_day, c_exchange_id, trade_id, buy_sell),
  CONSTRAINT fill_match_fill FOREIGN KEY (fill_id) REFERENCES fill (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE instruction_revision (
  instruction_id BIGINT       NOT NULL,
  revision       INT          NOT NULL,
  status         VARCHAR(16)  NOT NULL,
  reason         VARCHAR(500) NULL,
  created_by     VARCHAR(64)  NOT NULL,
  created_at     DATETIME(6)  NOT NULL,
  decided_by     VARCHAR(64)  NULL,
  decided_at     DATETIME(6)  NULL,
  version        BIGINT       NOT NULL DEFAULT 0,
  PRIMARY KEY (instruction_id, revision),
  CONSTRAINT instruction_revision_of FOREIGN KEY (instruction_id) REFERENCES instruction (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE approval (
  id             BIGINT       NOT NULL,
  instruction_id BIGINT       NOT NULL,
  revision       INT          NOT NULL,
  username       VARCHAR(64)  NOT NULL,
  decision       VARCHAR(16)  NOT NULL,
  reason         VARCHAR(500) NULL,
  decided_at     DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY approval_once (instruction_id, revision, username),
  CONSTRAINT approval_of FOREIGN KEY (instruction_id) REFERENCES instruction (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Limits as data: what a kind needs beside its limit is in params, a JSON object.
CREATE TABLE check_rule (
  id              BIGINT          NOT NULL,
  kind            VARCHAR(32)     NOT NULL,
  level           VARCHAR(8)      NOT NULL,
  product_code    VARCHAR(32)     NULL,
  c_exchange_id   VARCHAR(32)      NULL,
  c_type_name     VARCHAR(32)     NULL,
  c_instrument_id VARCHAR(32)     NULL,
  limit_value     DECIMAL(24, 10) NULL,
  params          TEXT            NULL,
  note            VARCHAR(500)    NOT NULL DEFAULT '',
  effective_from  DATE            NOT NULL,
  effective_to    DATE            NULL,
  changed_by      VARCHAR(64)     NOT NULL,
  changed_at      DATETIME(6)     NOT NULL,
  version         BIGINT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY check_rule_of_product (product_code, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE check_result (
  id              BIGINT          NOT NULL,
  instruction_id  BIGINT          NOT NULL,
  revision        INT             NOT NULL,
  rule_id         BIGINT          NULL,
  kind            VARCHAR(32)     NOT NULL,
  level           VARCHAR(8)      NOT NULL,
  passed          BOOLEAN         NOT NULL,
  c_instrument_id VARCHAR(32)     NULL,
  limit_value     DECIMAL(24, 10) NULL,
  actual_value    DECIMAL(24, 10) NULL,
  detail          VARCHAR(500)    NULL,
  checked_at      DATETIME(6)     NOT NULL,
  acknowledged_by VARCHAR(64)     NULL,
  acknowledged_at DATETIME(6)     NULL,
  acknowledgement VARCHAR(500)    NULL,
  PRIMARY KEY (id),
  KEY check_result_of (instruction_id, revision),
  CONSTRAINT check_result_instruction FOREIGN KEY (instruction_id) REFERENCES instruction (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE chat_message (
  id             BIGINT        NOT NULL,
  room           VARCHAR(32)   NOT NULL,
  sender         VARCHAR(64)   NOT NULL,
  text           VARCHAR(4000) COLLATE utf8mb4_unicode_ci NOT NULL,
  instruction_id BIGINT        NULL,
  ref            VARCHAR(64)   NULL,
  sent_at        DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY chat_message_once (sender, ref),
  KEY chat_message_room (room, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE chat_read (
  username   VARCHAR(64) NOT NULL,
  room       VARCHAR(32) NOT NULL,
  message_id BIGINT      NOT NULL,
  read_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (username, room)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
