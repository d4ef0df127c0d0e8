package hs.desk.web.live;

import hs.desk.web.live.Request.Subscribe;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * One client's socket: sends one frame at a time, the next when the network took the last and the
 * client is not far behind. Used by the reactor's thread alone, except for its final fields.
 */
final class LiveSocket {

  private static final long HEARTBEAT_NANOS = 10_000_000_000L;
  private static final long FAREWELL_NANOS = 1_000_000_000L;

  /** A frame that left later than this is not merely behind one burst. */
  private static final long BURST_NANOS = 1_000_000_000L;

  private final Caller caller;
  private final Outbound out;
  private final Course course;
  private final long sendNanos;
  private final Deque<Frame> waiting = new ArrayDeque<>();
  private final Receipts receipts = new Receipts();
  private Optional<Frame> unended = Optional.empty();
  private CompletableFuture<?> sending;
  private long sentAt;
  private long deadline;
  private long nextBeat;
  private Ending ending;
  private boolean farewell;
  private boolean closed;

  /**
   * @param sendNanos how long one frame may take
   */
  LiveSocket(Caller caller, Outbound out, Course course, long sendNanos, long nanos) {
    this.caller = caller;
    this.out = out;
    this.course = course;
    this.sendNanos = sendNanos;
    this.nextBeat = nanos + HEARTBEAT_NANOS;
  }

  Caller caller() {
    return caller;
  }

  void subscribe(Subscribe wanted, Set<String> permitted, long nanos) {
    course.subscribe(wanted, permitted, nanos);
  }

  void ping(long nanos) {
    nextBeat = nanos;
  }

  /** Whether an answer with that number is one that is waited for. From any thread. */
  boolean awaits(int number) {
    return number != 0 && receipts.awaited() == number;
  }

  /** The client has read all that was sent before it was asked. */
  void answered(int number) {
    receipts.answered(number);
  }

  /**
   * What waits under other rights is not sent any more. A message that is begun is ended where rows
   * are taken back, which tells of its number.
   */
  void permit(Set<String> permitted) {
    if (course.permit(permitted) && ending == null) {
      waiting.clear();
      unended.filter(last -> course.takesBack()).ifPresent(waiting::add);
    }
  }

  /** Sends an error and closes; the first reason counts. */
  void end(Ending why) {
    if (ending == null) {
      ending = why;
      waiting.clear();
      waiting.add(Frames.error(why));
    }
  }

  /** The connection is gone. */
  void gone() {
    closed = true;
  }

  boolean closed() {
    return closed;
  }

  /**
   * Sends all that can be sent now.
   *
   * @param ready run, on any thread, when a frame that is under way went out
   */
  void advance(Round round, Runnable ready) {
    while (!closed && !busy(round)) {
      Frame frame = ending == null ? nextFrame(round) : lastFrame();
      if (frame == null) {
        return;
      }
      send(frame, round, ready);
    }
  }

  private boolean busy(Round round) {
    if (sending != null && !sending.isDone()) {
      giveUpIfLate(round);
      return true;
    }
    if (sending != null && sending.isCompletedExceptionally()) {
      close(Ending.TOO_SLOW);
    }
    sending = null;
    return closed || ending == null && behind(round);
  }

  /** What ends a socket is sent all the same: a client that reads on learns why. */
  private boolean behind(Round round) {
    if (receipts.due(round.nanos())) {
      out.ask(receipts.ask(round.nanos()));
    }
    boolean behind = receipts.behind(round.nanos());
    if (behind && (round.nanos() - deadline >= 0 || late(round))) {
      end(Ending.TOO_SLOW);
      return false;
    }
    return behind;
  }

  private boolean late(Round round) {
    return round.nanos() - sentAt >= BURST_NANOS && course.overloaded();
  }

  private void giveUpIfLate(Round round) {
    if (ending == null && late(round)) {
      end(Ending.TOO_SLOW);
    }
    if (ending != null && !farewell) {
      farewell = true;
      deadline = Math.min(deadline, round.nanos() + FAREWELL_NANOS);
    }
    if (round.nanos() - deadline >= 0) {
      close(ending == null ? Ending.TOO_SLOW : ending);
    }
  }

  /** Null when there is nothing to send; what was sent is not kept. */
  private Frame nextFrame(Round round) {
    if (waiting.isEmpty()) {
      boolean beat = round.nanos() - nextBeat >= 0;
      waiting.addAll(course.next(round, beat));
      nextBeat = beat ? round.nanos() + HEARTBEAT_NANOS : nextBeat;
    }
    if (!waiting.isEmpty() && !course.holds(round.now())) {
      waiting.clear();
    }
    return waiting.poll();
  }

  /** The error, then nothing but the close. */
  private Frame lastFrame() {
    Frame last = waiting.poll();
    if (last == null) {
      close(ending);
    }
    return last;
  }

  private void send(Frame frame, Round round, Runnable ready) {
    sentAt = round.nanos();
    deadline = sentAt + (ending == null ? sendNanos : FAREWELL_NANOS);
    unended = frame.closing();
    sending = out.send(frame);
    receipts.sent(frame.size());
    if (!sending.isDone()) {
      sending.whenComplete((done, failure) -> ready.run());
    }
  }

  /** Closes without a word more. */
  void close(Ending why) {
    closed = true;
    out.close(why);
  }
}
