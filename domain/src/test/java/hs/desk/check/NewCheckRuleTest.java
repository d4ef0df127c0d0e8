package hs.desk.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import hs.desk.Refused;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NewCheckRuleTest {

  private static NewCheckRule because(String reason, String limit) {
    return new AskedRule(CheckKind.NET_DELTA, CheckLevel.WARN, new BigDecimal(limit))
        .reason(reason)
        .build();
  }

  @Test
  void aReasonOfFiveHundredCharactersIsTaken() {
    NewCheckRule asked = because("字".repeat(500), "1");
    asked.requireShape(Desk.TODAY);
    assertThat(asked.at(3L).reason()).isEqualTo("字".repeat(500));
  }

  @Test
  void aBlankReasonIsNone() {
    assertThat(because(" ", "1").reason()).isNull();
  }

  /** The column takes fourteen whole digits. */
  @Test
  void aLimitThatCannotBeStoredIsOutOfRange() {
    NewCheckRule asked = because("why", "100000000000000");
    Refused refused = catchThrowableOfType(Refused.class, () -> asked.requireShape(Desk.TODAY));
    assertThat(refused.fields())
        .extracting(Refused.Field::field, Refused.Field::rule)
        .containsExactly(tuple("limit_value", "range"));
    because("why", "99999999999999").requireShape(Desk.TODAY);
  }

  @Test
  void aReasonThatIsTooLongIsToldWithTheRest() {
    NewCheckRule asked = because("字".repeat(501), "-1");
    Refused refused = catchThrowableOfType(Refused.class, () -> asked.requireShape(Desk.TODAY));
    assertThat(refused.fields())
        .extracting(Refused.Field::field, Refused.Field::rule)
        .containsExactly(tuple("limit_value", "rule-limit"), tuple("reason", "size"));
  }
}
