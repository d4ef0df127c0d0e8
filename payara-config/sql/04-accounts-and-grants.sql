-- The six accounts and what each may do outside the tables of strategy. Run after 02 and 03, before the migrations:
--   envsubst < 04-accounts-and-grants.sql | mariadb
-- ${HS_DB_CLIENT}: the host the accounts connect from (pattern as in CREATE USER); ${..._PASSWORD}: from the environment.

CREATE USER IF NOT EXISTS 'strategy_migrate'@'${HS_DB_CLIENT}';
CREATE USER IF NOT EXISTS 'strategy_app'@'${HS_DB_CLIENT}';
CREATE USER IF NOT EXISTS 'monitor_app'@'${HS_DB_CLIENT}';
CREATE USER IF NOT EXISTS 'monitor_feed'@'${HS_DB_CLIENT}';
CREATE USER IF NOT EXISTS 'dataweb_app'@'${HS_DB_CLIENT}';
CREATE USER IF NOT EXISTS 'inspect'@'${HS_DB_CLIENT}';
ALTER USER 'strategy_migrate'@'${HS_DB_CLIENT}' IDENTIFIED BY '${STRATEGY_MIGRATE_PASSWORD}';
ALTER USER 'strategy_app'@'${HS_DB_CLIENT}' IDENTIFIED BY '${STRATEGY_APP_PASSWORD}';
ALTER USER 'monitor_app'@'${HS_DB_CLIENT}' IDENTIFIED BY '${MONITOR_APP_PASSWORD}';
ALTER USER 'monitor_feed'@'${HS_DB_CLIENT}' IDENTIFIED BY '${MONITOR_FEED_PASSWORD}';
ALTER USER 'dataweb_app'@'${HS_DB_CLIENT}' IDENTIFIED BY '${DATAWEB_APP_PASSWORD}';
ALTER USER 'inspect'@'${HS_DB_CLIENT}' IDENTIFIED BY '${INSPECT_PASSWORD}';

-- migrations: DDL in strategy, and the rows a migration brings with it
GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, LOCK TABLES, CREATE VIEW
  ON strategy.* TO 'strategy_migrate'@'${HS_DB_CLIENT}';

-- the market data feed: rows of pms_monitor, no DDL
GRANT SELECT, INSERT, UPDATE, DELETE ON pms_monitor.* TO 'monitor_feed'@'${HS_DB_CLIENT}';

-- the application: reads the two databases it does not own
GRANT SELECT ON pms_monitor.* TO 'monitor_app'@'${HS_DB_CLIENT}';
GRANT SELECT ON dataweb_read.* TO 'dataweb_app'@'${HS_DB_CLIENT}';

-- people and tests who look and never touch
GRANT SELECT, SHOW VIEW ON strategy.* TO 'inspect'@'${HS_DB_CLIENT}';
GRANT SELECT, SHOW VIEW ON pms_monitor.* TO 'inspect'@'${HS_DB_CLIENT}';
GRANT SELECT, SHOW VIEW ON dataweb_read.* TO 'inspect'@'${HS_DB_CLIENT}';
