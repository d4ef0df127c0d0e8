package hs.desk.web.live;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.monitor.Reading;
import hs.desk.monitor.Row;
import hs.desk.monitor.Topic;
import hs.desk.monitor.TopicTable;
import hs.desk.monitor.Topics;
import hs.desk.monitor.View;
import hs.desk.user.service.Permissions;
import hs.desk.wire.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The rows of a state topic as one answer: what its socket would show in a snapshot now. */
@ApplicationScoped
public class LiveRows {

  @Inject private Topics topics;
  @Inject private Permissions permissions;

  /**
   * UTF-8 of {@code {epoch, seq, as_of, rows}}. Refuses {@code UNAVAILABLE} until the feed was read
   * once.
   */
  public byte[] answer(Topic topic, String username, RowsQuery query) {
    TopicTable table = topics.table(topic);
    if (!table.ready()) {
      throw Refused.of(Reason.UNAVAILABLE, "rows-not-ready");
    }
    View view =
        View.of(
            topic,
            permissions.productsOf(username),
            query.productCodes(),
            query.instrumentIds(),
            query.groupBy());
    return text(view, table.all(view));
  }

  static byte[] text(View view, Reading reading) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256 + reading.rows().size() * 1_024);
    String head =
        "{\"epoch\":%s,\"seq\":%d,\"as_of\":%s,\"rows\":["
            .formatted(
                Wire.text(view.epoch(reading.epoch())),
                reading.seq(),
                Wire.text(Objects.requireNonNull(reading.asOf())));
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    String separator = "";
    for (Row row : reading.rows()) {
      out.writeBytes(separator.getBytes(StandardCharsets.UTF_8));
      out.writeBytes(row.json());
      separator = ",";
    }
    out.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}
