package hs.desk.check.service;

import hs.desk.Reasons;
import hs.desk.Versions;
import hs.desk.calendar.service.TradingCalendar;
import hs.desk.check.CheckRule;
import hs.desk.check.CheckRuleView;
import hs.desk.check.NewCheckRule;
import hs.desk.check.RuleScope;
import hs.desk.event.NewEvent;
import hs.desk.event.service.Acts;
import hs.desk.event.service.EventLog;
import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.wire.Wire;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Risk control writes the rules; each act leaves {@code rule.changed}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RuleControl {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @EJB private CheckRules rules;
  @EJB private ScopeReader scopes;
  @EJB private Acts acts;
  @EJB private TradingCalendar calendar;
  @Inject private EventLog events;

  /**
   * The data of {@code rule.changed}.
   *
   * @param from null where the rule is new
   * @param to null where it was taken away
   * @param reason as it was given, or null
   */
  private record Changed(long ruleId, CheckRuleView from, CheckRuleView to, String reason) {}

  /** Writes the rule. Refused {@code NOT_FOUND}, {@code FORBIDDEN}, {@code RULE}. */
  public WrittenAnswer create(String username, String key, NewCheckRule asked) {
    rules.requireRisk(username, asked.productCode(), asked.ofHouse());
    return acts.once(
        IdempotentRequest.of(username, key, "POST api/check-rules/", asked),
        () -> scopes.listed(asked.scope()),
        listed -> write(username, asked, listed));
  }

  private WrittenAnswer write(String username, NewCheckRule asked, List<RuleScope> listed) {
    rules.requireRisk(username, asked.productCode(), asked.ofHouse());
    asked.requireShape(today());
    asked.requireListed(listed);
    CheckRule rule = new CheckRule(asked, today(), username, Instant.now());
    strategy.persist(rule);
    strategy.flush();
    CheckRuleView made = CheckRuleView.of(rule);
    changed(username, rule, new Changed(rule.id(), null, made, asked.reason()));
    return WrittenAnswer.created("api/check-rules/%d/".formatted(made.id()), made);
  }

  /**
   * Says the rule anew; refused {@code STALE} for another version. What it speaks of may have gone
   * from the lists, as long as it speaks of nothing else.
   */
  public WrittenAnswer change(String username, String key, long id, NewCheckRule asked) {
    CheckRuleView known = rules.require(username, id);
    rules.requireRisk(username, known.productCode(), known.house());
    rules.requireRisk(username, asked.productCode(), asked.ofHouse());
    String route = "PUT api/check-rules/%d/".formatted(id);
    return acts.once(
        IdempotentRequest.of(username, key, route, asked),
        () -> scopes.listed(asked.scope()),
        listed -> rewrite(username, id, asked, listed));
  }

  private WrittenAnswer rewrite(
      String username, long id, NewCheckRule asked, List<RuleScope> listed) {
    CheckRule rule = rules.visible(username, id, LockModeType.PESSIMISTIC_WRITE);
    rules.requireRisk(username, rule.productCode(), rule.house());
    Versions.require(asked.version(), rule.version());
    asked.requireShape(today());
    if (!asked.scope().equals(rule.scope())) {
      asked.requireListed(listed);
    }
    CheckRuleView before = CheckRuleView.of(rule);
    rule.become(asked, today(), username, Instant.now());
    strategy.flush();
    CheckRuleView after = CheckRuleView.of(rule);
    changed(username, rule, new Changed(rule.id(), before, after, asked.reason()));
    return WrittenAnswer.ok(after);
  }

  /**
   * Takes the rule away; the event keeps what it was. A rule that is gone may have an answer on
   * record.
   *
   * @param seen the version acted on, or null
   * @param given why, or null
   */
  public WrittenAnswer remove(String username, String key, long id, Long seen, String given) {
    rules
        .find(username, id)
        .ifPresent(rule -> rules.requireRisk(username, rule.productCode(), rule.house()));
    String reason = Reasons.orNone(given);
    String asked = reason == null ? String.valueOf(seen) : seen + " " + reason;
    String route = "DELETE api/check-rules/%d/".formatted(id);
    return acts.once(
        IdempotentRequest.of(username, key, route, asked), () -> erase(username, id, seen, reason));
  }

  private WrittenAnswer erase(String username, long id, Long seen, String reason) {
    CheckRule rule = rules.visible(username, id, LockModeType.PESSIMISTIC_WRITE);
    rules.requireRisk(username, rule.productCode(), rule.house());
    Versions.require(seen, rule.version());
    Reasons.require(reason);
    CheckRuleView before = CheckRuleView.of(rule);
    strategy.remove(rule);
    strategy.flush();
    changed(username, rule, new Changed(rule.id(), before, null, reason));
    return WrittenAnswer.nothing();
  }

  private LocalDate today() {
    return calendar.days().of(Instant.now());
  }

  private void changed(String actor, CheckRule rule, Changed data) {
    String text = Wire.text(data);
    events.append(
        new NewEvent(
            "rule", rule.productCode(), "rule.changed", "check_rule", rule.id(), actor, text));
  }
}
