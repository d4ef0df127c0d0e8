package hs.desk.web.live;

import java.util.concurrent.CompletableFuture;

/** The way out to one client. */
interface Outbound {

  /**
   * Starts to send; the caller waits for the result before it sends again. Never blocks.
   *
   * @return done when the network took the frame, failed when the connection is broken
   */
  CompletableFuture<?> send(Frame frame);

  /** Sends a ping with that number, behind all frames before it. Never blocks. */
  void ask(int number);

  /** Closes the connection, at once or as soon as what is under way went out. Never blocks. */
  void close(Ending ending);
}
