package hs.desk.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Decimals, instants and dates as the contract writes them. */
final class WireValues extends SimpleModule {

  private static final long serialVersionUID = 1L;
  private static final int MAX_DIGITS = 38;
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  WireValues() {
    addSerializer(new DecimalOut());
    addDeserializer(BigDecimal.class, new DecimalIn());
    addSerializer(new InstantOut());
    addDeserializer(Instant.class, new InstantIn());
    addSerializer(new DateOut());
    addDeserializer(LocalDate.class, new DateIn());
  }

  /** The decimal as a person writes it: no exponent, no trailing zeros. */
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static final class DecimalOut extends StdSerializer<BigDecimal> {
    private static final long serialVersionUID = 1L;

    DecimalOut() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider context)
        throws IOException {
      out.writeString(plain(value));
    }
  }

  private static final class DecimalIn extends StdDeserializer<BigDecimal> {
    private static final long serialVersionUID = 1L;

    DecimalIn() {
      super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      JsonToken token = in.currentToken();
      if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
        return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, in);
      }
      String text = in.getText();
      if (!text.chars().allMatch(sign -> sign < 128)) {
        // digits of other scripts, which the parser would take
        return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "no decimal");
      }
      try {
        BigDecimal value = text.length() > 64 ? null : new BigDecimal(text);
        if (value != null && digits(value) <= MAX_DIGITS) {
          return value;
        }
      } catch (NumberFormatException e) {
        return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "no decimal");
      }
      return (BigDecimal)
          context.handleWeirdStringValue(BigDecimal.class, text, "more than 38 digits");
    }

    private static long digits(BigDecimal value) {
      long whole = Math.max((long) value.precision() - value.scale(), 0);
      return whole + Math.max(value.scale(), 0);
    }
  }

  /**
   * As {@link java.time.format.DateTimeFormatter#ISO_OFFSET_DATE_TIME} has it, without the
   * interpreter: a page of a list shows hundreds.
   */
  static String text(Instant value) {
    LocalDateTime at = LocalDateTime.ofEpochSecond(value.getEpochSecond(), value.getNano(), CHINA);
    StringBuilder text = new StringBuilder(32).append(at.toLocalDate());
    two(text.append('T'), at.getHour());
    two(text.append(':'), at.getMinute());
    two(text.append(':'), at.getSecond());
    if (at.getNano() > 0) {
      fraction(text.append('.'), at.getNano());
    }
    return text.append(CHINA).toString();
  }

  private static void two(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  /** Without trailing zeros. */
  private static void fraction(StringBuilder text, int nanos) {
    int left = nanos;
    for (int unit = 100_000_000; left > 0; unit /= 10) {
      text.append((char) ('0' + left / unit));
      left %= unit;
    }
  }

  private static final class InstantOut extends StdSerializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantOut() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator out, SerializerProvider context)
        throws IOException {
      out.writeString(text(value));
    }
  }

  private static final class InstantIn extends StdDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantIn() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (in.currentToken() != JsonToken.VALUE_STRING) {
        return (Instant) context.handleUnexpectedToken(Instant.class, in);
      }
      try {
        return OffsetDateTime.parse(in.getText()).toInstant();
      } catch (DateTimeException e) {
        return (Instant)
            context.handleWeirdStringValue(
                Instant.class, in.getText(), "no ISO-8601 time with an offset");
      }
    }
  }

  private static final class DateOut extends StdSerializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    DateOut() {
      super(LocalDate.class);
    }

    @Override
    public void serialize(LocalDate value, JsonGenerator out, SerializerProvider context)
        throws IOException {
      out.writeString(value.toString());
    }
  }

  private static final class DateIn extends StdDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    DateIn() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (in.currentToken() != JsonToken.VALUE_STRING) {
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, in);
      }
      try {
        return LocalDate.parse(in.getText());
      } catch (DateTimeException e) {
        return (LocalDate)
            context.handleWeirdStringValue(LocalDate.class, in.getText(), "no ISO-8601 date");
      }
    }
  }
}
