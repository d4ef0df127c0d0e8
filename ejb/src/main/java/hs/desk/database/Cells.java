package hs.desk.database;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The cells of a row of a native query, read one after the other, for lists of columns that would
 * be dear as entities. Every cell may be null, and is null then. For one reader.
 */
public final class Cells {

  private final Object[] row;
  private int at;

  public Cells(Object[] row) {
    this.row = row;
  }

  public String text() {
    return (String) row[at++];
  }

  public BigDecimal decimal() {
    return (BigDecimal) row[at++];
  }

  public Long whole() {
    Number number = (Number) row[at++];
    return number == null ? null : number.longValue();
  }

  public LocalDate day() {
    Date day = (Date) row[at++];
    return day == null ? null : day.toLocalDate();
  }

  /** Of a DATETIME, which is UTC. */
  public Instant instant() {
    LocalDateTime time = (LocalDateTime) row[at++];
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }

  /** The constant of that name; an unknown name throws. */
  public <E extends Enum<E>> E of(Class<E> type) {
    String name = text();
    return name == null ? null : Enum.valueOf(type, name);
  }
}
