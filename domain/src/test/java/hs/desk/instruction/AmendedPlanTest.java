package hs.desk.instruction;

import static hs.desk.instruction.Markets.NOW;
import static hs.desk.instruction.Markets.TODAY;
import static hs.desk.instruction.Markets.n;
import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.calendar.Sessions;
import hs.desk.check.CheckEngine;
import hs.desk.check.CheckKind;
import hs.desk.check.CheckLevel;
import hs.desk.check.CheckRule;
import hs.desk.check.Finding;
import hs.desk.check.NewCheckRule;
import hs.desk.check.OpenOrder;
import hs.desk.check.OpenOrder.Stage;
import hs.desk.check.Plan;
import hs.desk.position.Direction;
import hs.desk.product.NewSettings;
import hs.desk.product.Product;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import hs.desk.user.RoleName;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** IF2512 to 10 and rb2605 to 4, both from nothing; the limits look at what an amendment makes. */
class AmendedPlanTest {

  private static final Submission.Terms TERMS =
      new Submission.Terms(n("0.02"), Duration.ofSeconds(60), Sessions.ALWAYS);

  /** CNY that a lot of each is worth. */
  private static final BigDecimal IF = n("1185000");

  private static final BigDecimal RB = n("31000");

  private final Product product = new Product("P001", "一号", "A1");
  private final Instruction instruction =
      Ids.given(
          new Submission(product, Markets.usual().market(), TERMS, TODAY, NOW)
              .of(
                  new NewAdjustment(
                      "P001",
                      null,
                      null,
                      null,
                      List.of(target("IF2512", "10"), target("rb2605", "4")),
                      null),
                  "manager1"));

  private static NewAdjustment.Target target(String contract, String lots) {
    return new NewAdjustment.Target(contract, n(lots));
  }

  @BeforeEach
  void worthAHundredMillion() {
    product.set(new NewSettings(null, null, null, null, n("100000000"), null, null));
  }

  private List<Finding> findings(Markets markets, CheckKind kind, String wanted) {
    Surroundings around = new Surroundings(Map.of(), List.of(), List.of(), List.of(), Map.of());
    Market market = markets.market().with(around);
    Prospect prospect =
        new Amendment(instruction, product, market, List.of(), TERMS, TODAY, NOW)
            .propose(2, List.of(target("IF2512", wanted)));
    List<OpenOrder> open =
        instruction.lines().stream()
            .flatMap(line -> line.details().stream())
            .filter(detail -> detail.status().open())
            .map(AmendedPlanTest::order)
            .toList();
    Plan plan = Plan.of(product, instruction, prospect, Set.of(RoleName.MANAGER), open);
    return new CheckEngine(List.of(rule(kind)), market, plan, n("0.02"), NOW).findings();
  }

  private static OpenOrder order(InstructionDetail detail) {
    return new OpenOrder(
        detail.instruction().id(),
        detail.productCode(),
        detail.accountId(),
        detail.instrumentId(),
        detail.line().adjustedPosition(),
        detail.openClose(),
        detail.buySell(),
        detail.left(),
        detail.claimedBy() == null ? Stage.FREE : Stage.CLAIMED);
  }

  private static CheckRule rule(CheckKind kind) {
    NewCheckRule asked =
        new NewCheckRule(
            kind,
            CheckLevel.BLOCK,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            BigDecimal.ZERO,
            null,
            null,
            null,
            null,
            null,
            null);
    return new CheckRule(asked, TODAY, "risk1", NOW);
  }

  private BigDecimal actual(Markets markets, CheckKind kind, String wanted) {
    List<Finding> findings = findings(markets, kind, wanted);
    assertThat(findings).hasSize(1);
    return findings.get(0).actual();
  }

  private void fill(String lots) {
    InstructionDetail detail = instruction.inForce("IF2512").orElseThrow().details().get(0);
    detail.book(
        new Fill.Traded(n(lots), n("3950"), TODAY, "CFFEX", null, NOW),
        FillSource.FEED,
        "feed",
        NOW);
  }

  @Test
  void theLineThatStaysCounts() {
    BigDecimal worth = IF.multiply(n("12")).add(RB.multiply(n("4")));
    assertThat(actual(Markets.usual(), CheckKind.GROSS_NOTIONAL, "12").multiply(n("100000000")))
        .isEqualByComparingTo(worth);
  }

  @Test
  void whatIsFilledAndWhatWorksOfItCountOnce() {
    fill("6");
    Markets later =
        Markets.usual()
            .held("A1", "IF2512", Direction.LONG, "0", "6", "0")
            .working(new Market.Working("A1", "IF2512", BuySell.BUY, OpenClose.OPEN, n("4")));
    assertThat(actual(later, CheckKind.POSITION_LIMIT, "12")).isEqualByComparingTo("12");
  }

  @Test
  void lessThanTheTargetInForceIsNotMeasuredAtAll() {
    assertThat(findings(Markets.usual(), CheckKind.POSITION_LIMIT, "6")).isEmpty();
  }
}
