-- Products, roles, sessions and what a person set for himself.
-- Codes and names compare byte by byte (utf8mb4_bin); free text does not.

CREATE TABLE product (
  code               VARCHAR(32)    NOT NULL,
  name               VARCHAR(100)   NOT NULL,
  state              VARCHAR(16)    NOT NULL DEFAULT 'ACTIVE',
  approvals_required TINYINT        NOT NULL DEFAULT 0,
  drift_tolerance    DECIMAL(12, 8) NOT NULL DEFAULT 0,
  default_account_id VARCHAR(32)    NOT NULL,
  currency           CHAR(3)        NOT NULL DEFAULT 'CNY',
  nav                DECIMAL(24, 4) NULL,
  version            BIGINT         NOT NULL DEFAULT 0,
  PRIMARY KEY (code),
  CONSTRAINT product_approvals CHECK (approvals_required BETWEEN 0 AND 2),
  CONSTRAINT product_state CHECK (state IN ('ACTIVE', 'REDUCE_ONLY', 'HALTED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE role (
  name        VARCHAR(16)  NOT NULL,
  description VARCHAR(100) NOT NULL,
  PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO role (name, description) VALUES
  ('MANAGER', '基金经理'), ('TRADER', '交易员'), ('RISK', '风控'), ('VIEWER', '只读'), ('ADMIN', '管理员');

-- product_code may be '*', so it is no foreign key.
CREATE TABLE user_role_product (
  id           BIGINT      NOT NULL,
  username     VARCHAR(64) NOT NULL,
  role         VARCHAR(16) NOT NULL,
  product_code VARCHAR(32) NOT NULL,
  granted_by   VARCHAR(64) NOT NULL,
  granted_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY user_role_product_once (username, role, product_code),
  KEY user_role_product_holders (product_code, role, username),
  CONSTRAINT user_role_product_role FOREIGN KEY (role) REFERENCES role (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE session (
  token_sha256 CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  username     VARCHAR(64) NOT NULL,
  created_at   DATETIME(6) NOT NULL,
  last_seen_at DATETIME(6) NOT NULL,
  expires_at   DATETIME(6) NOT NULL,
  ended_at     DATETIME(6) NULL,
  PRIMARY KEY (token_sha256),
  KEY session_of_user (username, ended_at),
  KEY session_ended (ended_at),
  KEY session_expiry (expires_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE login_failure (
  id       BIGINT      NOT NULL,
  username VARCHAR(64) NOT NULL,
  source   VARCHAR(64) NOT NULL,
  at       DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY login_failure_of_user (username, at),
  KEY login_failure_of_source (source, at),
  KEY login_failure_age (at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE preference (
  username   VARCHAR(64) NOT NULL,
  name       VARCHAR(64) NOT NULL,
  value      MEDIUMTEXT  NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (username, name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE exchange_calendar (
  c_exchange_id     VARCHAR(32) NOT NULL,
  day               DATE       NOT NULL,
  is_trading_day    BOOLEAN    NOT NULL,
  has_night_session BOOLEAN    NOT NULL,
  PRIMARY KEY (c_exchange_id, day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
