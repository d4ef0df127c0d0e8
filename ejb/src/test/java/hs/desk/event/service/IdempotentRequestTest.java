package hs.desk.event.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.Refused;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdempotentRequestTest {

  @Test
  void hashesRouteAndBody() {
    IdempotentRequest request = IdempotentRequest.of("manager1", "k", "POST a/", "{}");
    assertThat(request.hash()).hasSize(64);
    assertThat(IdempotentRequest.of("manager1", "k", "POST a/", "{}")).isEqualTo(request);
    assertThat(IdempotentRequest.of("manager1", "k", "POST b/", "{}").hash())
        .isNotEqualTo(request.hash());
    assertThat(IdempotentRequest.of("manager1", "k", "POST a/", "{ }").hash())
        .isNotEqualTo(request.hash());
  }

  @Test
  void hashesABodyAsItIsOnTheWire() {
    assertThat(IdempotentRequest.of("m", "k", "r", Map.of("a", 1)))
        .isEqualTo(IdempotentRequest.of("m", "k", "r", "{\"a\":1}"));
    assertThat(IdempotentRequest.of("m", null, "r", Map.of("a", 1)).hash()).isNull();
  }

  @Test
  void takesKeysOfOneTo255Characters() {
    assertThat(IdempotentRequest.of("m", "k".repeat(255), "r", "b").key()).hasSize(255);
    assertThatThrownBy(() -> IdempotentRequest.of("m", "k".repeat(256), "r", "b"))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> IdempotentRequest.of("m", " ", "r", "b")).isInstanceOf(Refused.class);
    assertThat(IdempotentRequest.of("m", null, "r", null).hash()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"1205,true", "1213,true", "1062,true", "1146,false", "0,false"})
  void knowsContentionByTheDatabasesCode(int code, boolean contention) {
    SQLException cause = new SQLException("x", "40001", code);
    RuntimeException wrapped = new IllegalStateException(new RuntimeException(cause));
    assertThat(Contention.caused(wrapped)).isEqualTo(contention);
  }

  @Test
  void otherFailuresAreNoContention() {
    assertThat(Contention.caused(new IllegalStateException("bug"))).isFalse();
  }
}
