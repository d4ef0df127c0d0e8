package hs.desk.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Goes over the trail number by number and names the first that is not as it was written. What a
 * chain cannot tell by itself, that its end is missing or all of it was written anew, the heads
 * that were kept outside the database tell. Not thread-safe.
 */
public final class ChainCheck {

  /** The number an instruction's event names in its payload. */
  private static final Pattern INSTRUCTION =
      Pattern.compile("\"instruction_id\"\\s*:\\s*(\\d{1,18})");

  /**
   * The first number that is wrong.
   *
   * @param why for people
   */
  public record Fault(long seq, String why) {}

  private final Map<Long, String> heads;
  private final List<Fault> faults = new ArrayList<>();
  private final long from;
  private long seq;
  private String hash;
  private long headBefore;

  /**
   * @param after the number before the first, with its hash; 0 and {@link EventChain#START} from
   *     the beginning
   * @param heads hashes by number, kept outside; those up to {@code after} are not looked at
   */
  public ChainCheck(long after, String hash, Map<Long, String> heads) {
    this.from = after;
    this.seq = after;
    this.hash = hash;
    this.headBefore = after;
    this.heads = new TreeMap<>(heads);
    this.heads.keySet().removeIf(kept -> kept <= after);
  }

  /** Looks at the next row; once something is wrong nothing after it counts. */
  public void next(ChainRow row) {
    if (!faults.isEmpty()) {
      return;
    }
    if (row.seq() != seq + 1) {
      fault(seq + 1, "the number is missing, " + row.seq() + " follows");
    } else {
      fault(row).ifPresent(why -> fault(row.seq(), why));
    }
    seq = row.seq();
    hash = row.hash();
    compareHead();
  }

  private Optional<String> fault(ChainRow row) {
    if (row.eventId() == null || row.createdAt() == null || row.payload() == null) {
      return Optional.of("its event is gone");
    }
    if (!hash.equals(row.prevHash())) {
      return Optional.of("it does not follow the number before");
    }
    if (!EventChain.hash(row).equals(row.hash())) {
      return Optional.of("its event is not what was written");
    }
    return standsRight(row)
        ? Optional.empty()
        : Optional.of("it stands in the timeline of another instruction");
  }

  /** Whether it stands in the timeline of an instruction its payload names, or in none. */
  private static boolean standsRight(ChainRow row) {
    if (!NewEvent.isOfInstruction(row.topic(), row.entity())) {
      return row.instructionId() == null;
    }
    return INSTRUCTION
        .matcher(row.payload())
        .results()
        .anyMatch(named -> Long.valueOf(named.group(1)).equals(row.instructionId()));
  }

  private void compareHead() {
    String kept = heads.remove(seq);
    if (kept != null && faults.isEmpty()) {
      if (!kept.equals(hash)) {
        fault(headBefore + 1, "all up to " + seq + " was written anew: its head was another");
      }
      headBefore = seq;
    }
  }

  private void fault(long at, String why) {
    faults.add(new Fault(at, why));
  }

  /**
   * The trail ends here.
   *
   * @param headSeq number of the one row of {@code event_head}, with its hash
   */
  public void end(long headSeq, String headHash) {
    if (faults.isEmpty()) {
      heads.keySet().stream()
          .filter(kept -> kept > seq)
          .min(Comparator.naturalOrder())
          .ifPresent(
              kept -> fault(seq + 1, "the trail is cut off, a head of " + kept + " was kept"));
    }
    if (faults.isEmpty() && (headSeq != seq || !Objects.equals(headHash, hash))) {
      fault(Math.min(headSeq, seq) + 1, "the trail ends at " + seq + ", its head says " + headSeq);
    }
  }

  /** An event that is in no order and waits for none. */
  public void stray(long eventId) {
    broken(seq + 1, "event " + eventId + " was put in without a number");
  }

  /**
   * What the rows do not tell by themselves; once something is wrong nothing more counts.
   *
   * @param at the first number that is wrong
   * @param why for people
   */
  public void broken(long at, String why) {
    if (faults.isEmpty()) {
      fault(at, why);
    }
  }

  /** Empty when everything is as it was written. */
  public Optional<Fault> fault() {
    return faults.stream().min(Comparator.comparingLong(Fault::seq));
  }

  /** Numbers that were looked at. */
  public long checked() {
    return seq - from;
  }

  /** The last number that was looked at. */
  public long last() {
    return seq;
  }

  /** Its hash. */
  public String lastHash() {
    return hash;
  }
}
