package hs.desk.web.live;

import hs.desk.chat.NewMessage;
import java.util.List;

/** What a client asks for. */
sealed interface Request {

  /** A heartbeat, now. */
  record Ping() implements Request {}

  /**
   * Rows, instead of those asked for before.
   *
   * @param products codes; null means all that may be seen
   * @param instruments contracts; null means all
   * @param groupBy null where not given
   * @param since null for a snapshot
   */
  record Subscribe(List<String> products, List<String> instruments, String groupBy, Since since)
      implements Request {}

  /** A message for the chat. */
  record Say(NewMessage message) implements Request {}

  /** Where the client stopped. */
  record Since(String epoch, long seq) {}
}
