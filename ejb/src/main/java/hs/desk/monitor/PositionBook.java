package hs.desk.monitor;

import hs.desk.instruction.Gap;
import hs.desk.position.Direction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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

    BigDecimal net() {
      return lots(longs).subtract(lots(shorts));
    }

    private static BigDecimal lots(Held side) {
      return side == null ? BigDecimal.ZERO : side.yesterday().add(side.today());
    }
  }

  private final MarketBook market;
  private final PlanBook plans;
  private final Function<Gap.Key, BigDecimal> working;
  private final Set<Gap.Key> moved = new LinkedHashSet<>();
  private final Map<PositionKey, Sides> positions = new HashMap<>();
  private final Map<String, Set<PositionKey>> holders = new HashMap<>();
  private final Set<PositionKey> touched = new LinkedHashSet<>();
  private final List<Figures> gone = new ArrayList<>();

  /**
   * @param working signed lots of orders that work on a contract for a product
   */
  PositionBook(MarketBook market, PlanBook plans, Function<Gap.Key, BigDecimal> working) {
    this.market = market;
    this.plans = plans;
    this.working = working;
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
    moved.add(key.gap());
  }

  private void remove(Held held) {
    moved.add(held.key().gap());
    Sides sides = positions.get(held.key());
    sides.put(held, null);
    touched.add(held.key());
    if (sides.empty()) {
      drop(held.key(), sides);
    }
  }

  private void drop(PositionKey key, Sides sides) {
    positions.remove(key);
    holders.get(key.instrumentId()).remove(key);
    touched.remove(key);
    if (sides.figures != null) {
      gone.add(sides.figures);
    }
  }

  /**
   * Target, working lots and gap are of product and contract: where one of them or a position
   * moved, all its rows are made anew. What is aimed at and held nowhere has a row of zeros.
   *
   * @param others products and contracts whose plans or orders changed
   */
  void settle(Collection<Gap.Key> others) {
    moved.addAll(others);
    for (Gap.Key key : moved) {
      settleZeros(key);
      holders.getOrDefault(key.instrumentId(), Set.of()).stream()
          .filter(position -> position.productCode().equals(key.productCode()))
          .forEach(touched::add);
    }
    moved.clear();
  }

  private void settleZeros(Gap.Key key) {
    Set<PositionKey> rows = holders.getOrDefault(key.instrumentId(), Set.of());
    List<PositionKey> zeros =
        rows.stream()
            .filter(row -> row.productCode().equals(key.productCode()))
            .filter(row -> positions.get(row).empty())
            .toList();
    boolean held =
        rows.stream()
            .filter(row -> row.productCode().equals(key.productCode()))
            .anyMatch(row -> !positions.get(row).empty());
    String account = plans.plans().defaultAccounts().get(key.productCode());
    boolean wanted = !held && account != null && plans.plans().aims(key);
    PositionKey zero = new PositionKey(key.productCode(), account, key.instrumentId());
    zeros.stream()
        .filter(row -> !wanted || !row.equals(zero))
        .forEach(row -> drop(row, positions.get(row)));
    if (wanted && !positions.containsKey(zero)) {
      positions.put(zero, new Sides(zero));
      holders.computeIfAbsent(key.instrumentId(), i -> new LinkedHashSet<>()).add(zero);
    }
  }

  private Gap gap(Gap.Key key) {
    BigDecimal net =
        holders.getOrDefault(key.instrumentId(), Set.of()).stream()
            .filter(row -> row.productCode().equals(key.productCode()))
            .map(positions::get)
            .map(Sides::net)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Gap.of(plans.plans().of(key), net, working.apply(key));
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
      PositionRows rows = new PositionRows(key, sides.longs, sides.shorts, value, gap(key.gap()));
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
