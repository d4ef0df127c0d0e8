package hs.desk.group.web;

import hs.desk.group.GroupTotals;
import hs.desk.monitor.GroupRow;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How rows of topic {@code pos_group_statistic} are answered; describes what is sent as ready text.
 *
 * @param epoch opaque; a socket of the same view has the same
 * @param seq of the last change of any row
 */
public record GroupAnswer(String epoch, long seq, Instant asOf, List<LiveGroup> rows) {

  /** Every row begins so. */
  public record NumberedGroup(
      @Schema(description = "product_code|group_by|group") String key,
      @Schema(description = "Number of the row's last change") long seq) {}

  /** A row. */
  @Schema(allOf = {NumberedGroup.class, GroupRow.class, GroupTotals.class})
  public interface LiveGroup {}
}
