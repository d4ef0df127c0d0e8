package hs.desk.quote.web;

import hs.desk.monitor.StockRow;
import hs.desk.quote.QuoteRow;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How rows of topic {@code stock} are answered; describes what is sent as ready text.
 *
 * @param epoch opaque; a socket of the same view has the same
 * @param seq of the last change of any row
 */
public record QuoteAnswer(String epoch, long seq, Instant asOf, List<LiveQuote> rows) {

  /** Every row begins so. */
  public record NumberedQuote(
      @Schema(description = "c_instrument_id") String key,
      @Schema(description = "Number of the row's last change") long seq) {}

  /** A row. */
  @Schema(allOf = {NumberedQuote.class, QuoteRow.class, StockRow.Moves.class})
  public interface LiveQuote {}
}
