package hs.desk.position;

import java.math.BigDecimal;
import java.util.Collection;

/** What one account holds of a contract in both directions. */
public record Holding(String accountId, Lots longs, Lots shorts) {

  public static Holding none(String accountId) {
    return new Holding(accountId, Lots.NONE, Lots.NONE);
  }

  /** The same on the next trading day. */
  public Holding carried() {
    return new Holding(accountId, longs.carried(), shorts.carried());
  }

  /** Long minus short, in lots. */
  public BigDecimal net() {
    return longs.total().subtract(shorts.total());
  }

  /** Net over all accounts, in lots; zero when there are none. */
  public static BigDecimal net(Collection<Holding> holdings) {
    return holdings.stream().map(Holding::net).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
