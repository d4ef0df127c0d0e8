package hs.desk.trade;

import hs.desk.contract.Fee;
import hs.desk.contract.Rates;
import hs.desk.position.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one account dealt in a trading day on one side of one contract.
 *
 * <p>Profit of closing is what the closed lots brought less what they had cost by date. Their cost
 * is what came in during the day less what the position still costs, so that the profit of closing
 * and the position's add up to the day's whatever lots the feed takes out first (domain.md §3.1).
 */
public final class DaySide {

  private static final int FEE_SCALE = 2;
  private static final int MONEY_SCALE = 4;
  private static final BigDecimal ZERO = BigDecimal.ZERO;
  private static final Comparator<Deal> IN_TIME =
      Comparator.comparing(Deal::time).thenComparing(Deal::tradeId);

  /** How a contract is counted; each part null when it is not known. */
  public record Terms(BigDecimal multiplier, Rates rates, Closing closing) {}

  private final Direction direction;
  private final Terms terms;
  private final Map<OpenClose, TradeStatistic> statistics = new EnumMap<>(OpenClose.class);
  private BigDecimal todayLots = ZERO;
  private Deal last;

  /**
   * @param deals all of this side, in any order
   */
  public DaySide(Direction direction, Terms terms, Collection<Deal> deals) {
    this.direction = direction;
    this.terms = terms;
    deals.stream().sorted(IN_TIME).forEach(this::count);
  }

  private DaySide(DaySide before) {
    direction = before.direction;
    terms = before.terms;
    statistics.putAll(before.statistics);
    todayLots = before.todayLots;
    last = before.last;
  }

  /**
   * The same with more deals, if they all came later than those it has: these need not be counted
   * again.
   *
   * @param more in any order; empty where one of them came before one that is counted
   */
  public Optional<DaySide> then(Collection<Deal> more) {
    if (last != null && more.stream().anyMatch(deal -> IN_TIME.compare(deal, last) < 0)) {
      return Optional.empty();
    }
    DaySide grown = new DaySide(this);
    more.stream().sorted(IN_TIME).forEach(grown::count);
    return Optional.of(grown);
  }

  private void count(Deal deal) {
    last = deal;
    BigDecimal multiplier = terms.multiplier();
    TradeStatistic one =
        new TradeStatistic(
            1,
            deal.volume(),
            deal.priceVolume(),
            multiplier == null ? null : deal.priceVolume().multiply(multiplier),
            commission(deal, ofToday(deal)),
            deal.time(),
            deal.time());
    statistics.merge(deal.openClose(), one, TradeStatistic::plus);
  }

  /** Lots of a close that count as today's; keeps account of how many there are. */
  private BigDecimal ofToday(Deal deal) {
    if (!deal.openClose().closes()) {
      todayLots = todayLots.add(deal.volume());
      return ZERO;
    }
    BigDecimal taken =
        switch (terms.closing()) {
          case NAMED -> deal.openClose() == OpenClose.CLOSETODAY ? deal.volume() : ZERO;
          case TODAY_FIRST -> deal.volume().min(todayLots);
          case YESTERDAY -> ZERO;
        };
    todayLots = todayLots.subtract(taken).max(ZERO);
    return taken;
  }

  private BigDecimal commission(Deal deal, BigDecimal ofToday) {
    if (deal.commission() != null) {
      return deal.commission();
    }
    if (terms.rates() == null || terms.multiplier() == null) {
      return null;
    }
    Rates rates = terms.rates();
    BigDecimal fee =
        deal.openClose().closes()
            ? fee(rates.closeToday(), deal, ofToday)
                .add(fee(rates.close(), deal, deal.volume().subtract(ofToday)))
            : fee(rates.open(), deal, deal.volume());
    return fee.setScale(FEE_SCALE, RoundingMode.HALF_UP);
  }

  private BigDecimal fee(Fee fee, Deal deal, BigDecimal lots) {
    return fee.of(deal.price().multiply(lots).multiply(terms.multiplier()), lots);
  }

  /** Of one offset; {@link TradeStatistic#NONE} where nothing was dealt. */
  public TradeStatistic statistic(OpenClose offset) {
    return statistics.getOrDefault(offset, TradeStatistic.NONE);
  }

  /** Of all trades; null when one of them cannot be told. */
  public BigDecimal commission() {
    return sum(offset -> true).commission();
  }

  /**
   * By date, in CNY to 4 decimals; none without a close.
   *
   * @param held lots of this side held now
   * @param positionCost of them, by date
   * @param preSettlement null when it is not known
   * @return null when it cannot be told
   */
  public BigDecimal closeProfit(
      BigDecimal held, BigDecimal positionCost, BigDecimal preSettlement) {
    TradeStatistic opened = statistic(OpenClose.OPEN);
    TradeStatistic closed = sum(OpenClose::closes);
    if (closed.count() == 0) {
      return ZERO;
    }
    BigDecimal carried = held.subtract(opened.volume()).add(closed.volume());
    boolean told = carried.signum() == 0 || carried.signum() > 0 && preSettlement != null;
    if (!told || terms.multiplier() == null) {
      return null;
    }
    BigDecimal before =
        carried.signum() == 0 ? ZERO : carried.multiply(preSettlement).multiply(terms.multiplier());
    BigDecimal cost = before.add(opened.turnover()).subtract(positionCost);
    return direction
        .signed(closed.turnover().subtract(cost))
        .setScale(MONEY_SCALE, RoundingMode.HALF_UP);
  }

  private TradeStatistic sum(Predicate<OpenClose> offsets) {
    return statistics.entrySet().stream()
        .filter(entry -> offsets.test(entry.getKey()))
        .map(Map.Entry::getValue)
        .reduce(TradeStatistic.NONE, TradeStatistic::plus);
  }
}
