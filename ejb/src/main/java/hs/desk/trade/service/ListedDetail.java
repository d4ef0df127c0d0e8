package hs.desk.trade.service;

import hs.desk.database.Cells;
import hs.desk.database.Rows;
import hs.desk.instruction.DetailStatus;
import hs.desk.instruction.FillView;
import hs.desk.instruction.Gap;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.LineStatus;
import hs.desk.instruction.TradeDetailRow;
import hs.desk.instruction.Urgency;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.util.List;

/**
 * A detail of the traders' list, as columns of the detail (d), its instruction (i) and its line
 * (l), and not as entities, which are dear to build and are kept by nobody here.
 */
final class ListedDetail {

  /** In the order of {@link TradeDetailRow}. */
  static final String COLUMNS =
      "d.id, d.instruction_id, l.id line_id, d.product_code, d.c_instrument_id,"
          + " l.c_instrument_name, l.c_exchange_id, d.account_id, d.open_close, d.buy_sell,"
          + " d.quantity, d.price, d.filled_quantity,"
          + " if(d.status in ("
          + Rows.codes(DetailStatus.OPEN)
          + "), d.quantity - d.filled_quantity, 0) left_open,"
          + " d.avg_price, d.trade_id, d.status, d.claimed_by, d.version,"
          + " i.status instruction_status, i.urgency, i.deadline, i.note, i.trading_day,"
          + " i.created_by, i.submitted_at,"
          + " l.revision, l.current_position, l.adjusted_position, l.status line_status";

  private static final int ID = 0;
  private static final int PRODUCT = 3;
  private static final int CONTRACT = 4;
  private static final int VERSION = 18;

  private final Object[] row;

  ListedDetail(Object[] row) {
    this.row = row;
  }

  Long id() {
    return ((Number) row[ID]).longValue();
  }

  Gap.Key key() {
    return new Gap.Key((String) row[PRODUCT], (String) row[CONTRACT]);
  }

  /** Whether anything was done with it since it was inserted. */
  boolean touched() {
    return ((Number) row[VERSION]).longValue() > 1;
  }

  TradeDetailRow with(BigDecimal working, Gap gap, List<FillView> fills) {
    Cells cells = new Cells(row);
    return new TradeDetailRow(
        cells.whole(),
        cells.whole(),
        cells.whole(),
        cells.text(),
        cells.text(),
        cells.text(),
        cells.text(),
        cells.text(),
        cells.of(OpenClose.class),
        cells.of(BuySell.class),
        cells.decimal(),
        cells.decimal(),
        cells.decimal(),
        cells.decimal(),
        working,
        cells.decimal(),
        cells.text(),
        cells.of(DetailStatus.class),
        cells.text(),
        cells.whole(),
        cells.of(InstructionStatus.class),
        cells.of(Urgency.class),
        cells.instant(),
        cells.text(),
        cells.day(),
        cells.text(),
        cells.instant(),
        cells.whole().intValue(),
        cells.decimal(),
        cells.decimal(),
        cells.of(LineStatus.class),
        gap.target(),
        gap.gap(),
        gap.otherOpen(),
        fills);
  }
}
