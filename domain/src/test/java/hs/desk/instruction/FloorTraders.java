package hs.desk.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What traders do on a {@link TradingFloor}: claim, book, take back, place orders. */
final class FloorTraders {

  private static final List<String> TRADERS = List.of("trader1", "trader2", "boss");

  private final TradingFloor floor;
  private final Random random;

  FloorTraders(TradingFloor floor, Random random) {
    this.floor = floor;
    this.random = random;
  }

  /** Claims a detail of it, or gives it back. */
  void claim(Instruction made) {
    detail(made).ifPresent(this::claim);
  }

  /** Books a fill on a detail of it by hand. */
  void book(Instruction made) {
    detail(made).ifPresent(this::book);
  }

  /** Takes a fill of it back. */
  void reverse(Instruction made) {
    detail(made).ifPresent(this::reverse);
  }

  private Optional<InstructionDetail> detail(Instruction made) {
    List<InstructionDetail> all =
        made.lines().stream().flatMap(line -> line.details().stream()).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(one(all));
  }

  private void claim(InstructionDetail detail) {
    if (detail.claimedBy() != null && random.nextBoolean()) {
      detail.release(detail.claimedBy());
    } else {
      detail.claim(one(TRADERS));
    }
    settle(detail);
  }

  /** Nothing more would follow from looking at all details. */
  private void settle(InstructionDetail detail) {
    Instruction made = detail.instruction();
    Ending.settle(detail, floor.now());
    List<Object> after = statuses(made);
    Ending.settle(made, floor.now());
    assertThat(statuses(made)).isEqualTo(after);
  }

  private static List<Object> statuses(Instruction made) {
    List<Object> statuses = new ArrayList<>(List.of(made.status()));
    made.lines().forEach(line -> statuses.add(line.status()));
    return statuses;
  }

  private void book(InstructionDetail detail) {
    Fill.Traded traded =
        new Fill.Traded(
            BigDecimal.valueOf(1L + random.nextInt(5)),
            BigDecimal.valueOf(3100L + random.nextInt(2)),
            floor.day(),
            TradingFloor.exchange(detail.route()),
            null,
            floor.now());
    Ids.given(detail.book(traded, FillSource.MANUAL, "trader1", floor.now()));
    settle(detail);
  }

  private void reverse(InstructionDetail detail) {
    List<Fill> live = detail.live();
    if (!live.isEmpty()) {
      Fill fill = one(live);
      Ids.given(Reversal.of(fill, "wrong", "trader1", floor.day(), floor.now()));
      fill.matches().forEach(match -> floor.feed.noted.putIfAbsent(match.trade(), floor.now()));
      settle(detail);
    }
  }

  /** A part of what is still to be done, as orders. */
  void order() {
    String contract = TradingFloor.CONTRACTS[random.nextInt(TradingFloor.CONTRACTS.length)];
    BigDecimal gap = floor.gap(contract).gap();
    if (gap != null && gap.signum() != 0) {
      int part = 1 + random.nextInt(gap.abs().intValueExact());
      floor.place(contract, BigDecimal.valueOf((long) part * gap.signum()));
    }
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
