package hs.desk.check.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.calendar.service.TradingCalendar;
import hs.desk.check.CheckEngine;
import hs.desk.check.CheckRule;
import hs.desk.check.Finding;
import hs.desk.check.NewCheckRule;
import hs.desk.check.OpenOrder;
import hs.desk.check.Plan;
import hs.desk.check.Trial;
import hs.desk.instruction.Market;
import hs.desk.instruction.service.MarketReader;
import hs.desk.position.service.ValuationSettings;
import hs.desk.product.Product;
import hs.desk.user.RoleName;
import hs.desk.user.service.Permissions;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tries a rule on today's book before it is enforced; keeps nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RuleTrial {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @EJB private CheckRules records;
  @EJB private ScopeReader scopes;
  @Inject private RulesInForce rules;
  @EJB private MarketReader monitor;
  @Inject private Permissions permissions;
  @Inject private ValuationSettings settings;
  @EJB private TradingCalendar calendar;

  /** What the rule measures on every product it covers, what breaks it first. */
  public List<Trial> of(String username, NewCheckRule asked) {
    records.requireRisk(username, asked.productCode(), asked.ofHouse());
    Instant now = Instant.now();
    asked.requireShape(calendar.days().of(now));
    asked.requireListed(scopes.listed(asked.scope()));
    CheckRule rule = new CheckRule(asked, calendar.days().of(now), username, now);
    Stream<String> products =
        asked.productCode() == null
            ? permissions.productsOf(username).stream()
            : Stream.of(asked.productCode());
    return products
        .flatMap(product -> on(product, rule, now))
        .sorted(Comparator.comparing(Trial::passed))
        .toList();
  }

  private Stream<Trial> on(String productCode, CheckRule rule, Instant now) {
    Product product = strategy.find(Product.class, productCode);
    if (product == null) {
      throw Refused.of(Reason.NOT_FOUND, "product-not-found", productCode);
    }
    Set<String> contracts = new TreeSet<>(monitor.held(productCode));
    contracts.addAll(rules.openContracts(productCode));
    Market market = monitor.readAll(productCode, contracts);
    Plan plan =
        Plan.standing(
            product, EnumSet.allOf(RoleName.class), market, open(productCode, rule, contracts));
    return new CheckEngine(List.of(rule), market, plan, settings.rate(), now)
        .findings().stream().map(finding -> trial(productCode, finding));
  }

  private List<OpenOrder> open(String productCode, CheckRule rule, Set<String> contracts) {
    return rule.house() && !contracts.isEmpty() ? rules.openOn(contracts) : rules.open(productCode);
  }

  private static Trial trial(String productCode, Finding finding) {
    return new Trial(
        productCode, finding.instrumentId(), finding.limit(), finding.actual(), finding.passed());
  }
}
