package hs.desk.chat.service;

import hs.desk.Slice;
import hs.desk.Window;
import hs.desk.chat.ChatLine;
import hs.desk.chat.ChatMessage;
import hs.desk.chat.ChatRoom;
import hs.desk.chat.NewMessage;
import hs.desk.database.Conditions;
import hs.desk.event.NewEvent;
import hs.desk.event.service.EventLog;
import hs.desk.product.Product;
import hs.desk.wire.Wire;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Messages and read marks on record. */
@Stateless
public class ChatBook {

  /** A mark only moves on. */
  private static final String MARK =
      "insert into chat_read (username, room, message_id, read_at)"
          + " values (?1, ?2, ?3, utc_timestamp(6)) on duplicate key update"
          + " read_at = if(values(message_id) > message_id, values(read_at), read_at),"
          + " message_id = greatest(message_id, values(message_id))";

  private static final String OF_ROOM =
      " ChatMessage m where m.room = :room and m.id < :before"
          + " and (lower(m.text) like :search or lower(m.sender) like :search)";

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private EventLog events;

  /** Writes message and event {@code chat.said}; nothing where the ref was used before. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void write(String sender, NewMessage said) {
    if (said.ref() != null && isSaid(sender, said.ref())) {
      return;
    }
    ChatMessage message = new ChatMessage(said, sender, Instant.now());
    strategy.persist(message);
    strategy.flush();
    String product = ChatRoom.ALL.equals(said.room()) ? null : said.room();
    String data = Wire.text(ChatLine.of(message));
    events.append(
        new NewEvent("chat", product, "chat.said", "chat_message", message.id(), sender, data));
  }

  private boolean isSaid(String sender, String ref) {
    return !strategy
        .createQuery(
            "select m.id from ChatMessage m where m.sender = :sender and m.ref = :ref", Long.class)
        .setParameter("sender", sender)
        .setParameter("ref", ref)
        .getResultList()
        .isEmpty();
  }

  /** In order of ids, either way; counted are at most {@link Slice#COUNTED}. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Slice<ChatLine> history(String room, Long before, Window window) {
    String order = " order by m.id" + (window.ordering().get(0).descending() ? " desc" : "");
    String search = window.search();
    List<ChatMessage> rows =
        of("select m from", order, ChatMessage.class, room, before, search)
            .setFirstResult(window.offset())
            .setMaxResults(window.limit())
            .getResultList();
    long count = of("select count(m) from", "", Long.class, room, before, search).getSingleResult();
    return Slice.of(rows.stream().map(ChatLine::of).toList(), count);
  }

  private <T> TypedQuery<T> of(
      String select, String order, Class<T> type, String room, Long before, String search) {
    String pattern = Conditions.anywhere(search == null ? "" : search);
    return strategy
        .createQuery(select + OF_ROOM + order, type)
        .setParameter("room", room)
        .setParameter("before", before == null ? Long.MAX_VALUE : before)
        .setParameter("search", pattern);
  }

  /** The mark goes no further than the room's newest message. */
  public void read(String username, String room, long messageId) {
    Long newest =
        strategy
            .createQuery("select max(m.id) from ChatMessage m where m.room = :room", Long.class)
            .setParameter("room", room)
            .getSingleResult();
    long mark = Math.max(0, Math.min(messageId, newest == null ? 0 : newest));
    strategy
        .createNativeQuery(MARK)
        .setParameter(1, username)
        .setParameter(2, room)
        .setParameter(3, mark)
        .executeUpdate();
  }

  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<ChatRoom> rooms(String username, Collection<String> products) {
    Map<String, Long> read = marks(username);
    List<ChatRoom> rooms = new ArrayList<>();
    rooms.add(room(ChatRoom.ALL, null, username, read));
    Map<String, String> names = names();
    products.forEach(code -> rooms.add(room(code, names.get(code), username, read)));
    return rooms;
  }

  private Map<String, Long> marks(String username) {
    Map<String, Long> marks = new HashMap<>();
    for (Object row :
        strategy
            .createNativeQuery("select room, message_id from chat_read where username = ?1")
            .setParameter(1, username)
            .getResultList()) {
      Object[] mark = (Object[]) row;
      marks.put((String) mark[0], ((Number) mark[1]).longValue());
    }
    return marks;
  }

  private Map<String, String> names() {
    return strategy
        .createQuery("select p from Product p", Product.class)
        .getResultStream()
        .collect(Collectors.toMap(Product::code, Product::name, (one, other) -> one));
  }

  private ChatRoom room(String room, String name, String username, Map<String, Long> read) {
    long mark = read.getOrDefault(room, 0L);
    long unread =
        strategy
            .createQuery(
                "select count(m) from ChatMessage m"
                    + " where m.room = :room and m.id > :mark and m.sender <> :reader",
                Long.class)
            .setParameter("room", room)
            .setParameter("mark", mark)
            .setParameter("reader", username)
            .getSingleResult();
    return new ChatRoom(room, name, unread, mark);
  }
}
