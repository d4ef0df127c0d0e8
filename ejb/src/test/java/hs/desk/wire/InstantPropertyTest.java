package hs.desk.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Instants look as the contract says, whatever their fraction. */
class InstantPropertyTest {

  @Property
  void theyAreWrittenAsTheStandardFormatterWouldWriteThem(
      @ForAll @LongRange(min = -62_000_000_000L, max = 250_000_000_000L) long second,
      @ForAll @IntRange(max = 999_999_999) int nano) {
    Instant value = Instant.ofEpochSecond(second, nano);
    assertThat(WireValues.text(value))
        .isEqualTo(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value.atOffset(ZoneOffset.ofHours(8))));
  }

  @Test
  void aWholeSecondHasNoFraction() {
    assertThat(WireValues.text(Instant.EPOCH)).isEqualTo("1970-01-01T08:00:00+08:00");
    assertThat(WireValues.text(Instant.ofEpochSecond(0, 120_000)))
        .isEqualTo("1970-01-01T08:00:00.00012+08:00");
  }
}
