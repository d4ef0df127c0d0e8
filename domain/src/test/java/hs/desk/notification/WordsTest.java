package hs.desk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.user.Language;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0.00",
        "0.005|0.01",
        "-0.001|0.00",
        "-0.005|-0.01",
        "999.995|1,000.00",
        "-1234567.8|-1,234,567.80",
        "123456|123,456.00",
        "98765432109876543210.12|98,765,432,109,876,543,210.12"
      })
  void moneyHasTwoDecimalsAndThousands(BigDecimal value, String shown) {
    assertThat(Words.money(value)).isEqualTo(shown);
  }

  @Test
  void whatIsPutInIsNotReadAgain() {
    assertThat(Words.in(Language.EN).text("caution", "{0} $1 {9}")).contains("{0} $1 {9}");
  }
}
