package hs.desk.bus;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The bus within one process: one thread runs the reactions of the channels that were woken. */
final class LocalBus implements Bus, AutoCloseable {

  private static final Logger LOG = Logger.getLogger(LocalBus.class.getName());

  private final Map<Channel, List<Runnable>> reactions = new EnumMap<>(Channel.class);
  private final Set<Channel> woken = EnumSet.noneOf(Channel.class);
  private final Thread thread = new Thread(this::run, "desk-bus-local");
  private boolean closed;

  LocalBus() {
    for (Channel channel : Channel.values()) {
      reactions.put(channel, new CopyOnWriteArrayList<>());
    }
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public synchronized void wake(Channel channel) {
    woken.add(channel);
    notifyAll();
  }

  @Override
  public Registration onWake(Channel channel, Runnable reaction) {
    List<Runnable> list = reactions.get(channel);
    list.add(reaction);
    return () -> list.remove(reaction);
  }

  private void run() {
    for (Set<Channel> channels = next(); !channels.isEmpty(); channels = next()) {
      channels.forEach(this::react);
    }
  }

  private void react(Channel channel) {
    for (Runnable reaction : reactions.get(channel)) {
      try {
        reaction.run();
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, e, () -> "a reaction to " + channel + " failed");
      }
    }
  }

  /** The channels woken since the last call, waiting for one; empty when the bus is closed. */
  private synchronized Set<Channel> next() {
    try {
      while (woken.isEmpty() && !closed) {
        wait();
      }
    } catch (InterruptedException e) {
      return Set.of();
    }
    Set<Channel> taken = closed ? Set.of() : EnumSet.copyOf(woken);
    woken.clear();
    return taken;
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
