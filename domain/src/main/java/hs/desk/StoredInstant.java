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

  @Override
  public Timestamp convertToDatabaseColumn(Instant value) {
    return value == null ? null : Timestamp.from(value.truncatedTo(ChronoUnit.MICROS));
  }

  @Override
  public Instant convertToEntityAttribute(Timestamp stored) {
    return stored == null ? null : stored.toInstant();
  }
}
