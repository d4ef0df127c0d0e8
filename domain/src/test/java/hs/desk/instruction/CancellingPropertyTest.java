package hs.desk.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;

/** Whatever became of an instruction: until it has ended, it can be cancelled. */
class CancellingPropertyTest {

  private TradingFloor floor;

  /** At any moment of a day like that of {@link TradingFloorModelTest}. */
  @Property(tries = 300)
  void whatHasNotEndedIsCancelled(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 150) int steps) {
    Random random = new Random(seed);
    floor = new TradingFloor(random);
    FloorPeople people = new FloorPeople(floor, random);
    for (int step = 0; step < steps; step++) {
      people.step();
    }
    floor.instructions.stream().filter(made -> !made.status().ended()).forEach(this::cancel);
    Statistics.coverage(this::checkVariety);
  }

  private void checkVariety(StatisticsCoverage coverage) {
    EnumSet.allOf(InstructionStatus.class).stream()
        .filter(status -> !status.ended())
        .forEach(status -> coverage.check(status).count(times -> times > 0));
  }

  /** At once, or asked of the traders, whom nothing keeps from confirming it. */
  private void cancel(Instruction made) {
    Statistics.collect(made.status());
    BigDecimal filled = filled(made);
    if (made.status() != InstructionStatus.CANCELLING) {
      Ending.cancel(made, "manager1", floor.now());
    }
    Ending.claimants(made).forEach(trader -> Ending.confirm(made, trader, floor.now()));
    assertThat(made.status().ended()).as("%s", made.status()).isTrue();
    assertThat(made.lines())
        .flatExtracting(PositionAdjustment::details)
        .noneMatch(detail -> detail.status().open());
    assertThat(filled(made)).isEqualByComparingTo(filled);
  }

  private static BigDecimal filled(Instruction made) {
    return made.lines().stream()
        .flatMap(line -> line.details().stream())
        .map(InstructionDetail::filledQuantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
