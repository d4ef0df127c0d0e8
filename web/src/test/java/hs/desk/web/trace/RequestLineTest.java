package hs.desk.web.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.wire.Wire;
import org.junit.jupiter.api.Test;

class RequestLineTest {

  @Test
  void isOneObjectOnOneLineWhateverWasSent() throws Exception {
    String path = "/hsapi/\r\n\u001b[31m\u2028\"x\\";
    String line = RequestLine.of("GET", path, 404, 3, "a\nb", "id-12345");
    assertThat(line.lines()).hasSize(1);
    assertThat(line).doesNotContain("\r", "\n", "\u001b", "\u2028");
    JsonNode json = Wire.json().readTree(line);
    assertThat(json.get("status").asInt()).isEqualTo(404);
    assertThat(json.get("user").asText()).isEqualTo("a\nb");
    assertThat(json.get("path").asText()).startsWith("/hsapi/\r\n");
  }

  @Test
  void anIdIsTakenOnlyWhenWellFormed() {
    assertThat(RequestTrace.id("0123-abc.DEF_")).isEqualTo("0123-abc.DEF_");
    assertThat(RequestTrace.id("short")).hasSize(32);
    assertThat(RequestTrace.id("has space")).hasSize(32);
    assertThat(RequestTrace.id("x".repeat(65))).hasSize(32);
    assertThat(RequestTrace.id(null)).hasSize(32);
  }
}
