package hs.desk.chat.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.Slice;
import hs.desk.Window;
import hs.desk.chat.ChatLine;
import hs.desk.chat.ChatRoom;
import hs.desk.chat.NewMessage;
import hs.desk.event.service.Acts;
import hs.desk.event.service.Contention;
import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.service.Instructions;
import hs.desk.user.service.Permissions;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Set;

/** What people do in the chat; asks who may, and lets {@link ChatBook} write. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Chat {

  /** Words a history can be sorted by, all the same: who said it first has the lower id. */
  public static final Set<String> ORDERABLE = Set.of("id", "sent_at", "created_at");

  private static final int ATTEMPTS = 3;

  @Inject private Permissions permissions;
  @EJB private Instructions instructions;
  @EJB private ChatBook book;
  @EJB private Acts acts;

  /**
   * Says it; what was said under the same ref already is not said again. Refuses {@code NOT_FOUND}
   * for a room or an instruction that is not the sender's to see, {@code RULE} for its shape.
   */
  public void say(String username, NewMessage said) {
    requireRoom(username, said.room());
    said.requireShape();
    if (said.instructionId() != null) {
      instructions.requireVisible(username, said.instructionId());
    }
    for (int attempt = 1; ; attempt++) {
      try {
        book.write(username, said);
        return;
      } catch (EJBException | PersistenceException failure) {
        if (!Contention.caused(failure) || attempt == ATTEMPTS) {
          throw failure;
        }
      }
    }
  }

  /**
   * A part of a room's messages.
   *
   * @param before messages with lower ids only; null for all
   * @param window ordered by fields of {@link #ORDERABLE}; a search looks at text and sender
   */
  public Slice<ChatLine> history(String username, String room, Long before, Window window) {
    requireRoom(username, room);
    return book.history(room, before, window);
  }

  /**
   * Notes that the caller has read up to a message; going back changes nothing.
   *
   * @param key the Idempotency-Key, or null
   */
  public WrittenAnswer read(String username, String key, String room, long messageId) {
    requireRoom(username, room);
    String route = "PUT api/chat/%s/read/".formatted(room);
    return acts.once(
        IdempotentRequest.of(username, key, route, Long.toString(messageId)),
        () -> {
          book.read(username, room, messageId);
          return WrittenAnswer.nothing();
        });
  }

  /** The rooms the caller may enter, that of all first. */
  public List<ChatRoom> rooms(String username) {
    return book.rooms(username, permissions.productsOf(username));
  }

  private void requireRoom(String username, String room) {
    Set<String> products = permissions.productsOf(username);
    if (!ChatRoom.ALL.equals(room) && !products.contains(room)) {
      throw Refused.of(Reason.NOT_FOUND, "room-not-found", room);
    }
  }
}
