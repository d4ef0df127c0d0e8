package hs.desk.cluster;

import hs.desk.rig.Book;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import java.util.List;
import java.util.Map;

/**
 * The mails that follow from instructions of one note: as they were queued, and as they arrived.
 *
 * @param note nobody else's
 */
record NotedMails(RunningDesk desk, String note) {

  private static final String QUEUED =
      " FROM mail m JOIN event e ON e.id = m.event_id"
          + " JOIN instruction i ON i.id = e.instruction_id WHERE i.note = ?";

  /** Gives rise to some: each instruction is told to the traders. */
  void cause(DeskClient manager, int instructions) {
    Map<String, Object> body = new Book(desk.inspect("pms_monitor"), "P001").reduction(note, 1);
    for (int i = 0; i < instructions; i++) {
      manager.post("api/instructions/adjustment/", body).expect(201);
    }
  }

  /** Message ids of all that were queued. */
  List<String> queued() {
    return desk.inspect("strategy").rows("SELECT m.message_id" + QUEUED, note).stream()
        .map(row -> (String) row.get("message_id"))
        .toList();
  }

  long unsent() {
    return desk.inspect("strategy")
        .number("SELECT COUNT(*)" + QUEUED + " AND m.status <> 'SENT'", note);
  }

  /** Message ids of those that arrived, as often as they did. */
  List<String> caught(List<String> wanted) {
    return desk.mail().messages().stream()
        .map(message -> message.path("message_id").asText().replaceAll("[<>]", ""))
        .filter(wanted::contains)
        .toList();
  }
}
