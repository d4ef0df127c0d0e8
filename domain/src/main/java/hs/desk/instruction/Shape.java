package hs.desk.instruction;

import hs.desk.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of a request that need no look at the market. */
public final class Shape {

  private static final int MAX_LINES = 200;
  private static final int MAX_NOTE = 2000;

  /** A deadline further away is a mistake, and may be more than a database can keep. */
  private static final Duration LONGEST = Duration.ofDays(366);

  private Shape() {}

  /** Refuses {@code RULE} with every field that breaks one. */
  public static void require(NewAdjustment asked, Instant now) {
    List<Refused.Field> broken = new ArrayList<>();
    int lines = asked.adjustments().size();
    if (lines < 1 || lines > MAX_LINES) {
      broken.add(Refused.field("adjustments", "line-count", "1…" + MAX_LINES, lines));
    }
    int length = asked.note().codePointCount(0, asked.note().length());
    if (length > MAX_NOTE) {
      broken.add(Refused.field("note", "note-length", MAX_NOTE, length));
    }
    if (asked.deadline() != null && !asked.deadline().isAfter(now)) {
      broken.add(Refused.field("deadline", "deadline-past", now, asked.deadline()));
    }
    if (asked.deadline() != null && asked.deadline().isAfter(now.plus(LONGEST))) {
      broken.add(Refused.field("deadline", "deadline-far", LONGEST.toDays(), asked.deadline()));
    }
    twice(asked, broken);
    if (!broken.isEmpty()) {
      throw Refused.rule(broken);
    }
  }

  private static void twice(NewAdjustment asked, List<Refused.Field> broken) {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < Math.min(asked.adjustments().size(), MAX_LINES); i++) {
      String id = asked.adjustments().get(i).instrumentId();
      Integer before = first.putIfAbsent(id, i);
      if (before != null) {
        broken.add(
            Refused.field(
                "adjustments[" + i + "].c_instrument_id",
                "contract-twice",
                "adjustments[" + before + "]",
                id));
      }
    }
  }
}
