package hs.desk.notification.service;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time of the database, which all who write and read the queue share. */
final class QueueClock {

  private QueueClock() {}

  /** As a number: how a driver shows a DATETIME depends on its kind and version. */
  static Instant now(EntityManager em) {
    Number micros =
        (Number)
            em.createNativeQuery(
                    "select timestampdiff(microsecond, '1970-01-01', utc_timestamp(6))")
                .getSingleResult();
    return Instant.EPOCH.plus(micros.longValue(), ChronoUnit.MICROS);
  }
}
