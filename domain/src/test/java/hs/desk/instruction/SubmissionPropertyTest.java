package hs.desk.instruction;

import static hs.desk.instruction.Markets.NOW;
import static hs.desk.instruction.Markets.TODAY;
import static hs.desk.instruction.Markets.n;
import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.calendar.Sessions;
import hs.desk.position.Direction;
import hs.desk.product.Product;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SubmissionPropertyTest {

  /** A future with a price and a multiplier, what is held of it and what shall be. */
  private record Given(String price, String multiplier, int held, int wanted) {}

  @Provide
  Arbitrary<List<Given>> book() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 9_999_999),
            Arbitraries.of("1", "5", "10", "200", "300", "10000", "0.37"),
            Arbitraries.integers().between(-400, 400),
            Arbitraries.integers().between(-400, 400))
        .as(
            (price, multiplier, held, wanted) ->
                new Given(BigDecimal.valueOf(price, 3).toPlainString(), multiplier, held, wanted))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Property(tries = 300)
  void totalsAreTheSumsOfTheLines(@ForAll("book") List<Given> book) {
    Markets markets = new Markets();
    List<NewAdjustment.Target> targets = new ArrayList<>();
    for (int i = 0; i < book.size(); i++) {
      Given given = book.get(i);
      String id = "x" + i;
      markets
          .future(id, i % 2 == 0 ? "SHFE" : "DCE", given.multiplier(), LocalDate.of(2026, 1, 1))
          .quoted(id, given.price(), null)
          .held(
              "A1",
              id,
              given.held() < 0 ? Direction.SHORT : Direction.LONG,
              String.valueOf(Math.abs(given.held())),
              "0",
              "0");
      targets.add(new NewAdjustment.Target(id, BigDecimal.valueOf(given.wanted())));
    }
    Instruction made =
        new Submission(
                new Product("P001", "一号", "A1"),
                markets.market(),
                new Submission.Terms(n("0.02"), Duration.ofSeconds(60), Sessions.ALWAYS),
                TODAY,
                NOW)
            .of(new NewAdjustment("P001", "", null, null, targets, null), "manager1");
    assertThat(made.totalCurrentDeltaValue())
        .isEqualByComparingTo(
            made.lines().stream()
                .map(PositionAdjustment::currentDeltaValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    assertThat(made.totalAdjustedDeltaValue())
        .isEqualByComparingTo(
            made.lines().stream()
                .map(PositionAdjustment::adjustedDeltaValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    assertThat(made.lines())
        .allSatisfy(
            line ->
                assertThat(
                        line.details().stream()
                            .map(each -> each.buySell().signed(each.quantity()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(line.lotsToTrade()));
  }
}
