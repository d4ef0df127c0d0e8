package hs.desk.monitor;

import hs.desk.position.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All positions by contract: a change touches the rows of its position or of its contract, and no
 * others. Used by the writer's thread alone.
 */
final class PositionBook {

  /** One position in both directions. */
  private static final class Sides {
    private final String text;
    private Held longs;
    private Held shorts;
    private Figures figures;

    Sides(PositionKey key) {
      text = key.text();
    }

    void put(Held held, Held now) {
      if (held.isLong()) {
        longs = now;
      } else {
        shorts = now;
      }
    }

    boolean empty() {
      return longs == null && shorts == null;
    }
  }

  private final MarketBook market;
  private final Map<PositionKey, Sides> positions = new HashMap<>();
  private final Map<String, Set<PositionKey>> holders = new HashMap<>();
  private final Set<PositionKey> touched = new LinkedHashSet<>();
  private final List<Figures> gone = new ArrayList<>();

  PositionBook(MarketBook market) {
    this.market = market;
  }

  /** Takes over what the feed changed. */
  void apply(Difference<Held> changes) {
    changes.changed().forEach(this::put);
    changes.gone().forEach(this::remove);
  }

  private void put(Held held) {
    PositionKey key = held.key();
    positions.computeIfAbsent(key, Sides::new).put(held, held);
    holders.computeIfAbsent(held.instrumentId(), i -> new LinkedHashSet<>()).add(key);
    touched.add(key);
  }

  private void remove(Held held) {
    Sides sides = positions.get(held.key());
    sides.put(held, null);
    touched.add(held.key());
    if (sides.empty()) {
      positions.remove(held.key());
      holders.get(held.instrumentId()).remove(held.key());
      touched.remove(held.key());
      if (sides.figures != null) {
        gone.add(sides.figures);
      }
    }
  }

  /** The positions in these contracts are to be made anew. */
  void touch(Collection<String> instruments) {
    for (String id : instruments) {
      touched.addAll(holders.getOrDefault(id, Set.of()));
    }
  }

  /** The rows touched since the last call, as they read now. */
  Collection<Content> takeTouched(Instant now, Figures.Listener listener) {
    List<Content> contents = new ArrayList<>(touched.size());
    for (PositionKey key : touched) {
      Sides sides = positions.get(key);
      Valuation value = market.valuation(key.instrumentId(), now);
      PositionRows rows = new PositionRows(key, sides.longs, sides.shorts, value);
      PositionRow row = rows.row();
      contents.add(rows.content(sides.text, row));
      Figures before = sides.figures;
      sides.figures = rows.figures(row);
      listener.moved(before, sides.figures);
    }
    touched.clear();
    return contents;
  }

  /** Keys of the rows that are gone since the last call. */
  List<String> takeGone(Figures.Listener listener) {
    List<String> taken = gone.stream().map(figures -> figures.key().text()).toList();
    gone.forEach(figures -> listener.moved(figures, null));
    gone.clear();
    return taken;
  }

  /** One direction of a position; null when the feed has no row of it. */
  Held held(PositionKey key, Direction direction) {
    Sides sides = positions.get(key);
    if (sides == null) {
      return null;
    }
    return direction == Direction.LONG ? sides.longs : sides.shorts;
  }
}
