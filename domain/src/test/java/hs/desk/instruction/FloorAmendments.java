package hs.desk.instruction;

import hs.desk.Refused;
import java.util.List;
import java.util.Random;

/** What managers, approvers and traders do with amendments on a {@link TradingFloor}. */
final class FloorAmendments {

  private final TradingFloor floor;
  private final Random random;
  private final FloorPeople people;

  FloorAmendments(TradingFloor floor, Random random, FloorPeople people) {
    this.floor = floor;
    this.random = random;
    this.people = people;
  }

  /** As a manager amends: a waiting amendment lapses, and where nobody is asked it is in force. */
  void amend(Instruction made, List<NewAdjustment.Target> targets, String author) {
    if (!FloorPeople.AMENDABLE.contains(made.status())) {
      return;
    }
    FloorPeople.Kept about = people.kept.get(made);
    int number = about.newest + 1;
    try {
      amendment(made).propose(number, targets);
    } catch (Refused refused) {
      made.linesOf(number).forEach(made::drop); // nothing of it would be stored
      throw refused;
    }
    people.store(made);
    lapse(made, number);
    about.newest = number;
    about.amender = author;
    about.waits = asked(made, number);
    if (!about.waits) {
      FloorPeople.must(() -> enforce(made, number));
    }
  }

  private Amendment amendment(Instruction made) {
    return new Amendment(
        made,
        floor.product,
        floor.market(),
        floor.attributed(),
        TradingFloor.TERMS,
        made.tradingDay(),
        floor.now());
  }

  private boolean asked(Instruction made, int number) {
    return made.status() != InstructionStatus.PENDING_APPROVAL
        && (floor.product.approvalsRequired() > 0
            || made.linesOf(number).stream()
                .flatMap(line -> made.inForce(line.instrumentId()).stream())
                .flatMap(line -> line.details().stream())
                .anyMatch(InstructionDetail::worked));
  }

  private static void lapse(Instruction made, int before) {
    made.lines().stream()
        .filter(line -> line.waitsOpen() && line.revision() < before)
        .forEach(PositionAdjustment::cancelRest);
  }

  private void enforce(Instruction made, int number) {
    amendment(made).enforce(number);
    FloorPeople.Kept about = people.kept.get(made);
    about.waits = false;
    about.amenders.add(about.amender);
    people.store(made);
  }

  /** Who is asked accepts it, all or in part, or refuses. */
  void decide(Instruction made) {
    FloorPeople.Kept about = people.kept.get(made);
    if (!about.waits || !FloorPeople.AMENDABLE.contains(made.status())) {
      return;
    }
    List<PositionAdjustment> lines = made.linesOf(about.newest);
    if (random.nextInt(4) == 0) {
      lapse(made, about.newest + 1);
      about.waits = false;
    } else {
      lines.stream().skip(1).filter(line -> random.nextInt(4) == 0).forEach(made::drop);
      enforce(made, about.newest);
    }
  }
}
