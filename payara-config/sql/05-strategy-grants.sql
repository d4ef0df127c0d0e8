-- What the application may do in strategy, table by table. Run after the migrations, and again after each new one:
--   envsubst < 05-strategy-grants.sql | mariadb
-- Append-only tables (snapshots, fills, what the checks said and the audit trail) can be added to and read, by nobody's
-- mistake changed; what was archived of the trail is said by the archive alone.

DELIMITER //
BEGIN NOT ATOMIC
  DECLARE CONTINUE HANDLER FOR 1141, 1147 BEGIN END;  -- nothing to revoke
  FOR t IN (SELECT table_name AS name FROM information_schema.tables
             WHERE table_schema = 'strategy' AND table_type = 'BASE TABLE')
  DO
    IF t.name IN ('position_snapshot', 'fill', 'fill_match', 'check_result', 'event', 'event_seq') THEN
      EXECUTE IMMEDIATE CONCAT('GRANT SELECT, INSERT ON strategy.`', t.name, '` TO ''strategy_app''@''${HS_DB_CLIENT}''');
      EXECUTE IMMEDIATE CONCAT('REVOKE UPDATE, DELETE ON strategy.`', t.name, '` FROM ''strategy_app''@''${HS_DB_CLIENT}''');
    ELSEIF t.name IN ('event_archive', 'flyway_schema_history') THEN
      EXECUTE IMMEDIATE CONCAT('GRANT SELECT ON strategy.`', t.name, '` TO ''strategy_app''@''${HS_DB_CLIENT}''');
      EXECUTE IMMEDIATE CONCAT('REVOKE INSERT, UPDATE, DELETE ON strategy.`', t.name, '` FROM ''strategy_app''@''${HS_DB_CLIENT}''');
    ELSE
      EXECUTE IMMEDIATE CONCAT('GRANT SELECT, INSERT, UPDATE, DELETE ON strategy.`', t.name, '` TO ''strategy_app''@''${HS_DB_CLIENT}''');
    END IF;
  END FOR;
END//
DELIMITER ;
