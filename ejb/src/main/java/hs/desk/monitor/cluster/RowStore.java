package hs.desk.monitor.cluster;

import hs.desk.monitor.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the holder of the lease publishes rows and the other nodes find them. Every call is bounded
 * in time; each is done wholly or not at all, though an answer may be lost.
 */
interface RowStore extends AutoCloseable {

  /** The store does not answer, or not in time. */
  final class Away extends Exception {
    private static final long serialVersionUID = 1L;

    Away(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** A removal that need not be known any more. */
  record Drop(Topic topic, String key) {}

  /** From now on refuses every epoch below. */
  Verdict fence(long epoch) throws Away;

  /** Puts the first entry of a new epoch in place of all there was. */
  Verdict begin(Entry first) throws Away;

  /**
   * Adds an entry, when it follows the last one.
   *
   * @param drops removals forgotten with it
   * @param exactSince for each of their topics the highest number among them
   */
  Verdict append(Entry entry, Collection<Drop> drops, Map<Topic, Long> exactSince) throws Away;

  Head head() throws Away;

  /** Empty when nothing was published. */
  Optional<Published> load() throws Away;

  /**
   * Entries after a place, waiting a moment for one.
   *
   * @return whole entries in their order; empty when none came
   */
  List<Told> after(String place) throws Away;

  @Override
  void close();
}
