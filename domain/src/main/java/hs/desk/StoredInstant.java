package hs.desk;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Instants as the database's UTC DATETIME(6): the connection says UTC ({@code
 * connectionTimeZone=UTC}), whatever the zone of this machine. What is finer than a microsecond is
 * cut.
 */
@Converter(autoApply = true)
public class StoredInstant implements AttributeConverter<Instant, Timestamp> {

  /** As the database keeps it, so that the first answer shows what later ones do; null stays. */
  public static Instant cut(Instant value) {
    return value == null ? null : value.truncatedTo(ChronoUnit.MICROS);
  }

  public static Instant now() {
    return cut(Instant.now());
  }

  @Override
  public Timestamp convertToDatabaseColumn(Instant value) {
    return value == null ? null : Timestamp.from(cut(value));
  }

  @Override
  public Instant convertToEntityAttribute(Timestamp stored) {
    return stored == null ? null : stored.toInstant();
  }
}
