package hs.desk.account;

import hs.desk.position.Direction;
import java.math.BigDecimal;
import java.util.function.Supplier;

/**
 * What the positions of an account come to, and how many of them cannot be told. They come and go
 * one by one, and the sums stay exact. Not thread-safe.
 */
public final class AccountSum {

  private static final BigDecimal ZERO = BigDecimal.ZERO;

  /**
   * What one position adds, in CNY.
   *
   * @param profit by date; null when it cannot be told
   * @param optionValue 0 for what is no option; null when it cannot be told
   * @param relieved the variety whose sides relieve each other; null where all margins are paid
   * @param longMargin null when it cannot be told, like {@code shortMargin}
   */
  public record Part(
      BigDecimal profit,
      BigDecimal optionValue,
      String relieved,
      BigDecimal longMargin,
      BigDecimal shortMargin) {}

  private final MarginSum margin = new MarginSum();
  private BigDecimal profit = ZERO;
  private BigDecimal options = ZERO;
  private int untoldProfits;
  private int untoldOptions;
  private int untoldMargins;

  public void add(Part part) {
    count(part, 1);
  }

  /** Takes out what was added before. */
  public void remove(Part part) {
    count(part, -1);
  }

  private void count(Part part, int sign) {
    profit = profit.add(signed(part.profit(), sign));
    options = options.add(signed(part.optionValue(), sign));
    margin.add(part.relieved(), Direction.LONG, signed(part.longMargin(), sign));
    margin.add(part.relieved(), Direction.SHORT, signed(part.shortMargin(), sign));
    untoldProfits += part.profit() == null ? sign : 0;
    untoldOptions += part.optionValue() == null ? sign : 0;
    untoldMargins += part.longMargin() == null || part.shortMargin() == null ? sign : 0;
  }

  private static BigDecimal signed(BigDecimal value, int sign) {
    if (value == null) {
      return ZERO;
    }
    return sign > 0 ? value : value.negate();
  }

  /**
   * The account's money: its profit as the positions have it now, and what else the feed leaves out
   * (rule 1 of the package). Null stays what cannot be told.
   *
   * @param given by the feed, what it leaves out null
   * @param day what was traded, asked for only when it is needed
   */
  public Funds complete(Funds given, Supplier<DayMoney> day) {
    boolean traded = given.closeProfit() == null || given.commission() == null;
    DayMoney made = traded ? day.get() : null;
    return new Funds(
        given.preBalance(),
        given.deposit(),
        given.withdraw(),
        given.closeProfit() == null ? made.closeProfit() : given.closeProfit(),
        untoldProfits == 0 ? profit : given.positionProfit(),
        given.commission() == null ? made.commission() : given.commission(),
        given.margin() == null ? margin() : given.margin(),
        given.frozenMargin(),
        given.frozenCash(),
        given.frozenCommission(),
        given.cashIn());
  }

  private BigDecimal margin() {
    return untoldMargins == 0 ? margin.total() : null;
  }

  /** Market value of the options held; null when it cannot be told. */
  public BigDecimal optionValue() {
    return untoldOptions == 0 ? options : null;
  }
}
