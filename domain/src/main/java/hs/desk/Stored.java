package hs.desk;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.TableGenerator;

/**
 * A row with a generated id. Ids come in blocks, drawn in a transaction of their own, so that a
 * business transaction neither waits for the generator's row nor holds it; gaps are normal.
 */
@MappedSuperclass
@TableGenerator(
    name = "row",
    table = "id_generator",
    pkColumnName = "name",
    valueColumnName = "next_value",
    pkColumnValue = "row",
    allocationSize = 1000)
public abstract class Stored {

  @Id
  @GeneratedValue(strategy = GenerationType.TABLE, generator = "row")
  private Long id;

  /** Null until persisted. */
  public Long id() {
    return id;
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof Stored that
        && getClass() == that.getClass()
        && id != null
        && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return getClass().hashCode();
  }
}
