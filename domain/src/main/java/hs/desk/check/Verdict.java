package hs.desk.check;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.instruction.CheckView;
import hs.desk.instruction.NewAdjustment.Acknowledgement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What follows from findings: an act that is refused, or results to keep. */
public final class Verdict {

  private static final int LONGEST_REASON = 500;

  private final CheckedAct act;
  private final List<Finding> findings;
  private final List<Acknowledgement> acknowledged;
  private final List<CheckResult> earlier;

  /**
   * @param acknowledged by the name of the rule or its id; null for none
   */
  public Verdict(CheckedAct act, List<Finding> findings, List<Acknowledgement> acknowledged) {
    this(act, findings, acknowledged, List.of());
  }

  /**
   * @param earlier results of acts before this one, whose acknowledgements may still hold
   */
  public Verdict(
      CheckedAct act,
      List<Finding> findings,
      List<Acknowledgement> acknowledged,
      List<CheckResult> earlier) {
    this.act = act;
    this.findings = findings;
    this.acknowledged = acknowledged == null ? List.of() : acknowledged;
    this.earlier = earlier;
  }

  /** Refuses {@code RULE} for what is blocked, else for warnings nobody has acknowledged. */
  public void require() {
    requireReasons();
    refuse("rule-broken", it -> it.rule().level() == CheckLevel.BLOCK);
    refuse("warning-unacknowledged", this::warns);
  }

  private boolean warns(Finding finding) {
    return finding.rule().level() == CheckLevel.WARN
        && acknowledgement(finding.rule()).isEmpty()
        && settlement(finding).isEmpty();
  }

  private Optional<CheckResult> settlement(Finding finding) {
    return earlier.stream().filter(it -> it.settles(finding)).findFirst();
  }

  private void requireReasons() {
    List<Refused.Field> broken = new ArrayList<>();
    for (int i = 0; i < acknowledged.size(); i++) {
      int length = acknowledged.get(i).reason().strip().length();
      if (length == 0 || length > LONGEST_REASON) {
        broken.add(
            Refused.field(
                "acknowledge[" + i + "].reason", "reason-length", LONGEST_REASON, length));
      }
    }
    if (!broken.isEmpty()) {
      throw Refused.rule(broken);
    }
  }

  private void refuse(String code, Predicate<Finding> refused) {
    List<Finding> broken =
        findings.stream().filter(it -> !it.passed() && refused.test(it)).toList();
    if (broken.isEmpty()) {
      return;
    }
    List<Refused.Field> fields = broken.stream().map(Verdict::field).toList();
    throw new Refused(Reason.RULE, code, List.of(), fields, Map.of())
        .with("checks", broken.stream().map(this::view).toList());
  }

  private static Refused.Field field(Finding finding) {
    return Refused.field(
        finding.path(),
        finding.rule().kind().word(),
        plain(finding.limit()),
        plain(finding.actual()));
  }

  private static String plain(java.math.BigDecimal value) {
    if (value == null) {
      return null;
    }
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private CheckView view(Finding finding) {
    return new CheckResult(finding, act, null, Instant.EPOCH).view();
  }

  private Optional<Acknowledgement> acknowledgement(CheckRule rule) {
    return acknowledged.stream().filter(it -> names(it.rule(), rule)).findFirst();
  }

  private static boolean names(String given, CheckRule rule) {
    return given.equals(rule.kind().word())
        || given.equals(rule.kind().name())
        || rule.id() != null && given.equals(rule.id().toString());
  }

  /** Every finding that did not pass; of a rule that was kept, the one nearest to its limit. */
  public List<CheckResult> results(String actor, Instant now) {
    return told().map(finding -> result(finding, actor, now)).toList();
  }

  private Stream<Finding> told() {
    Map<CheckRule, List<Finding>> byRule = new LinkedHashMap<>();
    findings.forEach(it -> byRule.computeIfAbsent(it.rule(), any -> new ArrayList<>()).add(it));
    return byRule.values().stream().flatMap(Verdict::told);
  }

  private static Stream<Finding> told(List<Finding> ofRule) {
    List<Finding> broken = ofRule.stream().filter(it -> !it.passed()).toList();
    Comparator<Finding> byActual =
        Comparator.comparing(
            Finding::actual,
            Comparator.nullsFirst(Comparator.<java.math.BigDecimal>naturalOrder()));
    return broken.isEmpty() ? ofRule.stream().max(byActual).stream() : broken.stream();
  }

  private CheckResult result(Finding finding, String actor, Instant now) {
    CheckResult result = new CheckResult(finding, act, actor, now);
    if (!finding.passed() && finding.rule().level() == CheckLevel.WARN) {
      acknowledgement(finding.rule())
          .ifPresentOrElse(
              it -> result.acknowledge(actor, it.reason().strip(), now),
              () -> settlement(finding).ifPresent(result::acknowledge));
    }
    return result;
  }
}
