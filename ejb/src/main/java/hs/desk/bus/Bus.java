package hs.desk.bus;

/** Wake-ups within the node and between nodes. Thread-safe. */
public interface Bus {

  /**
   * Runs the channel's reactions soon, here and on the other nodes. Returns at once and never
   * throws, whatever Redis does. Call it after the commit, never inside the transaction.
   */
  void wake(Channel channel);

  /**
   * @param reaction run on the bus's thread after each wake-up; it must be short, and hand longer
   *     work to a thread of its own
   * @return closing it ends the registration
   */
  Registration onWake(Channel channel, Runnable reaction);
}
