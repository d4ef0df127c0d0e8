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
   * A position and less of it.
   *
   * @param kept share of it that stays, in hundredths
   */
  record Reduction(int net, int kept) {
    int target() {
      return net * kept / 100;
    }
  }

  @Provide
  Arbitrary<List<Reduction>> reductions() {
    Arbitrary<Integer> nets = Arbitraries.integers().between(-500, 500).filter(net -> net != 0);
    return Combinators.combine(nets, Arbitraries.integers().between(0, 99))
        .as(Reduction::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(10);
  }

  private static Desk book(List<Reduction> reductions, String nav, int others) {
    Desk desk = new Desk().nav(nav).future("other", "100").held("other", others);
    for (int i = 0; i < reductions.size(); i++) {
      Reduction one = reductions.get(i);
      String id = "c" + i;
      desk.future(id, "3000")
          .held(id, one.net())
          .dealt("P001", id, BuySell.BUY, 5)
          .dealt("P002", id, BuySell.SELL, 5)
          .open("P001", id, BuySell.BUY, 3, one.target(), true)
          .elsewhere("P002", id, 1_000)
          .line(id, one.net(), one.target(), "PRICE_STALE", "DELTA_MISSING");
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
      int net = reductions.get(i).net();
      desk.future("c" + i, "3000")
          .held("c" + i, net)
          .line("c" + i, net, net + Integer.signum(net) * more);
    }
    assertThat(desk.engine(asked(CheckKind.RESTRICTED, CheckLevel.BLOCK, null).rule()).findings())
        .hasSize(reductions.size())
        .noneMatch(Finding::passed);
  }
}
