package hs.desk.web.live;

import hs.desk.database.Databases;
import hs.desk.health.Loops;
import hs.desk.monitor.Topic;
import hs.desk.monitor.Topics;
import hs.desk.user.service.Grants;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** All sockets of this node. */
@ApplicationScoped
public class LiveHub {

  private static final long FAREWELL_NANOS = TimeUnit.SECONDS.toNanos(3);

  /** A hundred in a second; more only where that would last longer than eight. */
  private static final int FEW = 25;

  private static final long BETWEEN_ROUNDS_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final int MOST_ROUNDS = 32;

  @Inject private LiveSettings settings;
  @Inject private Topics topics;
  @Inject private Grants grants;
  @EJB private Databases databases;
  @Inject private EventPump events;
  @Inject private Loops loops;

  @Resource private ManagedThreadFactory threads;
  @Resource private ManagedExecutorService executor;

  private final Reactor reactor = new Reactor(System::nanoTime);
  private final EventWindow window = new EventWindow();
  private final Set<LiveSocket> sockets = ConcurrentHashMap.newKeySet();
  private Thread thread;
  private AutoCloseable registration;

  void start() {
    settings.check();
    registration = topics.onChange(reactor::changed);
    thread = threads.newThread(reactor::run);
    thread.setName("desk-live-reactor");
    thread.start();
    events.start(reactor, window, threads);
    loops.started("live_reactor", thread::isAlive);
    loops.started("live_events", events::runs);
  }

  /** A socket of a state topic was opened. */
  public Connection state(Session session, Topic topic) {
    return open(session, new StateCourse(topic, topics), null);
  }

  /** A socket of an event topic was opened. */
  public Connection events(Session session, String topic) {
    return open(session, new EventCourse(topic, window, events.pages()), null);
  }

  /** A socket of the chat was opened; what its user says goes to {@code speech}. */
  public Connection chat(Session session, Speech speech) {
    return open(session, new EventCourse("chat", window, events.pages()), speech);
  }

  private Connection open(Session session, Course course, Speech speech) {
    session.setMaxIdleTimeout(0);
    Caller caller = (Caller) session.getUserPrincipal();
    LiveSocket socket =
        new LiveSocket(caller, outbound(session), course, settings.sendNanos(), System.nanoTime());
    sockets.add(socket);
    reactor.add(socket);
    Connection connection =
        new Connection(
            socket,
            reactor,
            new Inbox(settings.messagesPerSecond(), System::nanoTime),
            this::visible,
            speech,
            () -> sockets.remove(socket));
    session.addMessageHandler(
        PongMessage.class, pong -> connection.pong(pong.getApplicationData()));
    if (count(caller.username()) > settings.socketsPerUser()) {
      connection.end(Ending.TOO_MANY_SOCKETS);
    }
    return connection;
  }

  private Set<String> visible(String username) {
    databases.requireStrategy();
    return grants.of(username).visible();
  }

  private Outbound outbound(Session session) {
    return settings.rawFrames()
        ? RawOutbound.of(session, executor).orElseGet(() -> portable(session))
        : portable(session);
  }

  private Outbound portable(Session session) {
    return new SessionOutbound(session, executor);
  }

  private long count(String username) {
    return sockets.stream().filter(s -> s.caller().username().equals(username)).count();
  }

  /** The sockets open now; their callers may be asked on any thread. */
  Collection<LiveSocket> sockets() {
    return List.copyOf(sockets);
  }

  /** Does something to a socket, soon. */
  void hand(LiveSocket socket, Consumer<LiveSocket> work) {
    reactor.hand(socket, work);
  }

  /** Says goodbye to some at a time: they will all knock at the other nodes at once. */
  void depart() {
    Set<LiveSocket> told = new HashSet<>();
    int atOnce = Math.max(FEW, sockets.size() / MOST_ROUNDS);
    for (int round = 0; round < MOST_ROUNDS && !sockets.isEmpty(); round++) {
      sockets().stream()
          .filter(socket -> !told.contains(socket))
          .limit(atOnce)
          .forEach(socket -> farewell(socket, told));
      LockSupport.parkNanos(BETWEEN_ROUNDS_NANOS);
    }
  }

  private void farewell(LiveSocket socket, Set<LiveSocket> told) {
    told.add(socket);
    reactor.hand(socket, s -> s.end(Ending.NODE_STOPS));
  }

  /** Says goodbye to all, and waits a moment for it to be heard. */
  void stop() throws Exception {
    registration.close();
    events.stop();
    sockets().forEach(socket -> reactor.hand(socket, s -> s.end(Ending.NODE_STOPS)));
    long until = System.nanoTime() + FAREWELL_NANOS;
    while (!sockets.isEmpty() && System.nanoTime() < until) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    thread.interrupt();
  }
}
