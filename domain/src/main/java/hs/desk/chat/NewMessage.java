package hs.desk.chat;

import hs.desk.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * Something said, as it arrives.
 *
 * @param ref the sender's own name for it, or null: said again under the same ref it is one message
 * @param room {@link ChatRoom#ALL} or a product's code
 * @param instructionId the instruction it speaks of, or null
 * @param instrumentId the contract it speaks of, or null
 */
public record NewMessage(
    String ref, String room, String text, Long instructionId, String instrumentId) {

  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_REF = 64;
  private static final int LONGEST_CONTRACT = 32;

  /** Refuses {@code RULE} a text that is blank or too long, and an impossible ref or contract. */
  public void requireShape() {
    List<Refused.Field> broken = new ArrayList<>();
    int length = text.codePointCount(0, text.length());
    if (text.isBlank() || length > LONGEST_TEXT) {
      broken.add(Refused.field("text", "chat-text", LONGEST_TEXT, length));
    }
    if (ref != null && (ref.isBlank() || ref.length() > LONGEST_REF)) {
      broken.add(Refused.field("ref", "chat-ref", LONGEST_REF, ref.length()));
    }
    if (instrumentId != null && instrumentId.length() > LONGEST_CONTRACT) {
      int given = instrumentId.length();
      broken.add(Refused.field("c_instrument_id", "size", LONGEST_CONTRACT, given));
    }
    if (!broken.isEmpty()) {
      throw Refused.rule(broken);
    }
  }
}
