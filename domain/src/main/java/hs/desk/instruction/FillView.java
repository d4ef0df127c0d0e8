package hs.desk.instruction;

import hs.desk.trade.BuySell;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A fill as it is shown.
 *
 * @param provisional whether it was booked by hand and waits for the feed to confirm it, or the
 *     rest of it
 * @param reversesFillId the fill this one takes back, or null
 */
public record FillView(
    Long id,
    Long detailId,
    BigDecimal quantity,
    BigDecimal price,
    LocalDate tradingDay,
    String exchangeId,
    BuySell buySell,
    String tradeId,
    FillSource source,
    boolean provisional,
    Long reversesFillId,
    String reason,
    String bookedBy,
    Instant tradedAt,
    Instant bookedAt) {

  /** Those that count: neither reversals nor reversed. */
  static List<FillView> live(List<FillView> fills) {
    Set<Long> reversed =
        fills.stream()
            .map(FillView::reversesFillId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return fills.stream()
        .filter(fill -> fill.reversesFillId == null && !reversed.contains(fill.id))
        .toList();
  }

  /** All fills of a detail, reversed ones and reversals too. */
  public static List<FillView> of(InstructionDetail detail) {
    Set<Long> provisional = detail.provisional().stream().map(Fill::id).collect(Collectors.toSet());
    return detail.fills().stream()
        .map(fill -> of(fill, detail.id(), provisional.contains(fill.id())))
        .toList();
  }

  public static FillView of(Fill fill, Long detailId, boolean provisional) {
    Fill.Traded traded = fill.traded();
    return new FillView(
        fill.id(),
        detailId,
        traded.quantity(),
        traded.price(),
        traded.tradingDay(),
        traded.exchangeId(),
        fill.buySell(),
        traded.tradeId(),
        fill.source(),
        provisional,
        fill.reversesFillId(),
        fill.reason(),
        fill.bookedBy(),
        traded.tradedAt(),
        fill.bookedAt());
  }
}
