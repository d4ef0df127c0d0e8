package hs.desk.notification;

import hs.desk.instruction.InstructionDetail;
import hs.desk.quote.Price;
import hs.desk.trade.BuySell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/** Figures and codes as a person on the desk says them, in Chinese. What is missing is a dash. */
final class Words {

  private static final String MISSING = "—";
  private static final int DELTA_DECIMALS = 6;

  private static final Map<String, String> FLAGS =
      Map.of(
          "DELTA_MISSING", "无法计算 Delta",
          "PRICE_STALE", "行情已过期",
          "LOCKS", "开仓形成锁仓");

  private Words() {}

  /** All decimals that are stored, without trailing zeros. */
  static String exact(BigDecimal value) {
    if (value == null) {
      return MISSING;
    }
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  static String delta(BigDecimal value) {
    return value == null ? MISSING : exact(value.setScale(DELTA_DECIMALS, RoundingMode.HALF_UP));
  }

  /** With a plus before what is above zero. */
  static String signed(BigDecimal value) {
    return value.signum() > 0 ? "+" + exact(value) : exact(value);
  }

  /** Two decimals and thousands. */
  static String money(BigDecimal value) {
    if (value == null) {
      return MISSING;
    }
    DecimalFormat format =
        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }

  static String source(Price.Source source) {
    if (source == null) {
      return MISSING;
    }
    return switch (source) {
      case LAST -> "最新价";
      case SETTLEMENT -> "结算价";
      case PRE_SETTLEMENT -> "昨结算价";
    };
  }

  /** A flag nobody translated is shown as it is. */
  static String flag(String flag) {
    return FLAGS.getOrDefault(flag, flag);
  }

  /** One detail: account, side and offset, quantity, price. */
  static String order(InstructionDetail detail) {
    return "%s %s%s %s @ %s"
        .formatted(
            detail.accountId(),
            detail.buySell() == BuySell.BUY ? "买" : "卖",
            offset(detail),
            exact(detail.quantity()),
            exact(detail.price()));
  }

  private static String offset(InstructionDetail detail) {
    return switch (detail.openClose()) {
      case OPEN -> "开";
      case CLOSE -> "平";
      case CLOSETODAY -> "平今";
      case CLOSEYESTERDAY -> "平昨";
    };
  }

  static String or(String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}
