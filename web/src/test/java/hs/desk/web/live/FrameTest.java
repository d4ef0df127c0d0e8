package hs.desk.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {

  /** RFC 6455 §5.2: 7 bits, 16 bits or 64 bits of length, no mask from a server. */
  @ParameterizedTest
  @CsvSource({"0,2", "125,2", "126,4", "65535,4", "65536,10", "200000,10"})
  void encodesAnUnmaskedTextFrame(int length, int header) {
    Frame frame = Frame.of("x".repeat(length));
    ByteBuffer encoded = frame.encoded();
    assertThat(encoded.remaining()).isEqualTo(header + length);
    assertThat(encoded.get(0) & 0xFF).isEqualTo(0x81);
    assertThat(encoded.get(1) & 0xFF).isEqualTo(header == 2 ? length : header == 4 ? 126 : 127);
    if (header == 4) {
      assertThat(encoded.getShort(2) & 0xFFFF).isEqualTo(length);
    } else if (header == 10) {
      assertThat(encoded.getLong(2)).isEqualTo(length);
    }
  }
}
