package hs.desk.monitor;

/** Where the engine's batches go: the tables of this node; between nodes, what carries them. */
public interface RowSink {

  /** An epoch begins: its first batch takes the place of all rows. */
  void begin(long epoch);

  /** The next batch of the epoch that has begun. */
  void publish(Batch batch);

  /** Removals of the day that ended need not be told any more. */
  void dayRolled();

  /** How fresh the feed was at a reading that succeeded. */
  void read(FeedTime time);
}
