package hs.desk.check;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleScopeTest {

  private static final List<RuleScope> LISTED =
      List.of(
          new RuleScope("SHFE", "期货", "cu", ""),
          new RuleScope("SHFE", "期权", "cu", ""),
          new RuleScope("DCE", "期货", "i", ""));

  private static final List<RuleScope> CU2605 =
      List.of(new RuleScope("SHFE", "期货", "cu", "cu2605"));

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "SHFE, , , ",
    ", 期权, , ",
    "DCE, 期货, i, ",
    "SHFEE, , , c_exchange_id",
    ", 股标, , c_type_name",
    ", , nope, c_stype_name",
    "DCE, 期权, , c_type_name",
    "DCE, , cu, c_stype_name"
  })
  void ofAClassSomethingIsListed(String exchange, String type, String subType, String unmet) {
    RuleScope asked = new RuleScope(exchange, type, subType, null);
    assertThat(asked.unmet(LISTED).map(Refused.Field::field).orElse(null)).isEqualTo(unmet);
  }

  @Test
  void aContractIsListedAndOfTheClass() {
    RuleScope contract = new RuleScope(null, null, null, "cu2605");
    assertThat(contract.unmet(CU2605)).isEmpty();
    assertThat(contract.unmet(List.of()).orElseThrow().field()).isEqualTo("c_instrument_id");
    RuleScope elsewhere = new RuleScope("DCE", null, null, "cu2605");
    assertThat(elsewhere.unmet(CU2605).orElseThrow().field()).isEqualTo("c_exchange_id");
  }

  @Test
  void whatNarrowsNothingNeedsNothingListed() {
    assertThat(new RuleScope(null, null, null, null).unmet(List.of())).isEmpty();
  }
}
