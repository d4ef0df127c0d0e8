package hs.desk.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderStatisticTest {

  @ParameterizedTest
  @CsvSource({
    "0,3,FILLED",
    "1,3,WORKING",
    "2,3,CANCELLED",
    "3,3,WORKING",
    "4,3,CANCELLED",
    "5,3,CANCELLED",
    "5,4,REJECTED",
    "5,5,CANCELLED",
    "a,0,WORKING",
    "b,0,WAITING",
    "c,0,WORKING",
    "?,0,WAITING"
  })
  void theFeedsCodesTellWhatBecameOfAnOrder(String status, String submit, OrderFate fate) {
    assertThat(OrderFate.of(status, submit)).isEqualTo(fate);
  }

  @Test
  void ratiosAreOfWhatReachedTheExchangeAndOfLots() {
    OrderStatistic sum =
        one(OrderFate.FILLED, 10, 10)
            .plus(one(OrderFate.WORKING, 10, 4))
            .plus(one(OrderFate.CANCELLED, 10, 2))
            .plus(one(OrderFate.REJECTED, 10, 0));
    assertThat(sum.count()).isEqualTo(4);
    assertThat(sum.left()).isEqualByComparingTo("6");
    assertThat(sum.active()).isEqualTo(1);
    assertThat(sum.cancelRatio())
        .as("domain.md §5.2: cancel_count / order_count")
        .isEqualTo("0.25000000");
    assertThat(sum.fillRatio()).isEqualTo("0.40000000");
    assertThat(sum.minus(sum)).isEqualTo(OrderStatistic.NONE);
  }

  @Test
  void nothingHasNoRatio() {
    assertThat(OrderStatistic.NONE.fillRatio()).isNull();
    assertThat(OrderStatistic.NONE.cancelRatio()).isNull();
    assertThat(one(OrderFate.REJECTED, 10, 0).cancelRatio()).isZero();
  }

  @Test
  void warnsFromFourFifthsOfTheLimitOn() {
    CancelLimits limits = new CancelLimits(Map.of("SHFE", 500));
    assertThat(limits.near("SHFE", 399)).isFalse();
    assertThat(limits.near("SHFE", 400)).isTrue();
    assertThat(limits.near("SSE", 1_000_000)).isFalse();
    assertThat(limits.near(null, 1_000_000)).isFalse();
  }

  private static OrderStatistic one(OrderFate fate, int total, int traded) {
    return OrderStatistic.of(fate, BigDecimal.valueOf(total), BigDecimal.valueOf(traded));
  }
}
