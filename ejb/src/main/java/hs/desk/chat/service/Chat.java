package hs.desk.chat.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.Slice;
import hs.desk.chat.ChatLine;
import hs.desk.chat.ChatRoom;
import hs.desk.chat.NewMessage;
import hs.desk.event.service.Contention;
import hs.desk.instruction.service.Instructions;
import hs.desk.user.service.Permissions;
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

  private static final int ATTEMPTS = 3;

  @Inject private Permissions permissions;
  @Inject private Instructions instructions;
  @Inject private ChatBook book;

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
   * Messages of a room, the newest first.
   *
   * @param before messages with lower ids only; null for the newest
   */
  public Slice<ChatLine> history(String username, String room, Long before, int limit) {
    requireRoom(username, room);
    return book.history(room, before, limit);
  }

  /** Notes that the caller has read up to a message; going back changes nothing. */
  public void read(String username, String room, long messageId) {
    requireRoom(username, room);
    book.read(username, room, messageId);
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
