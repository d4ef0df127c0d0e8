package hs.desk.web.export;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import hs.desk.Refused;
import hs.desk.monitor.AccountRow;
import hs.desk.monitor.GroupRow;
import hs.desk.monitor.OrderStatisticRow;
import hs.desk.monitor.PositionRow;
import hs.desk.monitor.StockRow;
import hs.desk.monitor.Topic;
import hs.desk.monitor.TradeStatisticRow;
import hs.desk.wire.WireNames;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The columns there are, in wire spelling and in the order of the wire. */
public final class Columns {

  /** What a row with a contract can be asked for beside its own: texts of the contract. */
  static final Set<String> OF_CONTRACTS = Set.of("c_instrument_name", "c_exchange_id");

  private static final WireNames NAMES = new WireNames();

  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Set<String> further;

  private Columns(Set<String> further) {
    this.further = further;
  }

  public static Columns of(Class<? extends Record> type) {
    return new Columns(Set.of()).with(type);
  }

  /** Those of a state topic, whether or not it has rows now. */
  static Columns of(Topic topic) {
    Class<? extends Record> type = row(topic);
    Columns own = of(type);
    boolean ofContracts = own.names().contains("c_instrument_id");
    Columns columns = new Columns(ofContracts ? OF_CONTRACTS : Set.of());
    columns.kinds.put("key", Kind.TEXT);
    columns.kinds.put("seq", Kind.NUMBER);
    return columns.with(type);
  }

  private Columns with(Class<? extends Record> type) {
    components(type)
        .forEach(part -> kinds.put(NAMES.translate(part.getName()), Kind.of(part.getType())));
    return this;
  }

  /** Those that rows have of their own. */
  List<String> names() {
    return List.copyOf(kinds.keySet());
  }

  /** All that can be asked for. */
  Set<String> known() {
    Set<String> known = new LinkedHashSet<>(kinds.keySet());
    known.addAll(further);
    return known;
  }

  /**
   * Refuses {@code INVALID} what is no column.
   *
   * @param where names the parameter in a refusal
   */
  Kind kind(String where, String name) {
    requireKnown(where, name);
    return kinds.getOrDefault(name, Kind.TEXT);
  }

  /** Those wanted, in their order, or all that rows have; refuses {@code INVALID} any other. */
  List<String> among(List<String> wanted) {
    wanted.forEach(name -> requireKnown("columns", name));
    return wanted.isEmpty() ? names() : wanted;
  }

  private void requireKnown(String where, String name) {
    if (!kinds.containsKey(name) && !further.contains(name)) {
      throw Refused.invalid(where, "word", String.join(", ", known()), name);
    }
  }

  private static Class<? extends Record> row(Topic topic) {
    return switch (topic) {
      case STOCK -> StockRow.class;
      case POS -> PositionRow.class;
      case ACC -> AccountRow.class;
      case TRADE_STATISTIC -> TradeStatisticRow.class;
      case ORDER_STATISTIC -> OrderStatisticRow.class;
      case POS_GROUP_STATISTIC -> GroupRow.class;
    };
  }

  private static Stream<RecordComponent> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).flatMap(Columns::components);
  }

  private static Stream<RecordComponent> components(RecordComponent component) {
    boolean unwrapped = component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    return unwrapped ? components(component.getType()) : Stream.of(component);
  }
}
