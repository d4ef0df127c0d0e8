package hs.desk.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LotsTest {

  @ParameterizedTest
  @CsvSource({
    "nothing frozen,5,3,0,0,0,5,3,5",
    "unexplained is yesterday's first,5,3,4,0,0,1,3,1",
    "unexplained beyond yesterday is today's,5,3,6,0,0,0,2,0",
    "named as today's,5,3,2,2,0,5,1,3",
    "named as yesterday's,5,3,2,0,2,3,3,3",
    "named and not,5,3,4,2,0,3,1,1",
    "orders name more than is frozen,5,3,2,4,9,5,1,3",
    "more frozen than held,5,3,20,0,0,0,0,0"
  })
  void sharesOutWhatIsFrozen(
      String rule,
      BigDecimal yesterday,
      BigDecimal today,
      BigDecimal frozen,
      BigDecimal frozenToday,
      BigDecimal frozenYesterday,
      BigDecimal closableYesterday,
      BigDecimal closableToday,
      BigDecimal sellable) {
    Lots lots = new Lots(yesterday, today, frozen, frozenToday, frozenYesterday);
    assertThat(lots.closableYesterday()).isEqualByComparingTo(closableYesterday);
    assertThat(lots.closableToday()).isEqualByComparingTo(closableToday);
    assertThat(lots.closable()).isEqualByComparingTo(closableYesterday.add(closableToday));
    assertThat(lots.sellable()).isEqualByComparingTo(sellable);
  }

  @Test
  void onTheNextDayAllOfThemAreYesterdays() {
    BigDecimal two = new BigDecimal("2");
    Lots carried = new Lots(new BigDecimal("5"), new BigDecimal("3"), two, two, two).carried();
    assertThat(carried.closableToday()).isZero();
    assertThat(carried.closableYesterday()).isEqualByComparingTo("6");
    assertThat(carried.total()).isEqualByComparingTo("8");
    assertThat(carried.sellable()).isEqualByComparingTo("6");
  }
}
