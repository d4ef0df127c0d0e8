package hs.desk.instruction;

import hs.desk.Refused;
import hs.desk.calendar.TradingDays;
import hs.desk.instruction.NewAdjustment.Acknowledgement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a trader books by hand: something traded, or, with {@code reversesFillId}, the taking back
 * of a whole fill.
 *
 * @param quantity in lots
 * @param tradeId the exchange's; without it the fill is provisional until the feed confirms it
 * @param version of the detail, as the trader saw it; null does not ask
 * @param acknowledge warnings the trader has seen, or null
 */
public record NewFill(
    BigDecimal quantity,
    BigDecimal price,
    String tradeId,
    Instant tradedAt,
    Long reversesFillId,
    String reason,
    Long version,
    List<@NotNull @Valid Acknowledgement> acknowledge) {

  private static final int MAX_TRADE_ID = 32;
  private static final int MAX_REASON = 500;
  private static final int PRICE_DECIMALS = 6;
  private static final BigDecimal MAX_PRICE = new BigDecimal("99999999999999");

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998;
  private static final Instant FIRST = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse(LAST_YEAR + "-12-31T23:59:59Z");

  /** How far the trader's clock may be ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(1);

  public boolean reverses() {
    return reversesFillId != null;
  }

  /** Whether it claims to be traded later than any clock may be ahead: it will be refused. */
  public boolean ahead(Instant now) {
    return tradedAt.isAfter(now.plus(AHEAD));
  }

  /** The same, acting on this version of the detail. */
  public NewFill seen(Long current) {
    return new NewFill(
        quantity, price, tradeId, tradedAt, reversesFillId, reason, current, acknowledge);
  }

  /**
   * Refuses {@code INVALID} with every field that is missing, {@code RULE} a time no calendar has.
   */
  public void requireComplete() {
    List<Refused.Field> missing = new ArrayList<>();
    if (reverses()) {
      need("reason", reason, missing);
    } else {
      need("quantity", quantity, missing);
      need("price", price, missing);
      need("traded_at", tradedAt, missing);
    }
    if (!missing.isEmpty()) {
      throw new Refused(Refused.Reason.INVALID, "fields-missing", List.of(), missing, Map.of());
    }
    if (tradedAt != null && (tradedAt.isBefore(FIRST) || tradedAt.isAfter(LAST))) {
      throw Refused.rule("traded_at", "range", FIRST_YEAR + "…" + LAST_YEAR, tradedAt);
    }
  }

  private static void need(String field, Object value, List<Refused.Field> missing) {
    if (value == null) {
      missing.add(Refused.field(field, "required", null, null));
    }
  }

  /** The fill for a detail; refuses {@code RULE} with every field that breaks one. */
  public Fill.Traded traded(InstructionDetail detail, TradingDays days, Instant now) {
    List<Refused.Field> broken = new ArrayList<>();
    lots(broken);
    price(broken);
    text("trade_id", tradeId, MAX_TRADE_ID, broken);
    time(detail.instruction(), days, now, broken);
    if (!broken.isEmpty()) {
      throw Refused.rule(broken);
    }
    return new Fill.Traded(
        quantity, price, days.of(tradedAt), detail.line().exchangeId(), tradeId, tradedAt);
  }

  /** Why a fill is taken back; refuses {@code RULE}. */
  public String requireReason() {
    List<Refused.Field> broken = new ArrayList<>();
    text("reason", reason, MAX_REASON, broken);
    if (!broken.isEmpty()) {
      throw Refused.rule(broken);
    }
    return reason.strip();
  }

  private void lots(List<Refused.Field> broken) {
    if (quantity.signum() <= 0) {
      broken.add(Refused.field("quantity", "positive", null, plain(quantity)));
    } else if (quantity.stripTrailingZeros().scale() > 0) {
      broken.add(Refused.field("quantity", "whole-lots", 1, plain(quantity)));
    }
  }

  private void price(List<Refused.Field> broken) {
    if (price.signum() <= 0) {
      broken.add(Refused.field("price", "positive", null, plain(price)));
    } else if (price.compareTo(MAX_PRICE) > 0) {
      broken.add(Refused.field("price", "max", plain(MAX_PRICE), plain(price)));
    } else if (price.stripTrailingZeros().scale() > PRICE_DECIMALS) {
      broken.add(Refused.field("price", "digits", PRICE_DECIMALS, plain(price)));
    }
  }

  private static void text(String field, String value, int longest, List<Refused.Field> broken) {
    if (value != null && value.isBlank()) {
      broken.add(Refused.field(field, "not-blank", null, null));
    } else if (value != null && value.codePointCount(0, value.length()) > longest) {
      broken.add(Refused.field(field, "size", longest, value.length()));
    }
  }

  /** Not in the future, and not before the trading day in which the instruction was written. */
  private void time(
      Instruction instruction, TradingDays days, Instant now, List<Refused.Field> broken) {
    if (ahead(now)) {
      broken.add(Refused.field("traded_at", "traded-future", now, tradedAt));
    } else if (days.of(tradedAt).isBefore(days.of(instruction.createdAt()))) {
      broken.add(Refused.field("traded_at", "traded-before", instruction.createdAt(), tradedAt));
    }
  }

  private static String plain(BigDecimal number) {
    return number.scale() > 100 || number.precision() - number.scale() > 100
        ? number.toString()
        : number.toPlainString();
  }
}
