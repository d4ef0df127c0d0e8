package hs.desk.web.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A client's connection whose speed the test decides. */
final class SlowOut implements Outbound {

  final List<String> frames = new ArrayList<>();
  Ending closed;

  /** Number of the last ping. */
  int asked;

  private boolean slow;
  private CompletableFuture<Void> pending;
  private String waiting;

  void slow(boolean now) {
    slow = now;
    if (!slow) {
      release();
    }
  }

  /** Lets the one frame under way arrive. */
  void release() {
    if (pending != null) {
      CompletableFuture<Void> sent = pending;
      pending = null;
      frames.add(waiting);
      sent.complete(null);
    }
  }

  @Override
  public CompletableFuture<?> send(Frame frame) {
    if (pending != null) {
      throw new IllegalStateException("two frames at once");
    }
    if (!slow) {
      frames.add(frame.text());
      return CompletableFuture.completedFuture(null);
    }
    pending = new CompletableFuture<>();
    waiting = frame.text();
    return pending;
  }

  @Override
  public void ask(int number) {
    asked = number;
  }

  @Override
  public void close(Ending ending) {
    closed = ending;
  }
}
