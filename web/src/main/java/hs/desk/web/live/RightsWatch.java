package hs.desk.web.live;

import hs.desk.bus.Bus;
import hs.desk.bus.Channel;
import hs.desk.database.Databases;
import hs.desk.health.Loops;
import hs.desk.user.service.OpenSessions;
import hs.desk.user.service.RoleGrants;
import hs.desk.user.service.Sessions;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Sees to it that an ended session closes its sockets and a changed right changes what they show:
 * when the bus says so, and twice a second in case it did not.
 */
@ApplicationScoped
public class RightsWatch {

  private static final Logger LOG = Logger.getLogger(RightsWatch.class.getName());
  private static final int POLL_MILLIS = 400;
  private static final int TOKENS_AT_ONCE = 500;

  /** A subscription may be under way with rights that were remembered for half a second. */
  private static final int LOOKS = 3;

  @Inject private LiveHub hub;
  @EJB private OpenSessions sessions;
  @Inject private Sessions activity;
  @EJB private RoleGrants grants;
  @Inject private Bus bus;
  @EJB private Databases databases;
  @Inject private Loops loops;

  @Resource private ManagedThreadFactory threads;

  private final Semaphore wakeUps = new Semaphore(0);
  private final List<AutoCloseable> registrations = new ArrayList<>();
  private Thread thread;
  private String mark = "";
  private int looksLeft;
  private long noteAt;
  private boolean failing;

  void start() {
    for (Channel channel : Set.of(Channel.SESSIONS, Channel.ROLES, Channel.PRODUCTS)) {
      registrations.add(bus.onWake(channel, wakeUps::release));
    }
    noteAt = System.nanoTime() + activity.notedEvery().toNanos();
    thread = threads.newThread(this::run);
    thread.setName("desk-live-rights");
    thread.start();
    loops.started("live_rights", thread::isAlive);
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        boolean woken = wakeUps.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
        wakeUps.drainPermits();
        look(woken);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(boolean woken) {
    try {
      databases.requireStrategy();
      Collection<LiveSocket> sockets = hub.sockets();
      closeEnded(sockets);
      followRights(sockets, woken);
      failing = false;
    } catch (RuntimeException e) {
      LOG.log(failing ? Level.FINE : Level.WARNING, "sessions cannot be checked", e);
      failing = true;
    }
  }

  private void closeEnded(Collection<LiveSocket> sockets) {
    Map<String, List<LiveSocket>> byToken =
        sockets.stream().collect(Collectors.groupingBy(socket -> socket.caller().token()));
    boolean note = System.nanoTime() - noteAt >= 0;
    Instant now = Instant.now();
    for (List<String> tokens : chunks(byToken.keySet())) {
      Set<String> lasting = sessions.lasting(tokens, now);
      tokens.stream()
          .filter(token -> !lasting.contains(token))
          .forEach(token -> each(byToken.get(token), s -> s.end(Ending.LOGGED_OUT)));
      if (note) {
        sessions.used(tokens, now);
      }
    }
    noteAt = note ? System.nanoTime() + activity.notedEvery().toNanos() : noteAt;
  }

  private static List<List<String>> chunks(Collection<String> tokens) {
    List<String> all = List.copyOf(tokens);
    List<List<String>> chunks = new ArrayList<>();
    for (int i = 0; i < all.size(); i += TOKENS_AT_ONCE) {
      chunks.add(all.subList(i, Math.min(i + TOKENS_AT_ONCE, all.size())));
    }
    return chunks;
  }

  /**
   * Asks for each user's rights only when something in the matrix changed, and twice more after
   * that: a subscription may have been under way with the rights of before.
   */
  private void followRights(Collection<LiveSocket> sockets, boolean woken) {
    String now = sessions.rightsMark();
    looksLeft = woken || !now.equals(mark) ? LOOKS : looksLeft;
    if (looksLeft == 0) {
      return;
    }
    Map<String, List<LiveSocket>> byUser =
        sockets.stream().collect(Collectors.groupingBy(socket -> socket.caller().username()));
    byUser.forEach(
        (user, own) -> {
          Set<String> products = grants.rightsOf(user).visible();
          each(own, socket -> socket.permit(products));
        });
    mark = now;
    looksLeft--;
  }

  private void each(List<LiveSocket> sockets, Consumer<LiveSocket> work) {
    sockets.forEach(socket -> hub.hand(socket, work));
  }

  void stop() throws Exception {
    for (AutoCloseable registration : registrations) {
      registration.close();
    }
    thread.interrupt();
  }
}
