package hs.desk.health;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a loop says of work that it tries again and again: when it turns bad and when it is good
 * again, not at each attempt. For one thread; only {@link #hush} may come from another.
 */
public final class Trouble {

  private final Logger log;
  private final String bad;
  private final String good;
  private boolean met;
  private volatile boolean hushed;

  /**
   * @param whose the loop, in whose name it is said
   * @param bad what is said when it begins
   * @param good what is said once it is over
   */
  public Trouble(Class<?> whose, String bad, String good) {
    log = Logger.getLogger(whose.getName());
    this.bad = bad;
    this.good = good;
  }

  /**
   * An attempt failed.
   *
   * @param cause null where it was told already, or there is more than one
   */
  public void met(Throwable cause) {
    met(Level.WARNING, bad, cause);
  }

  /**
   * An attempt failed in a way that has words of its own.
   *
   * @param cause null where the words say it all
   */
  public void met(Level level, String words, Throwable cause) {
    if (!met) {
      say(level, words, cause);
    }
    met = true;
  }

  /** An attempt went well. */
  public void over() {
    if (met) {
      say(Level.INFO, good, null);
    }
    met = false;
  }

  /** Says nothing any more: what fails while a node stops is no news. */
  public void hush() {
    hushed = true;
  }

  private void say(Level level, String words, Throwable cause) {
    if (!hushed) {
      log.log(level, words, cause);
    }
  }
}
