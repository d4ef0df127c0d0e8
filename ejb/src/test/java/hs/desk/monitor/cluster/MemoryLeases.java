package hs.desk.monitor.cluster;

import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The table as the database keeps it, with a clock that stands still until it is moved. */
final class MemoryLeases implements LeaseTable {

  private static final long LENGTH = TimeUnit.MILLISECONDS.toNanos(2_500);

  private final LongSupplier clock;
  private long counter;
  private long epoch;
  private String holder;
  private long until = Long.MIN_VALUE;
  boolean away;

  MemoryLeases(LongSupplier clock) {
    this.clock = clock;
  }

  @Override
  public long draw(String owner, long above) throws SQLException {
    answer();
    counter = Math.max(counter, above) + 1;
    return counter;
  }

  @Override
  public Standing keep(String owner, long held) throws SQLException {
    answer();
    if (isHeld(owner, held)) {
      until = clock.getAsLong() + LENGTH;
    } else if (until < clock.getAsLong()) {
      epoch = draw(owner, epoch);
      holder = owner;
      until = clock.getAsLong() + LENGTH;
    }
    return owner.equals(holder) ? Standing.held(epoch) : look();
  }

  private boolean isHeld(String owner, long held) {
    return held > 0 && held == epoch && Objects.equals(owner, holder);
  }

  @Override
  public Standing renumber(String owner, long held, long above) throws SQLException {
    answer();
    if (isHeld(owner, held)) {
      epoch = draw(owner, above);
      return Standing.held(epoch);
    }
    return look();
  }

  @Override
  public void release(String owner, long held) throws SQLException {
    answer();
    if (isHeld(owner, held)) {
      holder = null;
      until = Long.MIN_VALUE;
    }
  }

  @Override
  public Standing look() throws SQLException {
    answer();
    return Standing.foreign(epoch, until < clock.getAsLong());
  }

  private void answer() throws SQLException {
    if (away) {
      throw new SQLException("away");
    }
  }
}
