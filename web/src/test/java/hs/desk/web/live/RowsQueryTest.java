package hs.desk.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import hs.desk.Refused;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsQueryTest {

  @Test
  void whatIsBlankInAQueryFiltersNothing() {
    assertThat(RowsQuery.of("", " ", "")).isEqualTo(new RowsQuery(null, null, null));
    assertThat(RowsQuery.of(" P001,P002 ", "IF2612", "type"))
        .isEqualTo(new RowsQuery(List.of("P001", "P002"), List.of("IF2612"), "type"));
  }

  @Test
  void refusesANullInAListAndNamesIt() {
    assertRefused(() -> new RowsQuery(Arrays.asList("P001", null), null, null), "product_codes[1]");
    assertRefused(
        () -> new RowsQuery(null, Arrays.asList((String) null), null), "c_instrument_ids[0]");
  }

  @Test
  void refusesAGroupingNobodyKnows() {
    assertRefused(() -> RowsQuery.of(null, null, "colour"), "group_by");
  }

  private static void assertRefused(Runnable asked, String field) {
    assertThatThrownBy(asked::run)
        .asInstanceOf(type(Refused.class))
        .satisfies(
            refused -> {
              assertThat(refused.reason()).isEqualTo(Refused.Reason.INVALID);
              assertThat(refused.fields().get(0).field()).isEqualTo(field);
            });
  }
}
