package hs.desk.check.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.Slice;
import hs.desk.Sorting;
import hs.desk.Window;
import hs.desk.check.CheckRule;
import hs.desk.check.CheckRuleView;
import hs.desk.user.RoleName;
import hs.desk.user.service.Permissions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules on record, read by everybody they concern. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CheckRules {

  /** A rule that was written earlier has the lower id. */
  private static final Sorting<CheckRuleView> SORTING =
      new Sorting<CheckRuleView>(
          Map.ofEntries(
              Map.entry("id", CheckRuleView::id),
              Map.entry("created_at", CheckRuleView::id),
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

  /**
   * A part of the list of rules of all products and of those the caller sees; a search looks at
   * what a rule is of and at its note.
   *
   * @param window ordered by fields of {@link #ORDERABLE}
   */
  public Slice<CheckRuleView> list(String username, Window window) {
    Set<String> visible = permissions.productsOf(username);
    List<CheckRuleView> all =
        strategy
            .createQuery("select r from CheckRule r", CheckRule.class)
            .getResultStream()
            .filter(rule -> concerns(rule, visible))
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
  public CheckRuleView require(String username, long id) {
    return CheckRuleView.of(visible(username, id, LockModeType.NONE));
  }

  /**
   * Refuses who does not keep the limits of all that a rule looks at.
   *
   * @param productCode null for all of them
   * @param house whether the rule looks at the others beside it
   */
  public void requireRisk(String username, String productCode, boolean house) {
    if (productCode != null) {
      permissions.require(username, productCode, RoleName.RISK);
    }
    if (productCode == null || house) {
      requireRiskOnAll(username);
    }
  }

  private void requireRiskOnAll(String username) {
    List<String> all =
        strategy.createQuery("select p.code from Product p", String.class).getResultList();
    if (!all.stream().allMatch(code -> permissions.has(username, code, RoleName.RISK))) {
      throw Refused.of(Reason.FORBIDDEN, "role-missing", "*");
    }
  }

  /** The rule as it stands, if the caller sees it. */
  public Optional<CheckRuleView> find(String username, long id) {
    return Optional.ofNullable(strategy.find(CheckRule.class, id))
        .filter(rule -> concerns(rule, permissions.productsOf(username)))
        .map(CheckRuleView::of);
  }

  private static boolean concerns(CheckRule rule, Set<String> visible) {
    return rule.productCode() == null || visible.contains(rule.productCode());
  }

  /** The rule itself, for the present transaction; refuses like {@link #require}. */
  public CheckRule visible(String username, long id, LockModeType lock) {
    CheckRule rule = strategy.find(CheckRule.class, id, lock);
    if (rule == null || !concerns(rule, permissions.productsOf(username))) {
      throw Refused.of(Reason.NOT_FOUND, "check-rule-not-found", id);
    }
    return rule;
  }
}
