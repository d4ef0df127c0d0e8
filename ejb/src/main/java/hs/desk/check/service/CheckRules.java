package hs.desk.check.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.Slice;
import hs.desk.Sorting;
import hs.desk.Versions;
import hs.desk.Window;
import hs.desk.calendar.service.TradingCalendar;
import hs.desk.check.CheckRule;
import hs.desk.check.CheckRuleView;
import hs.desk.check.NewCheckRule;
import hs.desk.event.NewEvent;
import hs.desk.event.service.EventLog;
import hs.desk.user.RoleName;
import hs.desk.user.service.Permissions;
import hs.desk.wire.Wire;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules on record: read by everybody they concern, written by risk control. */
@Stateless
public class CheckRules {

  private static final Sorting<CheckRuleView> SORTING =
      new Sorting<CheckRuleView>(
          Map.ofEntries(
              Map.entry("id", CheckRuleView::id),
              Map.entry("kind", CheckRuleView::kind),
              Map.entry("level", CheckRuleView::level),
              Map.entry("product_code", CheckRuleView::productCode),
              Map.entry("c_exchange_id", CheckRuleView::exchangeId),
              Map.entry("c_type_name", CheckRuleView::typeName),
              Map.entry("c_stype_name", CheckRuleView::subTypeName),
              Map.entry("c_instrument_id", CheckRuleView::instrumentId),
              Map.entry("limit_value", CheckRuleView::limitValue),
              Map.entry("effective_from", CheckRuleView::effectiveFrom),
              Map.entry("effective_to", CheckRuleView::effectiveTo),
              Map.entry("active", CheckRuleView::active),
              Map.entry("changed_at", CheckRuleView::changedAt)),
          Comparator.comparing(CheckRuleView::id).reversed());

  /** Fields the list can be sorted by, in wire spelling. */
  public static final Set<String> ORDERABLE = SORTING.names();

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private Permissions permissions;
  @Inject private TradingCalendar calendar;
  @Inject private EventLog events;

  /**
   * A part of the list of rules of all products and of those the caller sees; a search looks at
   * what a rule is of and at its note.
   *
   * @param window ordered by fields of {@link #ORDERABLE}
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Slice<CheckRuleView> list(String username, Window window) {
    Set<String> visible = permissions.productsOf(username);
    List<CheckRuleView> all =
        strategy
            .createQuery("select r from CheckRule r", CheckRule.class)
            .getResultStream()
            .filter(rule -> rule.productCode() == null || visible.contains(rule.productCode()))
            .map(CheckRuleView::of)
            .filter(rule -> found(rule, window))
            .toList();
    return SORTING.cut(all, window);
  }

  private static boolean found(CheckRuleView rule, Window window) {
    return window.finds(
        rule.kind().name(),
        rule.rule(),
        rule.productCode(),
        rule.exchangeId(),
        rule.typeName(),
        rule.subTypeName(),
        rule.instrumentId(),
        rule.note());
  }

  /** Refuses {@code NOT_FOUND} for a rule that concerns no product the caller sees. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public CheckRuleView require(String username, long id) {
    return CheckRuleView.of(visible(username, id, LockModeType.NONE));
  }

  /** Writes the rule and {@code rule.changed}. */
  public CheckRuleView create(String username, NewCheckRule asked) {
    requireRisk(username, asked.productCode());
    asked.requireShape(today());
    CheckRule rule = new CheckRule(asked, today(), username, Instant.now());
    strategy.persist(rule);
    strategy.flush();
    CheckRuleView made = CheckRuleView.of(rule);
    changed(username, rule, null, made);
    return made;
  }

  /** Says the rule anew; {@code rule.changed}. Refused {@code STALE} for another version. */
  public CheckRuleView change(String username, long id, NewCheckRule asked) {
    CheckRule rule = visible(username, id, LockModeType.PESSIMISTIC_WRITE);
    requireRisk(username, rule.productCode());
    requireRisk(username, asked.productCode());
    if (asked.version() == null) {
      throw Refused.invalid("version", "required", null, null);
    }
    Versions.require(asked.version(), rule.version());
    asked.requireShape(today());
    CheckRuleView before = CheckRuleView.of(rule);
    rule.become(asked, today(), username, Instant.now());
    strategy.flush();
    CheckRuleView after = CheckRuleView.of(rule);
    changed(username, rule, before, after);
    return after;
  }

  /** Takes the rule away; {@code rule.changed} keeps what it was. */
  public void remove(String username, long id) {
    CheckRule rule = visible(username, id, LockModeType.PESSIMISTIC_WRITE);
    requireRisk(username, rule.productCode());
    CheckRuleView before = CheckRuleView.of(rule);
    strategy.remove(rule);
    strategy.flush();
    changed(username, rule, before, null);
  }

  /** Refuses who does not keep the limits of that product, or of all where it is null. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void requireRisk(String username, String productCode) {
    if (productCode != null) {
      permissions.require(username, productCode, RoleName.RISK);
      return;
    }
    List<String> all =
        strategy.createQuery("select p.code from Product p", String.class).getResultList();
    if (!all.stream().allMatch(code -> permissions.has(username, code, RoleName.RISK))) {
      throw Refused.of(Reason.FORBIDDEN, "role-missing", "*");
    }
  }

  private CheckRule visible(String username, long id, LockModeType lock) {
    CheckRule rule = strategy.find(CheckRule.class, id, lock);
    if (rule == null
        || rule.productCode() != null
            && !permissions.productsOf(username).contains(rule.productCode())) {
      throw Refused.of(Reason.NOT_FOUND, "check-rule-not-found", id);
    }
    return rule;
  }

  private LocalDate today() {
    return calendar.days().of(Instant.now());
  }

  private void changed(String actor, CheckRule rule, CheckRuleView from, CheckRuleView to) {
    Map<String, Object> data = new HashMap<>();
    data.put("rule_id", rule.id());
    data.put("from", from);
    data.put("to", to);
    String text = Wire.text(data);
    events.append(
        new NewEvent(
            "rule", rule.productCode(), "rule.changed", "check_rule", rule.id(), actor, text));
  }
}
