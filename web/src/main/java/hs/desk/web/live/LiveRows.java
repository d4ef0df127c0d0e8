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
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The rows of a state topic as one answer: what its socket would show in a snapshot now. */
@ApplicationScoped
public class LiveRows {

  @Inject private Topics topics;
  @Inject private Permissions permissions;

  /**
   * UTF-8 of {@code {epoch, seq, as_of, rows}}. Refuses {@code UNAVAILABLE} until the feed was read
   * once, and while it is not sure that the epoch still holds.
   *
   * @param query null asks for all, as one that names nothing does
   */
  public byte[] answer(Topic topic, String username, RowsQuery query) {
    View view = view(topic, permissions.productsOf(username), query);
    return text(view, ready(topic).all(view));
  }

  /** The rows themselves; refuses like {@link #answer}. */
  public List<Row> rows(Topic topic, String username, RowsQuery query) {
    View view = view(topic, permissions.productsOf(username), query);
    return ready(topic).all(view).rows();
  }

  /**
   * UTF-8 of an object with such an answer per topic, named by the topic's path, all as of one
   * batch. Refuses like {@link #answer}.
   */
  public byte[] all(String username, RowsQuery query) {
    Set<String> permitted = permissions.productsOf(username);
    Map<View, Reading> readings = topics.together(() -> readings(permitted, query));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String separator = "{";
    for (Map.Entry<View, Reading> one : readings.entrySet()) {
      String name = separator + Wire.text(one.getKey().topic().path()) + ":";
      out.writeBytes(name.getBytes(StandardCharsets.UTF_8));
      out.writeBytes(text(one.getKey(), one.getValue()));
      separator = ",";
    }
    out.write('}');
    return out.toByteArray();
  }

  /** The rows of every state topic, all as of one batch. Refuses like {@link #answer}. */
  public Map<Topic, List<Row>> allRows(String username, RowsQuery query) {
    Set<String> permitted = permissions.productsOf(username);
    Map<Topic, List<Row>> rows = new EnumMap<>(Topic.class);
    topics
        .together(() -> readings(permitted, query))
        .forEach((view, reading) -> rows.put(view.topic(), reading.rows()));
    return rows;
  }

  private Map<View, Reading> readings(Set<String> permitted, RowsQuery query) {
    Map<View, Reading> readings = new LinkedHashMap<>();
    for (Topic topic : Topic.values()) {
      View view = view(topic, permitted, query);
      readings.put(view, ready(topic).all(view));
    }
    return readings;
  }

  private TopicTable ready(Topic topic) {
    TopicTable table = topics.table(topic);
    if (!table.ready() || !topics.trusted(System.nanoTime())) {
      throw Refused.of(Reason.UNAVAILABLE, "rows-not-ready");
    }
    return table;
  }

  private static View view(Topic topic, Set<String> permitted, RowsQuery query) {
    RowsQuery asked = query == null ? RowsQuery.ALL : query;
    return View.of(topic, permitted, asked.productCodes(), asked.instrumentIds(), asked.groupBy());
  }

  static byte[] text(View view, Reading reading) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256 + reading.rows().size() * 1_024);
    String head =
        "{\"epoch\":%s,\"seq\":%d,\"as_of\":%s,\"rows\":["
            .formatted(
                Wire.text(view.epoch(reading.epoch())),
                reading.last(),
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
