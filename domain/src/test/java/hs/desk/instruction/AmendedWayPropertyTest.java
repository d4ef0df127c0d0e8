package hs.desk.instruction;

import static hs.desk.instruction.AmendedInstruction.targets;
import static hs.desk.instruction.Markets.NOW;
import static hs.desk.instruction.Markets.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.Refused;
import hs.desk.position.Direction;
import hs.desk.product.NewSettings;
import hs.desk.product.Product;
import hs.desk.product.ProductState;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * A line is given, lots come and go beside it, then it is amended in a product that may only reduce
 * by now: never does it lead further than what is held or what stands, and less is never refused.
 */
class AmendedWayPropertyTest {

  private static final String ID = "rb2605";

  private final Product product = new Product("P001", "一号", "A1");

  /** Net lots, with so many more held on both sides. */
  private static Market holding(int net, int locked) {
    return Markets.usual()
        .held("A1", ID, Direction.LONG, Integer.toString(Math.max(net, 0) + locked), "0", "0")
        .held("A1", ID, Direction.SHORT, Integer.toString(Math.max(-net, 0) + locked), "0", "0")
        .market();
  }

  private static List<Leg> left(Instruction instruction) {
    return instruction.inForce(ID).map(Prospect::left).orElse(List.of());
  }

  @Property(tries = 3000)
  void ledNoFurtherAndLessIsNeverRefused(
      @ForAll @IntRange(min = -12, max = 12) int then,
      @ForAll @IntRange(min = -12, max = 12) int target,
      @ForAll @IntRange(min = -12, max = 12) int now,
      @ForAll @IntRange(min = -12, max = 12) int amended,
      @ForAll @IntRange(max = 4) int lockedThen,
      @ForAll @IntRange(max = 4) int lockedNow) {
    product.set(new NewSettings(ProductState.ACTIVE, null, null, null, null, null, null));
    NewAdjustment asked =
        new NewAdjustment(
            "P001", null, null, null, targets(ID, Integer.toString(target), "IF2512", "1"), null);
    Instruction given =
        Ids.given(
            new Submission(product, holding(then, lockedThen), AmendedInstruction.TERMS, TODAY, NOW)
                .of(asked, "manager1"));
    product.set(new NewSettings(ProductState.REDUCE_ONLY, null, null, null, null, null, null));
    Market market = holding(now, lockedNow);
    Way standing = Way.of(market.holdings(ID), left(given));
    boolean accepted = amend(given, market, amended);
    Way way = Way.of(market.holdings(ID), left(given));
    if (accepted) {
      assertThat(way.reached().abs())
          .isLessThanOrEqualTo(way.held().abs().max(standing.reached().abs()));
    } else if (target != amended) {
      int reached = now + amended - then;
      assertThat(reduces(now, reached) && reduces(then, amended)).isFalse();
    }
  }

  private boolean amend(Instruction given, Market market, int amended) {
    Amendment amendment =
        new Amendment(given, product, market, List.of(), AmendedInstruction.TERMS, TODAY, NOW);
    try {
      amendment.propose(2, targets(ID, Integer.toString(amended)));
      amendment.enforce(2);
      return true;
    } catch (Refused refused) {
      given.linesOf(2).forEach(given::drop);
      return false;
    }
  }

  private static boolean reduces(int from, int to) {
    return Submission.reduces(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
  }
}
