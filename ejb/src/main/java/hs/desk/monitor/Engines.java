package hs.desk.monitor;

/** Makes the node's engines: each begins with nothing and reads everything. */
public interface Engines {

  /**
   * @param epoch never used before
   */
  Engine begin(long epoch, RowSink sink);

  /** Whether this node can read the feed now. Bounded in time. */
  boolean canRead();
}
