package hs.desk.instruction;

import static hs.desk.user.RoleName.MANAGER;
import static hs.desk.user.RoleName.RISK;
import static hs.desk.user.RoleName.TRADER;
import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.Refused;
import hs.desk.product.NewSettings;
import hs.desk.product.ProductState;
import hs.desk.user.RoleName;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What people, the feed and the clock do on a {@link TradingFloor}, at random, and under the rules
 * that the desk asks of them; what the desk keeps beside the instructions is kept here.
 */
final class FloorPeople {

  private static final Map<String, Set<RoleName>> PEOPLE =
      Map.of(
          "manager1", Set.of(MANAGER),
          "manager2", Set.of(MANAGER),
          "risk1", Set.of(RISK),
          "trader1", Set.of(TRADER),
          "trader2", Set.of(TRADER),
          "boss", Set.of(MANAGER, TRADER));

  private static final List<String> NAMES = PEOPLE.keySet().stream().sorted().toList();
  private static final List<String> AUTHORS = List.of("manager1", "manager2", "boss");

  private static final Instant LATE = Markets.NOW.plus(Duration.ofDays(9));

  private static final InstructionStatus[] ASKED = {
    InstructionStatus.PENDING_APPROVAL,
    InstructionStatus.APPROVED,
    InstructionStatus.APPROVED,
    InstructionStatus.REJECTED,
    InstructionStatus.PAUSED,
    InstructionStatus.EXECUTING,
    InstructionStatus.EXECUTING,
    InstructionStatus.CANCELLED,
  };

  private static final Set<InstructionStatus> OPEN =
      EnumSet.of(
          InstructionStatus.PENDING_APPROVAL,
          InstructionStatus.APPROVED,
          InstructionStatus.EXECUTING,
          InstructionStatus.PAUSED,
          InstructionStatus.CANCELLING);

  static final Set<InstructionStatus> AMENDABLE =
      EnumSet.range(InstructionStatus.PENDING_APPROVAL, InstructionStatus.PAUSED);

  /** The highest number of a revision of each, those who wrote what is in force, and approvers. */
  static final class Kept {
    final Set<String> amenders = new HashSet<>();
    final Map<Integer, Set<String>> approvers = new HashMap<>();
    String amender;
    int newest = 1;
    boolean waits;
  }

  final Map<Instruction, Kept> kept = new IdentityHashMap<>();

  private final TradingFloor floor;
  private final Random random;
  private final FloorAmendments amendments;
  private final FloorTraders traders;

  FloorPeople(TradingFloor floor, Random random) {
    this.floor = floor;
    this.random = random;
    amendments = new FloorAmendments(floor, random, this);
    traders = new FloorTraders(floor, random);
  }

  /**
   * A while later somebody acts; what is asked at the wrong time or by the wrong one is refused.
   */
  void step() {
    floor.tick();
    try {
      act();
    } catch (Refused refused) {
      assertThat(refused.reason())
          .isIn(Refused.Reason.CONFLICT, Refused.Reason.RULE, Refused.Reason.FORBIDDEN);
    }
    floor.instructions.forEach(this::store);
  }

  private void act() {
    Optional<Instruction> made = any();
    switch (made.isEmpty() ? 0 : random.nextInt(24)) {
      case 0, 1 -> give();
      case 2, 3, 4 -> ask(made.get());
      case 5, 6 -> traders.claim(made.get());
      case 7, 8 -> traders.book(made.get());
      case 9, 10 -> traders.reverse(made.get());
      case 11, 12, 13, 14 -> floor.feed.tellAny(random);
      case 15, 16, 17 -> amendments.amend(made.get(), targets(), one(AUTHORS));
      case 18, 19 -> amendments.decide(made.get());
      case 20 -> cancelLine(made.get());
      case 21 -> traders.order();
      case 22 -> expire(made.get());
      default -> rarely();
    }
  }

  private Optional<Instruction> any() {
    List<Instruction> live =
        floor.instructions.stream().filter(it -> random.nextInt(9) == 0 || !over(it)).toList();
    return live.isEmpty() ? Optional.empty() : Optional.of(live.get(random.nextInt(live.size())));
  }

