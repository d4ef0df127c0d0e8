package hs.desk.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.monitor.Topic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnsTest {

  @ParameterizedTest
  @EnumSource(Topic.class)
  void areFlatNamesEachOnce(Topic topic) {
    assertThat(Columns.of(topic))
        .startsWith("key", "seq")
        .hasSizeGreaterThan(5)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z][a-z0-9_]*"))
        .doesNotContain("totals", "quote", "moves");
  }
}
