package hs.desk.web.live;

import hs.desk.Refused;
import hs.desk.Refused.Reason;

/**
 * Why the desk closes a socket.
 *
 * @param closeCode of the WebSocket protocol, design.md §6
 * @param code for machines, lower case with dashes
 * @param detail for people
 */
record Ending(int closeCode, String code, String detail) {

  static final Ending LOGGED_OUT = new Ending(1008, "logged-out", "the session has ended");
  static final Ending TOO_BIG = new Ending(1009, "too-big", "a message may have 64 KiB");
  static final Ending TOO_SLOW = new Ending(1013, "too-slow", "the socket does not keep up");
  static final Ending TOO_MANY_SOCKETS =
      new Ending(1013, "too-many-sockets", "the user has too many sockets open");
  static final Ending NODE_STOPS = new Ending(1012, "node-stops", "the node is being stopped");
  static final Ending TOO_MANY_MESSAGES =
      new Ending(4429, "too-many-messages", "more messages in a second than are allowed");

  static final Ending FAULT = new Ending(1011, "fault", "the desk failed");

  static final Ending UNAVAILABLE = new Ending(1013, "unavailable", "try again in a moment");

  /**
   * What was asked is refused: not allowed for what is not the user's, else a bad message; what
   * could not be tried may be tried again.
   */
  static Ending refused(Refused refused) {
    if (refused.reason() == Reason.UNAVAILABLE) {
      return UNAVAILABLE;
    }
    boolean foreign = refused.reason() == Reason.NOT_FOUND || refused.reason() == Reason.FORBIDDEN;
    String detail =
        refused.fields().stream().map(Refused.Field::rule).findFirst().orElse(refused.code());
    return foreign ? new Ending(1008, refused.code(), "not allowed") : badMessage(detail);
  }

  static Ending badMessage(String detail) {
    return new Ending(4400, "bad-message", detail);
  }
}
