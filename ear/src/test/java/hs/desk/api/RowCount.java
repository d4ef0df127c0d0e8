package hs.desk.api;

import hs.desk.rig.Database;
import java.util.Map;
import java.util.StringJoiner;

/** How many rows there are in the tables that only people's acts fill. */
final class RowCount {

  private static final String COUNTS =
      """
      select (select count(*) from instruction) instruction,
             (select coalesce(sum(revision), 0) from instruction) revised,
             (select count(*) from instruction_revision) instruction_revision,
             (select count(*) from position_adjustment) position_adjustment,
             (select count(*) from instruction_detail) instruction_detail,
             (select count(*) from approval) approval,
             (select count(*) from instruction_seen) instruction_seen,
             (select count(*) from check_rule) check_rule,
             (select coalesce(sum(version), 0) from check_rule) rule_versions,
             (select count(*) from check_result) check_result,
             (select count(*) from user_role_product) user_role_product,
             (select count(*) from preference) preference,
             (select count(*) from chat_message) chat_message,
             (select count(*) from idempotency) idempotency,
             (select coalesce(sum(approvals_required), 0) from product) approvals_required
      """;

  private final Database strategy;
  private Map<String, Object> before;

  RowCount(Database strategy) {
    this.strategy = strategy;
    before = strategy.rows(COUNTS).get(0);
  }

  /** What is other than at the last look; empty where nothing is. */
  String changed() {
    Map<String, Object> now = strategy.rows(COUNTS).get(0);
    StringJoiner changed = new StringJoiner(", ");
    now.forEach(
        (table, count) -> {
          if (!count.equals(before.get(table))) {
            changed.add(table + " " + before.get(table) + " -> " + count);
          }
        });
    before = now;
    return changed.toString();
  }
}
