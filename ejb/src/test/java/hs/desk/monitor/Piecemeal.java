package hs.desk.monitor;

import hs.desk.account.Funds;
import hs.desk.order.OrderFate;
import hs.desk.quote.QuoteRow;
import hs.desk.trade.Deal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A day told in several readings, its rows in any order: some are told wrong first and corrected
 * later, and trades and positions are told that are gone again. In the end it is the same day.
 */
final class Piecemeal {

  private static final int READINGS = 4;

  private final List<FeedSteps> readings = Stream.generate(FeedSteps::new).limit(READINGS).toList();
  private final Random random;

  private Piecemeal(long seed) {
    random = new Random(seed);
  }

  static List<FeedSteps> of(FeedSteps day, long seed) {
    FeedChanges whole = day.read();
    Piecemeal told = new Piecemeal(seed);
    told.spread(whole.terms(), FeedSteps::terms, row -> row);
    told.spread(whole.tariffs(), (at, row) -> at.tariff(row.instrumentId(), row.rates()), r -> r);
    told.spread(whole.quotes(), FeedSteps::quotes, Piecemeal::wrong);
    told.spread(whole.held(), FeedSteps::held, Piecemeal::wrong);
    told.spread(whole.accounts(), FeedSteps::accounts, Piecemeal::wrong);
    told.spread(whole.trades(), FeedSteps::trades, Piecemeal::wrong);
    told.spread(whole.orders(), FeedSteps::orders, Piecemeal::wrong);
    whole.trades().changed().forEach(told::passing);
    whole.held().changed().forEach(told::passing);
    return told.readings;
  }

  private <R> void spread(
      Difference<R> rows, BiConsumer<FeedSteps, R> tell, UnaryOperator<R> wrong) {
    for (R row : rows.changed()) {
      int last = random.nextInt(READINGS);
      if (last > 0 && random.nextBoolean()) {
        tell.accept(readings.get(random.nextInt(last)), wrong.apply(row));
      }
      tell.accept(readings.get(last), row);
    }
  }

  private void passing(TradeFacts trade) {
    if (random.nextInt(3) == 0) {
      Deal deal = trade.deal();
      TradeFacts extra = with(trade, with(deal, "X" + deal.tradeId(), deal.volume()));
      int came = random.nextInt(READINGS - 1);
      readings.get(came).trades(extra);
      readings.get(came + 1).gone(extra);
    }
  }

  private void passing(Held row) {
    if (random.nextInt(3) == 0) {
      Held extra =
          new Held(
              row.productCode(),
              "X" + row.accountId(),
              row.instrumentId(),
              row.direction(),
              row.yesterday(),
              row.today(),
              row.frozen(),
              row.openCost(),
              row.positionCost(),
              row.margin());
      int came = random.nextInt(READINGS - 1);
      readings.get(came).held(extra);
      readings.get(came + 1).gone(extra);
    }
  }

  private static QuoteRow wrong(QuoteRow row) {
    return FeedSteps.quote(row.instrumentId(), "1", null, "2");
  }

  private static Held wrong(Held row) {
    return new Held(
        row.productCode(),
        row.accountId(),
        row.instrumentId(),
        row.direction(),
        row.yesterday().add(BigDecimal.ONE),
        row.today(),
        BigDecimal.ZERO,
        row.openCost().add(BigDecimal.TEN),
        row.positionCost(),
        null);
  }

  private static AccountFacts wrong(AccountFacts row) {
    BigDecimal zero = BigDecimal.ZERO;
    return new AccountFacts(
        row.key(),
        new Funds(
            BigDecimal.ONE, zero, zero, null, BigDecimal.TEN, null, null, zero, zero, zero, zero));
  }

  private static TradeFacts wrong(TradeFacts row) {
    Deal deal = row.deal();
    return with(row, with(deal, deal.tradeId(), deal.volume().add(BigDecimal.ONE)));
  }

  private static TradeFacts with(TradeFacts row, Deal deal) {
    return new TradeFacts(
        row.tradingDay(),
        row.exchangeId(),
        row.productCode(),
        row.accountId(),
        row.instrumentId(),
        deal);
  }

  private static Deal with(Deal deal, String id, BigDecimal lots) {
    return new Deal(
        id, deal.buySell(), deal.openClose(), deal.price(), lots, BigDecimal.TEN, deal.time());
  }

  private static OrderFacts wrong(OrderFacts row) {
    return FeedSteps.order(
        row.orderSysId(), row.instrumentId(), row.buySell(), "1", "0", OrderFate.CANCELLED);
  }
}
