package hs.desk.web.live;

import hs.desk.web.live.Request.Subscribe;
import java.util.List;
import java.util.Set;

/** What one socket is shown, from where it stands. Used by the reactor's thread alone. */
interface Course {

  /**
   * Takes a new subscription instead of the one before.
   *
   * @param permitted codes of the products the user may see
   */
  void subscribe(Subscribe wanted, Set<String> permitted, long nanos);

  /**
   * The user's rights are these now.
   *
   * @return whether what waits to be sent is void
   */
  boolean permit(Set<String> permitted);

  /** Whether rows are taken back next. */
  default boolean takesBack() {
    return false;
  }

  /**
   * What to send next; asked only when all before was sent. Empty when the socket is up to date.
   *
   * @param beat whether a heartbeat is due; then it comes last, and tells of the same moment
   */
  List<Frame> next(Round round, boolean beat);

  /**
   * Whether what was made before may still be sent at that time. Where not, none of it is, and the
   * course begins anew.
   */
  default boolean holds(long nanos) {
    return true;
  }

  /** Whether so much waits behind a frame under way that the socket must go. */
  default boolean overloaded() {
    return false;
  }
}
