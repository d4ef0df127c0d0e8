package hs.desk.rig;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The mail catcher, newest message first. It is shared by the suite: look for your own mail. */
public final class MailBox {

  private final DeskClient catcher;

  MailBox(URI page) {
    this.catcher = new DeskClient(page);
  }

  public List<JsonNode> messages() {
    List<JsonNode> messages = new ArrayList<>();
    catcher.get("/api/messages").expect(200).json().forEach(messages::add);
    return messages;
  }

  public List<JsonNode> messages(Predicate<JsonNode> wanted) {
    return messages().stream().filter(wanted).toList();
  }

  /** Waits for at least so many messages. */
  public List<JsonNode> await(int count, Predicate<JsonNode> wanted, Duration limit) {
    return org.awaitility.Awaitility.await(count + " mails")
        .atMost(limit)
        .until(() -> messages(wanted), found -> found.size() >= count);
  }

  public JsonNode awaitOne(Predicate<JsonNode> wanted) {
    return await(1, wanted, Duration.ofSeconds(20)).get(0);
  }
}
