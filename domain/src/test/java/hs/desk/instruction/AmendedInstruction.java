package hs.desk.instruction;

import static hs.desk.instruction.Markets.NOW;
import static hs.desk.instruction.Markets.TODAY;
import static hs.desk.instruction.Markets.n;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hs.desk.Refused;
import hs.desk.calendar.Sessions;
import hs.desk.product.Product;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** IF2512 to 10 and rb2605 to 4, both from nothing; then the manager thinks again. */
abstract class AmendedInstruction {

  static final Submission.Terms TERMS =
      new Submission.Terms(n("0.02"), Duration.ofSeconds(60), Sessions.ALWAYS);

  final Product product = new Product("P001", "一号", "A1");
  final Instruction instruction = given(Markets.usual(), "IF2512", "10", "rb2605", "4");

  Instruction given(Markets markets, String... idsAndTargets) {
    NewAdjustment asked = new NewAdjustment("P001", null, null, null, targets(idsAndTargets), null);
    return Ids.given(
        new Submission(product, markets.market(), TERMS, TODAY, NOW).of(asked, "manager1"));
  }

  static List<NewAdjustment.Target> targets(String... idsAndTargets) {
    List<NewAdjustment.Target> targets = new ArrayList<>();
    for (int i = 0; i < idsAndTargets.length; i += 2) {
      targets.add(new NewAdjustment.Target(idsAndTargets[i], n(idsAndTargets[i + 1])));
    }
    return targets;
  }

  Amendment amendment(Markets markets) {
    return amendment(markets, TODAY);
  }

  /** Submitted on a later day, as long as the instruction is under way. */
  Amendment amendment(Markets markets, LocalDate day) {
    return new Amendment(instruction, product, markets.market(), List.of(), TERMS, day, NOW);
  }

  void amend(Markets markets, String... idsAndTargets) {
    int next = instruction.revision() + 1;
    amendment(markets).propose(next, targets(idsAndTargets));
    amendment(markets).enforce(next);
  }

  Refused refused(String... idsAndTargets) {
    return catchThrowableOfType(
        Refused.class, () -> amendment(Markets.usual()).propose(2, targets(idsAndTargets)));
  }

  Fill fill(String contract, String lots) {
    return fill(contract, lots, "3950");
  }

  Fill fill(String contract, String lots, String price) {
    PositionAdjustment line = line(contract);
    InstructionDetail detail = line.details().get(0);
    Fill fill =
        Ids.given(
            detail.book(
                new Fill.Traded(n(lots), n(price), TODAY, "CFFEX", null, NOW),
                FillSource.FEED,
                "feed",
                NOW));
    line.roll();
    instruction.settle(NOW);
    return fill;
  }

  PositionAdjustment line(String contract) {
    return instruction.inForce(contract).orElseThrow();
  }

  static BigDecimal quantity(PositionAdjustment line) {
    return line.details().stream()
        .map(InstructionDetail::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
