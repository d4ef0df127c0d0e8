package hs.desk.trade.web;

import hs.desk.monitor.TradeStatisticRow;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How rows of topic {@code trade_statistic} are answered; describes what is sent as ready text.
 *
 * @param epoch opaque; a socket of the same view has the same
 * @param seq of the last change of any row
 */
public record TradeAnswer(String epoch, long seq, Instant asOf, List<LiveTrades> rows) {

  /** Every row begins so. */
  public record NumberedTrades(
      @Schema(description = "product_code|c_instrument_id|buy_sell|open_close") String key,
      @Schema(description = "Number of the row's last change") long seq) {}

  /** A row. */
  @Schema(allOf = {NumberedTrades.class, TradeStatisticRow.class})
  public interface LiveTrades {}
}
