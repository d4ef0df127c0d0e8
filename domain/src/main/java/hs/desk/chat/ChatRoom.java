package hs.desk.chat;

/**
 * A room as one of its readers sees it.
 *
 * @param room {@link #ALL} or a product's code
 * @param name the product's name; null for the room of all
 * @param unread messages of others after the one read last
 * @param readId the message read last; 0 when none was
 */
public record ChatRoom(String room, String name, long unread, long readId) {

  /** The room that belongs to no product. */
  public static final String ALL = "all";
}
