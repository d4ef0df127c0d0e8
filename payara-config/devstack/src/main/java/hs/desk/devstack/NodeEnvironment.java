package hs.desk.devstack;

import hs.desk.devstack.ldap.Ldap;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The environment of a node. Its variables are read by the boot commands of {@code
 * payara-config/micro} and, as MicroProfile Config ({@code HS_REDIS_URL} is {@code hs.redis.url}),
 * by the application.
 */
final class NodeEnvironment {

  /**
   * A node that stands still inside a transaction loses it, and its locks, after 5 s; one that
   * waits for a lock as long is told so, before the driver gives the connection up.
   */
  private static final String SESSION = "idle_transaction_timeout=5,innodb_lock_wait_timeout=5";

  private NodeEnvironment() {}

  /**
   * @param home the data directory
   */
  static Map<String, String> of(RunInfo run, Path home, String ldapPassword, int smtpPort) {
    Map<String, String> values = new HashMap<>();
    values.put("HS_PROFILE", "demo");
    values.put("HS_AUDIT_HEADS", home.resolve("audit/heads").toAbsolutePath().toString());
    values.put("HS_REDIS_URL", run.redis());
    values.put("HS_LDAP_URL", run.ldap());
    values.put("HS_LDAP_PEOPLE", Ldap.PEOPLE_DN);
    values.put("HS_LDAP_GROUPS", Ldap.GROUPS_DN);
    values.put("HS_LDAP_BIND_DN", Ldap.BIND_DN);
    values.put("HS_LDAP_BIND_PASSWORD", ldapPassword);
    values.put("HS_LDAP_TIMEOUT_MS", "2000");
    values.put("HS_MAIL_HOST", "127.0.0.1");
    values.put("HS_MAIL_PORT", Integer.toString(smtpPort));
    values.put("HS_MAIL_FROM", "desk@desk.example");
    database(values, "HS_STRATEGY", run.databases().get("strategy"));
    values.merge("HS_STRATEGY_URL", "&sessionVariables=" + SESSION, String::concat);
    database(values, "HS_MONITOR", run.databases().get("pms_monitor"));
    database(values, "HS_DATAWEB", run.databases().get("dataweb_read"));
    return values;
  }

  private static void database(Map<String, String> values, String prefix, RunInfo.Database of) {
    values.put(prefix + "_URL", of.url());
    values.put(prefix + "_USER", of.app().user());
    values.put(prefix + "_PASSWORD", of.app().password());
  }
}
