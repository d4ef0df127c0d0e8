package hs.desk.trade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenCloseTest {

  /** domain.md §1.5: 平仓 = 平昨 at SHFE and INE, and the one close the others take. */
  @ParameterizedTest
  @CsvSource({
    "SHFE, OPEN, OPEN",
    "SHFE, CLOSE, CLOSEYESTERDAY",
    "SHFE, CLOSETODAY, CLOSETODAY",
    "SHFE, CLOSEYESTERDAY, CLOSEYESTERDAY",
    "INE, CLOSE, CLOSEYESTERDAY",
    "INE, CLOSETODAY, CLOSETODAY",
    "CFFEX, OPEN, OPEN",
    "CFFEX, CLOSE, CLOSE",
    "CFFEX, CLOSETODAY, CLOSE",
    "DCE, CLOSEYESTERDAY, CLOSE",
    "CZCE, CLOSETODAY, CLOSE",
    "GFEX, CLOSEYESTERDAY, CLOSE",
    "SSE, CLOSE, CLOSE",
    "XXXX, CLOSETODAY, CLOSE",
  })
  void anExchangeTakesAWordForItsOwn(String exchange, OpenClose said, OpenClose taken) {
    assertThat(said.at(exchange)).isEqualTo(taken);
  }
}
