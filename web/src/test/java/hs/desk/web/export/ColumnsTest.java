package hs.desk.web.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.Refused;
import hs.desk.monitor.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnsTest {

  @ParameterizedTest
  @EnumSource(Topic.class)
  void areFlatNamesEachOnce(Topic topic) {
    assertThat(Columns.of(topic).names())
        .startsWith("key", "seq")
        .hasSizeGreaterThan(5)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z][a-z0-9_]*"))
        .doesNotContain("totals", "quote", "moves");
  }

  @Test
  void textsOfTheContractCanBeAskedForWhereThereIsOne() {
    assertThat(Columns.of(Topic.POS).known()).contains("c_instrument_name", "c_exchange_id");
    assertThat(Columns.of(Topic.POS).names()).doesNotContain("c_instrument_name");
    assertThat(Columns.of(Topic.ACC).known()).doesNotContain("c_instrument_name");
  }

  @Test
  void anyOtherIsRefused() {
    assertThatThrownBy(() -> Columns.of(Topic.ACC).among(List.of("balance", "password")))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.fields().get(0).actual()).isEqualTo("password"));
  }
}
