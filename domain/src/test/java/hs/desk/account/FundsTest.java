package hs.desk.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts of domain.md §8.1 and §8.2. */
class FundsTest {

  @ParameterizedTest
  @CsvSource({
    "E1,10000000,240,-1370,11.41,172043.20,9998858.59,9826815.39,0.017206283942",
    "F3,200000,6000,8000,0,40400,214000,173600,0.188785046729",
    "F6,100000,6000,6200,0,34510,112200,77690,0.307575757576",
    "F9,200000,-12000,-30300,0,57144,157700,100556,0.362358909321",
    "nothing left,100,-100,0,0,10,0,-10,",
    "in debt,100,-150,0,0,10,-50,-60,"
  })
  void balanceAvailableAndRisk(
      String id,
      BigDecimal preBalance,
      BigDecimal closeProfit,
      BigDecimal positionProfit,
      BigDecimal commission,
      BigDecimal margin,
      BigDecimal balance,
      BigDecimal available,
      BigDecimal risk) {
    Funds funds = funds(preBalance, closeProfit, positionProfit, commission, margin);
    assertThat(funds.balance()).isEqualByComparingTo(balance);
    assertThat(funds.available()).isEqualByComparingTo(available);
    assertThat(funds.riskDegree()).isEqualTo(risk);
  }

  @Test
  void cashFlowsPremiumAndFrozenMoneyCount() {
    BigDecimal[] n = new BigDecimal[10];
    for (int i = 0; i < n.length; i++) {
      n[i] = BigDecimal.TEN.pow(i);
    }
    Funds funds =
        new Funds(n[9], n[8], n[7], n[6], n[5], n[4], n[3], n[2], n[1], n[0], new BigDecimal("2"));
    assertThat(funds.balance()).isEqualByComparingTo("1091090002");
    assertThat(funds.frozen()).isEqualByComparingTo("111");
    assertThat(funds.available()).isEqualByComparingTo("1091088891");
  }

  @Test
  void whatCannotBeToldMakesNullWhatFollows() {
    BigDecimal one = BigDecimal.ONE;
    Funds unmargined = funds(one, one, one, one, null);
    assertThat(unmargined.balance()).isEqualByComparingTo("2");
    assertThat(unmargined.available()).isNull();
    assertThat(unmargined.riskDegree()).isNull();
    assertThat(funds(one, null, one, one, one).balance()).isNull();
    assertThat(funds(one, one, null, one, one).available()).isNull();
    assertThat(funds(one, one, one, null, one).riskDegree()).isNull();
  }

  /** Both ways round, so that each figure is once told and once filled in. */
  @Test
  void theOtherFillsInOnlyWhatCannotBeTold() {
    BigDecimal one = BigDecimal.ONE;
    BigDecimal ten = BigDecimal.TEN;
    Funds other = funds(ten, ten, ten, ten, ten);
    assertThat(funds(one, one, null, one, null).orElse(other))
        .isEqualTo(funds(one, one, ten, one, ten));
    assertThat(funds(one, null, one, null, one).orElse(other))
        .isEqualTo(funds(one, ten, one, ten, one));
  }

  private static Funds funds(
      BigDecimal preBalance,
      BigDecimal closeProfit,
      BigDecimal positionProfit,
      BigDecimal commission,
      BigDecimal margin) {
    BigDecimal zero = BigDecimal.ZERO;
    return new Funds(
        preBalance,
        zero,
        zero,
        closeProfit,
        positionProfit,
        commission,
        margin,
        zero,
        zero,
        zero,
        zero);
  }
}
