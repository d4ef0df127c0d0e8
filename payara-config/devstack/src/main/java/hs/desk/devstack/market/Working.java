package hs.desk.devstack.market;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Works the desk's open details by itself: now and then a few lots of one of them trade. */
final class Working {

  private static final Duration EVERY = Duration.ofMillis(500);

  private final OpenDetails details;
  private final Random random;
  private Instant next = Instant.MIN;

  Working(OpenDetails details, long seed) {
    this.details = details;
    this.random = new Random(seed);
  }

  /** Trades when it is time to. */
  void step(Session session) throws SQLException {
    if (session.now().isBefore(next)) {
      return;
    }
    next = session.now().plus(EVERY);
    List<Wanted> open = details.find(null, null);
    if (open.isEmpty()) {
      return;
    }
    Wanted one = open.get(random.nextInt(open.size()));
    new Dealing(1, Duration.ZERO).deal(session, List.of(one.atMost(some(session, one))));
  }

  private BigDecimal some(Session session, Wanted wanted) {
    BigDecimal board =
        session.book().market.lists(wanted.instrument())
            ? session.book().market.contract(wanted.instrument()).minVolume()
            : BigDecimal.ONE;
    return board.multiply(BigDecimal.valueOf(1 + random.nextInt(5)));
  }
}
