package hs.desk.check;

import static hs.desk.check.Desk.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import hs.desk.trade.BuySell;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rule 2 of the package: no limit stands in the way of less risk. */
class ReducingPropertyTest {

  /** Every kind blocks everything. */
  private static final CheckRule[] WALLS =
      Arrays.stream(CheckKind.values())
          .map(kind -> asked(kind, CheckLevel.BLOCK, "0").house().rule())
          .toArray(CheckRule[]::new);

  /**
   * A position, or a target in force, and less of it.
   *
   * @param net what is held, or the target that is amended
   * @param kept share of it that stays, in hundredths
   * @param standing whether it is a target in force
   * @param filled share of what stays that is filled by then, in hundredths; of a target only
   * @param working lots that work at the exchange, bought positive
   */
  record Reduction(int net, int kept, boolean standing, int filled, int working) {
    int target() {
      return net * kept / 100;
    }

    private int done() {
      return target() * filled / 100;
    }

    private void on(Desk desk, String id) {
      if (working != 0) {
        desk.working(id, working > 0 ? BuySell.BUY : BuySell.SELL, Math.abs(working));
      }
      if (standing) {
        desk.held(id, done()).amended(id, 0, done(), net, target(), "PRICE_STALE", "DELTA_MISSING");
      } else {
        desk.held(id, net).line(id, net, target(), "PRICE_STALE", "DELTA_MISSING");
      }
    }
  }

  @Provide
  Arbitrary<List<Reduction>> reductions() {
    Arbitrary<Integer> nets = Arbitraries.integers().between(-500, 500).filter(net -> net != 0);
    return Combinators.combine(
            nets,
            Arbitraries.integers().between(0, 99),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 100),
            Arbitraries.integers().between(-700, 700))
        .as(Reduction::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(10);
  }

  private static Desk book(List<Reduction> reductions, String nav, int others) {
    Desk desk =
        new Desk().nav(nav).future("other", "100").held("other", others).kept("other", others, 7);
    for (int i = 0; i < reductions.size(); i++) {
      Reduction one = reductions.get(i);
      String id = "c" + i;
      desk.future(id, "3000")
          .dealt("P001", id, BuySell.BUY, 5)
          .dealt("P002", id, BuySell.SELL, 5)
          .open("P001", id, BuySell.BUY, 3, one.target(), true)
          .elsewhere("P002", id, 1_000);
      one.on(desk, id);
    }
    return desk;
  }

  @Property(tries = 2_000)
  void noRuleEverRefusesALineThatReduces(
      @ForAll("reductions") List<Reduction> reductions,
      @ForAll @net.jqwik.api.constraints.IntRange(min = -900, max = 900) int others,
      @ForAll boolean worthless) {
    Desk desk = book(reductions, worthless ? "0" : "1", others);
    List<Finding> findings = desk.engine(WALLS).findings();
    assertThat(findings).isEmpty();
    assertThatCode(() -> new Verdict(CheckedAct.CREATE, findings, null).require())
        .doesNotThrowAnyException();
  }

  @Property(tries = 500)
  void theSameRulesRefuseEveryLineThatAdds(
      @ForAll("reductions") List<Reduction> reductions,
      @ForAll @net.jqwik.api.constraints.IntRange(min = 1, max = 100) int more) {
    Desk desk = book(List.of(), "1", 1);
    for (int i = 0; i < reductions.size(); i++) {
      Reduction one = reductions.get(i);
      String id = "c" + i;
      int higher = one.net() + Integer.signum(one.net()) * more;
      desk.future(id, "3000");
      if (one.standing()) {
        desk.amended(id, 0, 0, one.net(), higher);
      } else {
        desk.held(id, one.net()).line(id, one.net(), higher);
      }
    }
    assertThat(desk.engine(asked(CheckKind.RESTRICTED, CheckLevel.BLOCK, null).rule()).findings())
        .hasSize(reductions.size())
        .noneMatch(Finding::passed);
  }
}
