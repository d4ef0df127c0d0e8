package hs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.Refused.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedTest {

  @ParameterizedTest
  @CsvSource({"1E+3, 1000", "0E-8, 0", "3950.20, 3950.2", "-0.000000001, -0.000000001"})
  void decimalsAreTheWires(String given, String shown) {
    assertThat(Refused.field("f", "r", new BigDecimal(given), null).limit()).isEqualTo(shown);
  }

  @Test
  void aDecimalThatWouldFillAPageKeepsItsExponent() {
    assertThat(Refused.field("f", "r", null, new BigDecimal("1E+999999")).actual())
        .isEqualTo("1E+999999");
  }

  @Test
  void timesAreTheWires() {
    Instant time = Instant.parse("2026-11-26T06:00:00.5Z");
    assertThat(Refused.field("f", "r", time, null).limit())
        .isEqualTo("2026-11-26T14:00:00.5+08:00");
    assertThat(Refused.of(Reason.RULE, "r", time, "x", null).arguments())
        .containsExactly("2026-11-26T14:00:00.5+08:00", "x", "null");
  }

  @Test
  void aTimeOutOfAllCalendarsIsToldAsItIs() {
    assertThat(Refused.field("f", "r", Instant.MAX, Instant.MIN))
        .isEqualTo(new Refused.Field("f", "r", Instant.MAX.toString(), Instant.MIN.toString()));
  }
}
