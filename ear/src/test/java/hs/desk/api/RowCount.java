package hs.desk.api;

import hs.desk.rig.Database;
import java.util.Map;
import java.util.StringJoiner;

/**
 * How many rows people's acts have filled tables with, and what they moved that the market does
 * not; of events and mails those since it began.
 */
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
             (select count(*) from instruction_viewer) instruction_viewer,
             (select count(*) from revision_change) revision_change,
             (select count(*) from position_snapshot) position_snapshot,
             (select count(*) from fill where source = 'MANUAL') fill,
             (select count(*) from fill_match m join fill f on f.id = m.fill_id
               where f.source = 'MANUAL') fill_match,
             (select count(*) from event e left join mail m on m.event_id = e.id
               where e.id > ? and e.request_id is not null and e.kind not like 'login.%') told,
             (select count(*) from chat_read) chat_read,
             (select count(*) from check_rule) check_rule,
             (select coalesce(sum(version), 0) from check_rule) rule_versions,
             (select count(*) from check_result) check_result,
             (select count(*) from user_role_product) user_role_product,
             (select count(*) from preference) preference,
             (select count(*) from chat_message) chat_message,
             (select count(*) from idempotency) idempotency,
             (select coalesce(sum(approvals_required), 0) from product) approvals_required,
             (select coalesce(sum(version), 0) from product) product_versions,
             (select count(claimed_by) from instruction_detail) claimed,
             (select count(*) from instruction where status = 'DRAFT') drafts,
             (select count(*) from instruction where status = 'PENDING_APPROVAL') pending,
             (select count(*) from instruction where status in ('REJECTED', 'CANCELLED')) ended
      """;

  private final Database strategy;
  private final long first;
  private Map<String, Object> before;

  RowCount(Database strategy) {
    this.strategy = strategy;
    first = strategy.number("select coalesce(max(id), 0) from event");
    before = count();
  }

  private Map<String, Object> count() {
    return strategy.rows(COUNTS, first).get(0);
  }

  /** What is other than at the last look; empty where nothing is. */
  String changed() {
    Map<String, Object> now = count();
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
