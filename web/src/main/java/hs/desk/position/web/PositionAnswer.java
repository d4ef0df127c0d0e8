package hs.desk.position.web;

import hs.desk.monitor.PositionRow;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How position rows are answered; describes what is sent as ready text.
 *
 * @param epoch opaque; a socket of the same view has the same
 * @param seq of the last change of any row
 */
public record PositionAnswer(String epoch, long seq, Instant asOf, List<LivePosition> rows) {

  /** Every row begins so. */
  public record Numbered(
      @Schema(description = "product_code|account_id|c_instrument_id") String key,
      @Schema(description = "Number of the row's last change") long seq) {}

  /** A position row. */
  @Schema(allOf = {Numbered.class, PositionRow.class})
  public interface LivePosition {}
}
