package hs.desk.event.service;

import java.util.Optional;

/**
 * The id of the request the thread works for, put into events and log lines. Bound by the transport
 * for the time of one request; absent on the desk's own threads.
 */
public final class RequestId {

  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  private RequestId() {}

  public static Optional<String> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Must be followed by {@link #clear} on the same thread. */
  public static void bind(String id) {
    CURRENT.set(id);
  }

  public static void clear() {
    CURRENT.remove();
  }
}
