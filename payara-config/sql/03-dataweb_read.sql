-- dataweb_read: who is who. The company's directory owns it; HS Desk only selects. When it is down, names are missing and
-- nothing else is.
CREATE TABLE IF NOT EXISTS dataweb_read.user (
  id           BIGINT       NOT NULL,
  username     VARCHAR(64)  NOT NULL COMMENT 'the log-in name of the LDAP realm',
  english_name VARCHAR(64)  NULL,
  chinese_name VARCHAR(64)  NULL,
  email        VARCHAR(255) NULL,
  active       TINYINT(1)   NOT NULL DEFAULT 1,
  update_time  DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY user_username (username),
  KEY user_update_time (update_time)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
