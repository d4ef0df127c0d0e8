package hs.desk.web.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads the log for those who come from further back than the window. Many come at once, when a
 * node has gone, and from the same number: a page that is being read serves all who ask for it
 * meanwhile. Thread-safe.
 */
final class EventPages implements Replay.Pages {

  private static final Logger LOG = Logger.getLogger(EventPages.class.getName());

  /** Reads the events of a topic after a number; may wait for the database. */
  interface Log {
    Replay.Page page(String topic, long from);
  }

  private record Place(String topic, long from) {}

  private final Log log;
  private final Executor readers;
  private final Reactor reactor;
  private final Runnable look;
  private final Map<Place, List<Replay>> asked = new HashMap<>();

  /**
   * @param readers few threads: as many readings load the database at once
   * @param look has the newest events read soon
   */
  EventPages(Log log, Executor readers, Reactor reactor, Runnable look) {
    this.log = log;
    this.readers = readers;
    this.reactor = reactor;
    this.look = look;
  }

  @Override
  public void hurry() {
    look.run();
  }

  @Override
  public void fetch(Replay replay) {
    Place place = new Place(replay.topic(), replay.at());
    synchronized (asked) {
      List<Replay> waiting = asked.get(place);
      if (waiting != null) {
        waiting.add(replay);
        return;
      }
      asked.put(place, new ArrayList<>(List.of(replay)));
    }
    readers.execute(() -> read(place));
  }

  /** A page that cannot be read never arrives; the sockets ask again. */
  private void read(Place place) {
    try {
      Replay.Page page = log.page(place.topic(), place.from());
      List<Replay> waiting = taken(place);
      reactor.hand(() -> waiting.forEach(replay -> replay.arrived(place.from(), page)));
      reactor.changed();
    } catch (RuntimeException e) {
      taken(place);
      LOG.log(Level.FINE, "a page of the event log cannot be read", e);
    }
  }

  private List<Replay> taken(Place place) {
    synchronized (asked) {
      return asked.remove(place);
    }
  }
}