  private static boolean over(Instruction made) {
    return made.status().ended() && made.status() != InstructionStatus.COMPLETED;
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** What every act ends with: what waits lapses with its instruction, new rows get their ids. */
  void store(Instruction made) {
    Kept about = kept.get(made);
    about.waits = about.waits && !made.status().ended();
    for (PositionAdjustment line : made.lines()) {
      if (line.id() == null) {
        Ids.given(line);
      }
      line.details().stream().filter(detail -> detail.id() == null).forEach(Ids::given);
    }
  }

  private BigDecimal target() {
    return BigDecimal.valueOf(random.nextInt(25) - 12L);
  }

  private List<NewAdjustment.Target> targets() {
    List<NewAdjustment.Target> targets = new ArrayList<>();
    for (String contract : TradingFloor.CONTRACTS) {
      if (random.nextInt(3) > 0) {
        targets.add(new NewAdjustment.Target(contract, target()));
      }
    }
    return targets;
  }

  private Submission submission() {
    return new Submission(
        floor.product, floor.market(), TradingFloor.TERMS, floor.day(), floor.now());
  }

  private Instruction give() {
    Instant deadline = random.nextBoolean() ? LATE : null;
    Instruction made =
        new Instruction(
            "P001", "", Urgency.NORMAL, deadline, floor.day(), one(AUTHORS), floor.now());
    targets().forEach(each -> made.adjust(each.instrumentId(), each.adjustedPosition()));
    if (random.nextInt(5) > 0) {
      submission().submit(made);
    }
    Ids.given(made);
    floor.instructions.add(made);
    kept.put(made, new Kept());
    return made;
  }

  /** A person asks for a status. */
  private void ask(Instruction made) {
    String who = one(NAMES);
    Set<RoleName> held = PEOPLE.get(who);
    InstructionStatus target = ASKED[random.nextInt(ASKED.length)];
    Kept about = kept.get(made);
    Step.requireRole("P001", made.status(), target, held);
    Step.requirePerson(made, target, who, held, about.amenders);
    switch (Step.of(made, target, who, held)) {
      case SUBMIT -> submit(made);
      case APPROVE -> approve(made, who);
      case REJECT -> Ending.reject(made, floor.now());
      case PAUSE -> made.pause(one(List.copyOf(held)), floor.now());
      case START -> made.become(InstructionStatus.EXECUTING, floor.now());
      case RESUME -> made.resume(floor.now());
      case CANCEL -> Ending.cancel(made, "manager1", floor.now());
      case CONFIRM -> Ending.confirm(made, who, floor.now());
    }
  }

  /** Refused, a draft is gone: it is not to be told how far it came. */
  private void submit(Instruction draft) {
    floor.instructions.remove(draft);
    submission().submit(draft);
    floor.instructions.add(draft);
  }

  private void approve(Instruction made, String who) {
    Set<String> said =
        kept.get(made).approvers.computeIfAbsent(made.revision(), any -> new HashSet<>());
    if (said.add(who) && said.size() >= made.approvalsRequired()) {
      made.approve(floor.now());
    }
  }

  private void cancelLine(Instruction made) {
    if (OPEN.contains(made.status())) {
      made.linesInForce().stream()
          .filter(
              line -> line.status() == LineStatus.PENDING || line.status() == LineStatus.PARTIAL)
          .findFirst()
          .ifPresent(line -> must(() -> Ending.cancelLine(line, floor.now())));
    }
  }

  private void expire(Instruction made) {
    if (OPEN.contains(made.status()) && random.nextInt(3) == 0) {
      must(() -> Ending.expire(made, floor.now()));
    } else if (made.status() == InstructionStatus.CANCELLING) {
      must(() -> Ending.end(made, floor.now()));
    }
  }

  /** The day is over for what has no later deadline, and another begins. */
  void turn() {
    floor.instructions.stream()
        .filter(made -> OPEN.contains(made.status()) && made.deadline() == null)
        .forEach(made -> must(() -> Ending.expire(made, floor.now())));
    floor.instructions.forEach(this::store);
    floor.turn();
  }

  /** All days are over. */
  void close() {
    floor.instructions.stream()
        .filter(made -> OPEN.contains(made.status()))
        .forEach(made -> must(() -> Ending.expire(made, floor.now())));
  }

  private void rarely() {
    switch (random.nextInt(6)) {
      case 0 ->
          floor.instructions.stream()
              .filter(made -> AMENDABLE.contains(made.status()))
              .forEach(made -> must(() -> Ending.cancel(made, "manager1", floor.now())));
      case 1 -> set(ProductState.REDUCE_ONLY, null);
      case 2, 3 -> set(ProductState.ACTIVE, null);
      default -> set(null, random.nextInt(3));
    }
  }

  private void set(ProductState state, Integer approvals) {
    floor.product.set(new NewSettings(state, approvals, null, null, null, null, null));
  }

  /** What nobody may be refused. */
  static void must(Runnable act) {
    try {
      act.run();
    } catch (Refused refused) {
      throw new AssertionError("refused what must always be possible", refused);
    }
  }
}
