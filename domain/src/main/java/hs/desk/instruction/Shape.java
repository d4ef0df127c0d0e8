package hs.desk.instruction;

import hs.desk.Reasons;
import hs.desk.Refused;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of a request that need no look at the market. */
public final class Shape {

  private static final int MAX_LINES = 200;
  private static final int MAX_NOTE = 2000;

  /** Beyond it a target is a mistake, and more than a database can keep. */
  private static final BigDecimal MAX_TARGET = new BigDecimal("1000000000000");

  /** A deadline further away is a mistake, and may be more than a database can keep. */
  private static final Duration LONGEST = Duration.ofDays(366);

  private Shape() {}

  /**
   * Whether there are no more lines than an instruction may have. Where there are, nothing needs to
   * be known of their contracts: they will be refused, after what is refused before.
   */
  public static boolean fits(List<NewAdjustment.Target> lines) {
    return lines.size() <= MAX_LINES;
  }

  /** Refuses {@code RULE} with every field that breaks one. */
  public static void require(NewAdjustment asked, Instant now) {
    require(asked, 1, now);
  }

  /** The same for a draft, which may have no lines. */
  public static void requireDraft(NewAdjustment asked, Instant now) {
    require(asked, 0, now);
  }

  private static void require(NewAdjustment asked, int fewest, Instant now) {
    List<Refused.Field> broken = new ArrayList<>();
    lines(asked.adjustments(), fewest, broken);
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
    requireNone(broken);
  }

  /**
   * The rules of an amendment's targets; with the lines that stay they are no more than a new
   * instruction may have.
   */
  public static void require(NewRevision asked, List<PositionAdjustment> inForce) {
    List<Refused.Field> broken = new ArrayList<>();
    lines(asked.adjustments(), 1, broken);
    Set<String> all = new HashSet<>(asked.instrumentIds());
    inForce.forEach(line -> all.add(line.instrumentId()));
    if (broken.isEmpty() && all.size() > MAX_LINES) {
      broken.add(Refused.field("adjustments", "line-count", "1…" + MAX_LINES, all.size()));
    }
    requireNone(broken);
  }

  /**
   * Refuses a reason that is too long, or missing where one is needed.
   *
   * @param reason null where none was given
   */
  public static void requireReason(String reason, boolean needed) {
    if (needed && (reason == null || reason.isBlank())) {
      throw Refused.rule("reason", "not-blank", null, null);
    }
    Reasons.require(reason);
  }

  /** What of a draft's lines can be told before they are valued: contract and size. */
  public static void requireLines(List<NewAdjustment.Target> lines, Market market) {
    List<Refused.Field> broken = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      NewAdjustment.Target line = lines.get(i);
      String path = "adjustments[" + i + "].";
      if (!market.contracts().containsKey(line.instrumentId())) {
        broken.add(
            Refused.field(path + "c_instrument_id", "contract-unknown", null, line.instrumentId()));
      }
      BigDecimal target = line.adjustedPosition();
      if (target.abs().compareTo(MAX_TARGET) > 0) {
        broken.add(Refused.field(path + "adjusted_position", "too-large", MAX_TARGET, target));
      } else if (target.stripTrailingZeros().scale() > 0) {
        broken.add(Refused.field(path + "adjusted_position", "whole-lots", 1, target));
      }
    }
    requireNone(broken);
  }

  private static void requireNone(List<Refused.Field> broken) {
    if (!broken.isEmpty()) {
      throw Refused.rule(broken);
    }
  }

  private static void lines(
      List<NewAdjustment.Target> lines, int fewest, List<Refused.Field> broken) {
    if (lines.size() < fewest || !fits(lines)) {
      broken.add(
          Refused.field("adjustments", "line-count", fewest + "…" + MAX_LINES, lines.size()));
    }
    twice(lines, broken);
  }

  private static void twice(List<NewAdjustment.Target> lines, List<Refused.Field> broken) {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < Math.min(lines.size(), MAX_LINES); i++) {
      String id = lines.get(i).instrumentId();
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
