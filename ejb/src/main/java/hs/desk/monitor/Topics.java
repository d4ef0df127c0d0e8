package hs.desk.monitor;

import hs.desk.bus.Registration;
import java.util.Optional;
import java.util.function.Supplier;

/** Live rows for whoever reads them. Thread-safe. */
public interface Topics {

  /** The topic's table; empty and not {@link TopicTable#ready ready} until rows were published. */
  TopicTable table(Topic topic);

  /** Reads several tables as of one batch; the reading must be short. */
  <T> T together(Supplier<T> reading);

  /** Empty until the feed was read once. */
  Optional<FeedTime> feedTime();

  /**
   * Whether the tables may be shown. After the process stood still they may be of an epoch that has
   * ended meanwhile: then not, until that is known.
   *
   * @param nanos {@link System#nanoTime} now
   */
  default boolean trusted(long nanos) {
    return true;
  }

  /**
   * @param reaction run after each batch on the writer's thread; it must only signal
   */
  Registration onChange(Runnable reaction);
}
