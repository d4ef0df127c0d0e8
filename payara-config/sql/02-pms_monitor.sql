-- pms_monitor: what the market data feed writes and HS Desk reads. This file is the contract between the two.
--
-- 1. One writer: the account monitor_feed. The application only selects.
-- 2. All DATETIMEs are UTC. trading_day is the exchange's trading day (Asia/Shanghai), which at night is not the natural day.
-- 3. update_time is set by the database on every change of a row; readers poll it with an overlap.
-- 4. The feed writes a trade, its order, its positions and its account in one transaction, and deletes no row during a
--    trading day: a position that was closed stays as a row of zeros.
-- 5. A price that is not there is NULL, never 0. Quantities are lots (shares for stocks and ETFs), money is CNY, prices are
--    the exchange's quote unit, ratios are fractions.
-- 6. Codes are compared byte by byte: IF2612 and if2612 are two contracts.

CREATE TABLE IF NOT EXISTS pms_monitor.contract_list (
  c_instrument_id   VARCHAR(32)   NOT NULL,
  c_instrument_name VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci NOT NULL,
  c_exchange_id     VARCHAR(32)   NOT NULL COMMENT 'CFFEX SHFE INE DCE CZCE GFEX SSE SZSE BSE',
  c_type_name       VARCHAR(32)   NOT NULL COMMENT '期货 期权 股票 ETF',
  c_stype_name      VARCHAR(32)   NOT NULL COMMENT 'variety (a future and its options share it: 豆粕) or sector of a stock or ETF',
  -- Option on a commodity future: that future (m2701-C-3000: m2701). CFFEX index option: the index future of the same month,
  -- IO-IF, HO-IH, MO-IM (IO2612-C-4000: IF2612); the id follows this rule also in months in which no such future is listed:
  -- then it is not in this table and the option has no delta. ETF option: the ETF (510300). All others: NULL.
  c_underlying_id   VARCHAR(32)   NULL,
  multiplier        DECIMAL(20,4) NOT NULL,
  price_tick        DECIMAL(20,6) NOT NULL,
  min_volume        DECIMAL(20,4) NOT NULL COMMENT 'smallest order; for stocks and ETFs the board lot when buying',
  max_limit_volume  DECIMAL(20,4) NOT NULL COMMENT 'largest limit order',
  strike            DECIMAL(20,6) NULL,
  option_type       CHAR(1)       NULL COMMENT 'C call, P put',
  expire_date       DATE          NULL COMMENT 'last trading day; NULL for stocks and ETFs',
  currency          VARCHAR(32)   NOT NULL DEFAULT 'CNY',
  update_time       DATETIME(3)   NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (c_instrument_id),
  KEY contract_list_exchange (c_exchange_id, c_type_name, c_instrument_id),
  KEY contract_list_type (c_type_name, c_instrument_id),
  KEY contract_list_underlying (c_underlying_id, c_instrument_id),
  KEY contract_list_update_time (update_time)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Futures: margin = (yesterday lots x pre-settlement + today lots x open price) x multiplier x ratio. Stocks and ETFs are paid
-- in full: long ratio 1. Long options need none. Short options: short_margin_ratio is the ratio that enters the exchange's
-- formula for short options (index: 12-15 %; commodity: that of the future; ETF: 12 %).
CREATE TABLE IF NOT EXISTS pms_monitor.contract_rate (
  c_instrument_id      VARCHAR(32)    NOT NULL,
  long_margin_ratio    DECIMAL(12,8)  NOT NULL,
  short_margin_ratio   DECIMAL(12,8)  NOT NULL,
  open_fee_ratio       DECIMAL(12,8)  NOT NULL COMMENT 'of turnover',
  open_fee_lot         DECIMAL(24,4)  NOT NULL COMMENT 'CNY per lot, added to the ratio',
  close_fee_ratio      DECIMAL(12,8)  NOT NULL,
  close_fee_lot        DECIMAL(24,4)  NOT NULL,
  closetoday_fee_ratio DECIMAL(12,8)  NOT NULL,
  closetoday_fee_lot   DECIMAL(24,4)  NOT NULL,
  larger_side          TINYINT(1)     NOT NULL DEFAULT 0 COMMENT '1: an account pays the larger of all longs and all shorts of the variety',
  update_time          DATETIME(3)    NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (c_instrument_id),
  KEY contract_rate_update_time (update_time)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS pms_monitor.quote (
  c_instrument_id VARCHAR(32)    NOT NULL,
  trading_day     DATE           NOT NULL,
  last_price      DECIMAL(20,6)  NULL,
  pre_settlement  DECIMAL(20,6)  NULL COMMENT 'stocks and ETFs: the previous close',
  settlement      DECIMAL(20,6)  NULL COMMENT 'NULL until the day is settled',
  pre_close       DECIMAL(20,6)  NULL,
  open_price      DECIMAL(20,6)  NULL,
  high_price      DECIMAL(20,6)  NULL,
  low_price       DECIMAL(20,6)  NULL,
  upper_limit     DECIMAL(20,6)  NULL,
  lower_limit     DECIMAL(20,6)  NULL,
  volume          DECIMAL(20,4)  NULL COMMENT 'of the trading day, lots or shares',
  turnover        DECIMAL(24,4)  NULL COMMENT 'CNY, multiplier included',
  open_interest   DECIMAL(20,4)  NULL,
  bid_price1      DECIMAL(20,6)  NULL, bid_price2  DECIMAL(20,6) NULL, bid_price3  DECIMAL(20,6) NULL,
  bid_price4      DECIMAL(20,6)  NULL, bid_price5  DECIMAL(20,6) NULL,
  bid_volume1     DECIMAL(20,4)  NULL, bid_volume2 DECIMAL(20,4) NULL, bid_volume3 DECIMAL(20,4) NULL,
  bid_volume4     DECIMAL(20,4)  NULL, bid_volume5 DECIMAL(20,4) NULL,
  ask_price1      DECIMAL(20,6)  NULL, ask_price2  DECIMAL(20,6) NULL, ask_price3  DECIMAL(20,6) NULL,
  ask_price4      DECIMAL(20,6)  NULL, ask_price5  DECIMAL(20,6) NULL,
  ask_volume1     DECIMAL(20,4)  NULL, ask_volume2 DECIMAL(20,4) NULL, ask_volume3 DECIMAL(20,4) NULL,
  ask_volume4     DECIMAL(20,4)  NULL, ask_volume5 DECIMAL(20,4) NULL,
  implied_vol     DECIMAL(18,10) NULL COMMENT 'options, per year; NULL where the feed has none',
  update_time     DATETIME(3)    NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (c_instrument_id),
  KEY quote_update_time (update_time)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Lots held now: yd_position + td_position. open_cost = sum(open price x lots x multiplier) of what is held;
-- position_cost = yd_position x pre_settlement x multiplier + sum(open price x today's lots x multiplier).
CREATE TABLE IF NOT EXISTS pms_monitor.strategy_position (
  product_code    VARCHAR(32)   NOT NULL,
  account_id      VARCHAR(32)   NOT NULL,
  c_instrument_id VARCHAR(32)   NOT NULL,
  direction       CHAR(1)       NOT NULL COMMENT 'L long, S short',
  yd_position     DECIMAL(20,4) NOT NULL DEFAULT 0 COMMENT 'carried from yesterday and still held',
  td_position     DECIMAL(20,4) NOT NULL DEFAULT 0 COMMENT 'opened today and still held',
  frozen          DECIMAL(20,4) NOT NULL DEFAULT 0 COMMENT 'lots of this row that working close orders hold',
  open_cost       DECIMAL(24,4) NOT NULL DEFAULT 0,
  position_cost   DECIMAL(24,4) NOT NULL DEFAULT 0,
  margin          DECIMAL(24,4) NULL COMMENT 'of this row alone, before any larger-side relief; NULL: compute it',
  update_time     DATETIME(3)   NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (product_code, account_id, c_instrument_id, direction),
  KEY strategy_position_product (product_code, c_instrument_id),
  KEY strategy_position_instrument (c_instrument_id),
  KEY strategy_position_update_time (update_time)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- balance = pre_balance + deposit - withdraw + close_profit + position_profit - commission + cash_in: options are not in it
-- (their premium is cash_in, their value is option_value), stocks and ETFs are (they are in pre_balance and position_profit,
-- and fully in margin). available = balance - margin - frozen_margin - frozen_cash - frozen_commission.
CREATE TABLE IF NOT EXISTS pms_monitor.strategy_account (
  product_code      VARCHAR(32)   NOT NULL,
  account_id        VARCHAR(32)   NOT NULL,
  pre_balance       DECIMAL(24,4) NOT NULL DEFAULT 0,
  deposit           DECIMAL(24,4) NOT NULL DEFAULT 0,
  withdraw          DECIMAL(24,4) NOT NULL DEFAULT 0,
  close_profit      DECIMAL(24,4) NULL COMMENT 'by date; options none',
  position_profit   DECIMAL(24,4) NULL COMMENT 'by date, at the prices of the last write; options none',
  commission        DECIMAL(24,4) NULL,
  margin            DECIMAL(24,4) NULL COMMENT 'after larger-side relief',
  frozen_margin     DECIMAL(24,4) NOT NULL DEFAULT 0 COMMENT 'of working open orders',
  frozen_cash       DECIMAL(24,4) NOT NULL DEFAULT 0 COMMENT 'premium of working orders that buy options',
  frozen_commission DECIMAL(24,4) NOT NULL DEFAULT 0,
  cash_in           DECIMAL(24,4) NOT NULL DEFAULT 0 COMMENT 'option premium received less paid today',
  update_time       DATETIME(3)   NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (product_code, account_id),
  KEY strategy_account_update_time (update_time)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS pms_monitor.trade_record (
  trading_day     DATE          NOT NULL,
  c_exchange_id   VARCHAR(32)   NOT NULL,
  trade_id        VARCHAR(32)   NOT NULL,
  buy_sell        VARCHAR(8)    NOT NULL COMMENT 'BUY SELL',
  product_code    VARCHAR(32)   NOT NULL,
  account_id      VARCHAR(32)   NOT NULL,
  c_instrument_id VARCHAR(32)   NOT NULL,
  open_close      VARCHAR(16)   NOT NULL COMMENT 'OPEN CLOSE CLOSETODAY CLOSEYESTERDAY; stocks and ETFs: OPEN to buy, CLOSE to sell',
  price           DECIMAL(20,6) NOT NULL,
  volume          DECIMAL(20,4) NOT NULL,
  commission      DECIMAL(24,4) NULL COMMENT 'of this trade, rounded to 0.01',
  order_sys_id    VARCHAR(32)   NOT NULL,
  trade_time      DATETIME(3)   NOT NULL,
  update_time     DATETIME(3)   NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (trading_day, c_exchange_id, trade_id, buy_sell),
  KEY trade_record_product (product_code, trading_day, c_instrument_id),
  KEY trade_record_order (trading_day, c_exchange_id, order_sys_id),
  KEY trade_record_update_time (update_time)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- status: 0 filled, 1 partly filled and working, 2 partly filled and gone, 3 working, 4 gone, 5 cancelled, a unknown (sent),
-- b not yet triggered, c triggered. Working lots = total_volume - traded_volume while status is 1, 3, a or c.
-- submit_status: 0 sent, 3 accepted, 4 rejected (with status 5).
CREATE TABLE IF NOT EXISTS pms_monitor.order_record (
  trading_day     DATE          NOT NULL,
  c_exchange_id   VARCHAR(32)   NOT NULL,
  order_sys_id    VARCHAR(32)   NOT NULL,
  product_code    VARCHAR(32)   NOT NULL,
  account_id      VARCHAR(32)   NOT NULL,
  c_instrument_id VARCHAR(32)   NOT NULL,
  buy_sell        VARCHAR(8)    NOT NULL,
  open_close      VARCHAR(16)   NOT NULL,
  price           DECIMAL(20,6) NOT NULL,
  total_volume    DECIMAL(20,4) NOT NULL,
  traded_volume   DECIMAL(20,4) NOT NULL DEFAULT 0,
  status          CHAR(1)       NOT NULL,
  submit_status   CHAR(1)       NOT NULL,
  insert_time     DATETIME(3)   NOT NULL,
  cancel_time     DATETIME(3)   NULL,
  update_time     DATETIME(3)   NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (trading_day, c_exchange_id, order_sys_id),
  KEY order_record_product (product_code, trading_day, c_instrument_id, status),
  KEY order_record_update_time (update_time)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
