package hs.desk.devstack.feed;

import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.util.List;

/** Which lots a close takes: rule 4 of the package. */
enum Closing {
  /** Today's lots alone. */
  TODAY,
  /** Yesterday's lots alone. */
  YESTERDAY,
  /** Today's first, then yesterday's. */
  ANY;

  static Closing of(Contract contract, OpenClose offset) {
    if (contract.kind().isShare()) {
      return YESTERDAY;
    }
    if (!contract.namesTodayLots()) {
      return ANY;
    }
    return offset == OpenClose.CLOSETODAY ? TODAY : YESTERDAY;
  }

  BigDecimal todayLots(Position held, BigDecimal lots) {
    return switch (this) {
      case TODAY -> lots;
      case YESTERDAY -> BigDecimal.ZERO;
      case ANY -> lots.min(held.today);
    };
  }

  /** What is left to close beside the orders that already close lots of this row. */
  BigDecimal closable(Position held, List<Order> closing) {
    BigDecimal lots =
        switch (this) {
          case TODAY -> held.today;
          case YESTERDAY -> held.yesterday;
          case ANY -> held.lots();
        };
    for (Order order : closing) {
      if (of(order.ask.contract(), order.ask.offset()) == this) {
        lots = lots.subtract(order.left());
      }
    }
    return lots;
  }
}
