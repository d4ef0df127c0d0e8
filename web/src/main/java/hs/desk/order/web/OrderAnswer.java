package hs.desk.order.web;

import hs.desk.monitor.OrderStatisticRow;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How rows of topic {@code order_statistic} are answered; describes what is sent as ready text.
 *
 * @param epoch opaque; a socket of the same view has the same
 * @param seq of the last change of any row
 */
public record OrderAnswer(String epoch, long seq, Instant asOf, List<LiveOrders> rows) {

  /** Every row begins so. */
  public record NumberedOrders(
      @Schema(description = "product_code|c_instrument_id|buy_sell") String key,
      @Schema(description = "Number of the row's last change") long seq) {}

  /** A row. */
  @Schema(allOf = {NumberedOrders.class, OrderStatisticRow.class})
  public interface LiveOrders {}
}
