package hs.desk.event.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PayloadTest {

  @Test
  void findsTheInstructionOnTheFirstLevelOnly() {
    assertThat(Payload.instructionId("{\"a\":{\"instruction_id\":1},\"instruction_id\":1023}"))
        .isEqualTo(1023);
    assertThat(Payload.instructionId("{\"a\":[{\"instruction_id\":1}]}")).isNull();
    assertThat(Payload.instructionId("{\"instruction_id\":null}")).isNull();
  }

  @Test
  void refusesWhatIsNoObject() {
    assertThatThrownBy(() -> Payload.instructionId("[1]"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Payload.instructionId("{\"a\":"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
