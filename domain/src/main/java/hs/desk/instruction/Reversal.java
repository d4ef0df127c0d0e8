package hs.desk.instruction;

import hs.desk.Refused;
import hs.desk.trade.TradeKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How a fill is taken back (冲销), and what that keeps away from its detail afterwards. */
public final class Reversal {

  private Reversal() {}

  /**
   * Refuses {@code CONFLICT} a fill that is none of its detail's live ones, any once what remained
   * was cancelled, and those of an instruction that ended; one that is completed comes back until
   * the trading day of the fill is over. What a later revision took over is as open as its line in
   * force.
   *
   * @param today the present trading day
   */
  public static void require(InstructionDetail detail, Fill fill, LocalDate today) {
    if (!detail.live().contains(fill)) {
      throw Refused.of(Refused.Reason.CONFLICT, "fill-not-live", fill.id(), detail.id());
    }
    boolean sameDay = !today.isAfter(fill.traded().tradingDay());
    detail
        .instruction()
        .require(state -> state.live() || (state == InstructionStatus.COMPLETED && sameDay));
    PositionAdjustment line = detail.line();
    boolean closed = detail.status().cancelled() && !line.superseded();
    if (closed || line.successor().status().cancelled()) {
      throw detail.notOpen();
    }
  }

  /**
   * Takes the whole of a stored fill back, where {@link #require} lets. What a later revision took
   * over stays closed: its lots are open again on the line in force, with who worked them.
   */
  public static Fill of(Fill fill, String reason, String bookedBy, LocalDate today, Instant now) {
    InstructionDetail detail = fill.detail();
    require(detail, fill, today);
    Fill reversal = Fill.reversing(fill, reason, bookedBy, now);
    detail.add(reversal);
    if (detail.line().superseded()) {
      if (detail.status().open()) {
        detail.cancelRest();
      }
      detail.line().successor().reopen(detail, fill.traded().quantity());
    }
    return reversal;
  }

  /**
   * The trades that were taken back from a detail, or from what it took over from earlier
   * revisions: none is matched to it again by itself.
   */
  public static Set<TradeKey> takenBack(InstructionDetail detail) {
    Set<TradeKey> keys = new HashSet<>();
    detail
        .instruction()
        .superseded(detail.instrumentId())
        .flatMap(earlier -> trades(earlier.fills()).filter(alike(earlier, detail)))
        .forEach(keys::add);
    trades(detail.fills()).forEach(keys::add);
    return keys;
  }

  /** Whether a trade of that day would suit both. */
  private static Predicate<TradeKey> alike(InstructionDetail one, InstructionDetail other) {
    return key -> one.routeOn(key.tradingDay()).equals(other.routeOn(key.tradingDay()));
  }

  private static Stream<TradeKey> trades(List<Fill> fills) {
    return fills.stream()
        .filter(fill -> fill.reversesFillId() != null)
        .flatMap(
            reversal ->
                Stream.concat(
                    reversal.namedTrade().stream(),
                    reversal.matches().stream().map(FillMatch::trade)));
  }
}
