package hs.desk.devstack.world;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.devstack.feed.Book;
import hs.desk.devstack.feed.Contract;
import hs.desk.devstack.feed.Model;
import hs.desk.devstack.feed.Quote;
import hs.desk.position.OptionModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The feed's prices seen through the desk's own model: two hands, one result. */
class OptionPricesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:30:00Z");
  private static final double RATE = 0.02;
  private final Book book = Worlds.at(1, NOW);

  @Test
  void areWorthTheSameToFeedAndDesk() {
    for (Quote option : priced()) {
      double spot = book.market.underlyingOf(option.contract).last.doubleValue();
      double vol = book.market.volOf(option, NOW);
      assertThat(model(option.contract, spot, vol).price())
          .as(option.contract.id())
          .isCloseTo(Model.value(option.contract, spot, vol, NOW), within(1e-6 * spot));
    }
  }

  @Test
  void volatilityThatIsNotPublishedCanBeFoundFromTheMid() {
    List<Quote> hidden = priced().stream().filter(option -> option.impliedVol == null).toList();
    assertThat(hidden).isNotEmpty();
    for (Quote option : hidden) {
      double spot = book.market.underlyingOf(option.contract).last.doubleValue();
      BigDecimal mid = option.bid[0].add(option.ask[0]).divide(BigDecimal.valueOf(2));
      OptionalDouble found = model(option.contract, spot, 0.2).impliedVol(mid.doubleValue());
      assertThat(found).as(option.contract.id()).isPresent();
      assertThat(found.getAsDouble())
          .as(option.contract.id())
          .isCloseTo(book.market.volOf(option, NOW), within(0.05));
    }
  }

  private List<Quote> priced() {
    return book.market.quotes().stream()
        .filter(quote -> quote.contract.isOption())
        .filter(quote -> book.market.underlyingOf(quote.contract) != null)
        .filter(this::hasTimeValue)
        .filter(quote -> quote.bid[0] != null && quote.ask[0] != null)
        .toList();
  }

  /** Ten ticks above what exercise would give: below that rounding hides the volatility. */
  private boolean hasTimeValue(Quote option) {
    BigDecimal distance =
        book.market.underlyingOf(option.contract).last.subtract(option.contract.strike());
    BigDecimal intrinsic = option.contract.isCall() ? distance : distance.negate();
    BigDecimal least = option.contract.tick().multiply(BigDecimal.TEN);
    return option.last.subtract(intrinsic.max(BigDecimal.ZERO)).compareTo(least) > 0;
  }

  private static OptionModel model(Contract option, double spot, double vol) {
    double years = Model.years(NOW, option.expiry());
    double strike = option.strike().doubleValue();
    return option.id().matches("\\d{8}")
        ? OptionModel.bsm(option.isCall(), spot, strike, years, RATE, 0, vol)
        : OptionModel.black76(option.isCall(), spot, strike, years, RATE, vol);
  }

  private static org.assertj.core.data.Offset<Double> within(double tolerance) {
    return org.assertj.core.data.Offset.offset(tolerance);
  }
}
