package hs.desk.trade.service;

import hs.desk.Refused;
import hs.desk.trade.FeedTrade;
import hs.desk.trade.TradeKey;
import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * Has trades booked many at once, and remembers which cannot be. One of those keeps no other
 * waiting: a batch that failed is tried by halves, so that what failed for another reason, such as
 * a broken connection, costs little more than that. For one thread.
 */
final class FeedBatches {

  static final int BOOKED_AT_ONCE = 250;

  private final BiConsumer<String, List<FeedTrade>> booking;
  private final Runnable available;
  private final BooleanSupplier held;
  private final Set<TradeKey> failed = new HashSet<>();
  private RuntimeException failure;

  /**
   * @param booking a transaction for trades of one product
   * @param available throws while the database is away: then nothing is tried by halves
   * @param held whether this node reads still, asked before each batch and each half
   */
  FeedBatches(
      BiConsumer<String, List<FeedTrade>> booking, Runnable available, BooleanSupplier held) {
    this.booking = booking;
    this.available = available;
    this.held = held;
  }

  /** Forgets what failed before. */
  void begin() {
    failed.clear();
    failure = null;
  }

  /** False when another node reads meanwhile: the rest is not booked here. */
  boolean book(String product, List<FeedTrade> all) {
    boolean reads = true;
    for (int from = 0; reads && from < all.size(); from += BOOKED_AT_ONCE) {
      reads = tryOut(product, all.subList(from, Math.min(all.size(), from + BOOKED_AT_ONCE)));
    }
    return reads;
  }

  private boolean tryOut(String product, List<FeedTrade> batch) {
    if (!held.getAsBoolean()) {
      return false;
    }
    try {
      booking.accept(product, batch);
    } catch (EJBException | PersistenceException | Refused e) {
      available.run();
      return failed(product, batch, e);
    }
    return true;
  }

  private boolean failed(String product, List<FeedTrade> batch, RuntimeException cause) {
    if (batch.size() > 1) {
      int half = batch.size() / 2;
      return tryOut(product, batch.subList(0, half))
          && tryOut(product, batch.subList(half, batch.size()));
    }
    failed.add(batch.get(0).key());
    failure = cause;
    return true;
  }

  /** What cannot be booked. */
  Set<TradeKey> failed() {
    return Set.copyOf(failed);
  }

  /** Why the last of those could not be. */
  Optional<RuntimeException> failure() {
    return Optional.ofNullable(failure);
  }
}
