package hs.desk.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All positions with what they depend on: a change of the feed touches the rows of its position, of
 * its contract, and of the options priced on that contract, and no others. Used by the writer's
 * thread alone.
 */
final class PositionBook {

  /** One position in both directions. */
  private static final class Sides {
    private Held longs;
    private Held shorts;

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

  private final Valuation.Rules rules;
  private final Map<String, Terms> terms = new HashMap<>();
  private final Map<String, QuoteTick> quotes = new HashMap<>();
  private final Map<String, Valuation> valuations = new HashMap<>();
  private final Map<PositionKey, Sides> positions = new HashMap<>();
  private final Map<String, Set<PositionKey>> holders = new HashMap<>();
  private final Map<String, Set<String>> moved = new HashMap<>();
  private final Set<PositionKey> touched = new LinkedHashSet<>();
  private final List<String> gone = new ArrayList<>();

  PositionBook(Valuation.Rules rules) {
    this.rules = rules;
  }

  /** Takes over what the feed changed. */
  void apply(FeedChanges changes) {
    changes.terms().forEach(this::put);
    changes.quotes().forEach(this::put);
    changes.held().forEach(this::put);
    changes.heldGone().forEach(this::remove);
  }

  private void put(Terms contract) {
    terms.put(contract.instrumentId(), contract);
    contract
        .pricedOn()
        .ifPresent(
            on -> moved.computeIfAbsent(on, o -> new HashSet<>()).add(contract.instrumentId()));
    touch(contract.instrumentId());
  }

  private void put(QuoteTick quote) {
    quotes.put(quote.instrumentId(), quote);
    touch(quote.instrumentId());
    moved.getOrDefault(quote.instrumentId(), Set.of()).forEach(this::touch);
  }

  private void touch(String instrumentId) {
    valuations.remove(instrumentId);
    touched.addAll(holders.getOrDefault(instrumentId, Set.of()));
  }

  private void put(Held held) {
    positions.computeIfAbsent(held.key(), k -> new Sides()).put(held, held);
    holders.computeIfAbsent(held.instrumentId(), i -> new LinkedHashSet<>()).add(held.key());
    touched.add(held.key());
  }

  private void remove(Held held) {
    Sides sides = positions.get(held.key());
    sides.put(held, null);
    touched.add(held.key());
    if (sides.empty()) {
      positions.remove(held.key());
      holders.get(held.instrumentId()).remove(held.key());
      touched.remove(held.key());
      gone.add(held.key().text());
    }
  }

  /** Touches the rows whose price grew too old, or fresh again, by the clock alone. */
  void age(Instant now) {
    List<String> turned =
        valuations.entrySet().stream()
            .filter(entry -> turned(entry.getValue(), now))
            .map(Map.Entry::getKey)
            .toList();
    turned.forEach(this::touch);
  }

  private boolean turned(Valuation value, Instant now) {
    return value.price() != null && value.price().stale(now, rules.priceMaxAge()) != value.stale();
  }

  /** The rows touched since the last call, as they read now. */
  Collection<Content> takeTouched(Instant now) {
    List<Content> contents = new ArrayList<>();
    for (PositionKey key : touched) {
      Sides sides = positions.get(key);
      Valuation value = valuation(key.instrumentId(), now);
      contents.add(PositionRows.content(key, sides.longs, sides.shorts, value));
    }
    touched.clear();
    return contents;
  }

  private Valuation valuation(String instrumentId, Instant now) {
    return valuations.computeIfAbsent(instrumentId, id -> value(id, now));
  }

  private Valuation value(String id, Instant now) {
    Terms contract = terms.get(id);
    QuoteTick underlying =
        contract == null ? null : contract.pricedOn().map(quotes::get).orElse(null);
    return Valuation.of(contract, quotes.get(id), underlying, rules, now);
  }

  /** Keys of the rows that are gone since the last call. */
  List<String> takeGone() {
    List<String> taken = List.copyOf(gone);
    gone.clear();
    return taken;
  }
}
