package hs.desk.web.export;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import java.util.List;
import java.util.stream.Stream;

/** The columns there are, in wire spelling and in the order of the wire. */
public final class Columns {

  private static final WireNames NAMES = new WireNames();

  private Columns() {}

  public static List<String> of(Class<? extends Record> type) {
    return names(type).toList();
  }

  /** Those of a state topic, whether or not it has rows now. */
  static List<String> of(Topic topic) {
    return Stream.concat(Stream.of("key", "seq"), names(row(topic))).toList();
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

  private static Stream<String> names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).flatMap(Columns::names);
  }

  private static Stream<String> names(RecordComponent component) {
    boolean unwrapped = component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    return unwrapped ? names(component.getType()) : Stream.of(NAMES.translate(component.getName()));
  }
}
