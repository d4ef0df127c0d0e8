package hs.desk.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WireTest {

  private static final String MANY = "[" + "1,".repeat(100_000) + "1]";

  @Test
  void whatTheDeskHasWrittenMayBeLong() throws IOException {
    assertThat(Wire.json().readTree(MANY)).hasSize(100_001);
  }

  @Test
  void whatACallerSentMayNot() throws IOException {
    try (JsonParser sent = Wire.request(MANY)) {
      assertThatThrownBy(() -> Wire.json().readTree(sent))
          .isInstanceOf(StreamConstraintsException.class);
    }
  }
}
