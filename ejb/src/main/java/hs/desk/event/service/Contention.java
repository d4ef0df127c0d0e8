package hs.desk.event.service;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Whether a transaction failed only because another was in its way: a deadlock (1213), a lock that
 * was waited for too long (1205, or the statement's own time-out), or a row that another inserted
 * first (1062). It may be run again; nothing of it is stored.
 */
public final class Contention {

  private static final int LOCK_WAIT = 1205;
  private static final int DEADLOCK = 1213;
  private static final int DUPLICATE = 1062;

  /** Causes looked through. */
  private static final int DEPTH = 20;

  private Contention() {}

  public static boolean caused(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(DEPTH)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .anyMatch(Contention::isContention);
  }

  private static boolean isContention(SQLException failure) {
    return failure instanceof SQLTimeoutException
        || failure.getErrorCode() == DEADLOCK
        || failure.getErrorCode() == LOCK_WAIT
        || failure.getErrorCode() == DUPLICATE;
  }
}
