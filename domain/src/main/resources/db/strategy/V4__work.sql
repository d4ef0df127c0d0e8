-- What the feed's trades need to find the instructions they belong to.

-- Trades before this moment are not the instruction's; a resumed one keeps it.
ALTER TABLE instruction ADD COLUMN approved_at DATETIME(6) NULL AFTER submitted_at;
UPDATE instruction SET approved_at = submitted_at
 WHERE status NOT IN ('DRAFT', 'PENDING_APPROVAL', 'REJECTED');

-- How many fills were booked or taken back, counted under the lock of the row: an act that read the monitor before
-- sees by it whether positions moved since.
ALTER TABLE product ADD COLUMN fills BIGINT NOT NULL DEFAULT 0;

-- Trades of the feed, or what is left of them, that no fill accounts for. noted_at: since when it is known; a trade
-- never belongs to what was approved after that.
CREATE TABLE unmatched_trade (
  trading_day     DATE           NOT NULL,
  c_exchange_id   VARCHAR(32)    NOT NULL,
  trade_id        VARCHAR(32)    NOT NULL,
  buy_sell        VARCHAR(4)     NOT NULL,
  product_code    VARCHAR(32)    NOT NULL,
  account_id      VARCHAR(32)    NOT NULL,
  c_instrument_id VARCHAR(32)    NOT NULL,
  open_close      VARCHAR(16)    NOT NULL,
  price           DECIMAL(20, 6) NOT NULL,
  volume          DECIMAL(20, 4) NOT NULL,
  unmatched       DECIMAL(20, 4) NOT NULL,
  reason          VARCHAR(16)    NOT NULL,
  trade_time      DATETIME(6)    NOT NULL,
  noted_at        DATETIME(6)    NOT NULL,
  PRIMARY KEY (trading_day, c_exchange_id, trade_id, buy_sell),
  KEY unmatched_trade_of_product (product_code, trading_day, trade_time)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Fills booked by hand that no trade of the feed stands behind yet, or not wholly; a row goes when its fill is
-- confirmed or taken back.
CREATE TABLE provisional_fill (
  fill_id         BIGINT      NOT NULL,
  product_code    VARCHAR(32) NOT NULL,
  c_instrument_id VARCHAR(32) NOT NULL,
  trading_day     DATE        NOT NULL,
  PRIMARY KEY (fill_id),
  KEY provisional_fill_of_contract (product_code, c_instrument_id, trading_day),
  CONSTRAINT provisional_fill_fill FOREIGN KEY (fill_id) REFERENCES fill (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row: how far the feed's trades were read, and which node reads them until when (database time).
CREATE TABLE trade_reading (
  id      TINYINT     NOT NULL,
  read_to DATETIME(3) NOT NULL,
  owner   VARCHAR(64) NULL,
  until   DATETIME(6) NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO trade_reading (id, read_to) VALUES (1, '1970-01-01');
