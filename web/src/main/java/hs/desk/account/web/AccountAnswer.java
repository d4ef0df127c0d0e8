package hs.desk.account.web;

import hs.desk.monitor.AccountRow;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How rows of topic {@code acc} are answered; describes what is sent as ready text.
 *
 * @param epoch opaque; a socket of the same view has the same
 * @param seq of the last change of any row
 */
public record AccountAnswer(String epoch, long seq, Instant asOf, List<LiveAccount> rows) {

  /** Every row begins so. */
  public record NumberedAccount(
      @Schema(description = "product_code|account_id") String key,
      @Schema(description = "Number of the row's last change") long seq) {}

  /** A row. */
  @Schema(allOf = {NumberedAccount.class, AccountRow.class})
  public interface LiveAccount {}
}
