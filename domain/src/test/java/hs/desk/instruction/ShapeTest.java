package hs.desk.instruction;

import static hs.desk.instruction.Markets.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hs.desk.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {

  private static NewAdjustment asking(int lines, String note, Instant deadline) {
    List<NewAdjustment.Target> targets = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      targets.add(new NewAdjustment.Target("x" + i, BigDecimal.ONE));
    }
    return new NewAdjustment("P001", note, null, deadline, targets, null);
  }

  private static Refused refused(NewAdjustment asked) {
    return catchThrowableOfType(Refused.class, () -> Shape.require(asked, NOW));
  }

  @ParameterizedTest
  @CsvSource({"0,false", "1,true", "200,true", "201,false"})
  void takesOneToTwoHundredLines(int lines, boolean taken) {
    if (taken) {
      assertThatNoException().isThrownBy(() -> Shape.require(asking(lines, "", null), NOW));
    } else {
      assertThat(refused(asking(lines, "", null)).fields())
          .containsExactly(
              new Refused.Field("adjustments", "line-count", "1…200", String.valueOf(lines)));
    }
  }

  /** Lines in force, targets of an amendment, how many of them are of lines in force. */
  @ParameterizedTest
  @CsvSource({"199,1,0,true", "200,200,200,true", "200,1,0,false", "150,60,9,false"})
  void anAmendmentMakesNoMoreThanTwoHundred(int inForce, int asked, int same, boolean taken) {
    Instruction instruction =
        new Instruction("P001", "", Urgency.NORMAL, null, Markets.TODAY, "manager1", NOW);
    for (int i = 0; i < inForce; i++) {
      instruction.adjust("x" + (i + asked - same), BigDecimal.ONE);
    }
    NewRevision revision = new NewRevision(asking(asked, "", null).adjustments(), 1L, "view", null);
    if (taken) {
      assertThatNoException().isThrownBy(() -> Shape.require(revision, instruction.linesInForce()));
    } else {
      assertThat(
              catchThrowableOfType(
                      Refused.class, () -> Shape.require(revision, instruction.linesInForce()))
                  .fields())
          .containsExactly(
              new Refused.Field(
                  "adjustments", "line-count", "1…200", String.valueOf(inForce + asked - same)));
    }
  }

  @Test
  void takesANoteOfTwoThousandCharactersWhateverTheirWidth() {
    assertThatNoException()
        .isThrownBy(() -> Shape.require(asking(1, "𠮷".repeat(2000), null), NOW));
    assertThat(refused(asking(1, "x".repeat(2001), null)).fields())
        .containsExactly(new Refused.Field("note", "note-length", "2000", "2001"));
  }

  @Test
  void refusesADeadlineThatIsNotAhead() {
    assertThatNoException().isThrownBy(() -> Shape.require(asking(1, "", NOW.plusSeconds(1)), NOW));
    assertThat(refused(asking(1, "", NOW)).fields())
        .extracting(Refused.Field::rule)
        .containsExactly("deadline-past");
  }

  @Test
  void refusesADeadlineOfAnotherAge() {
    assertThat(refused(asking(1, "", Instant.MAX)).fields())
        .extracting(Refused.Field::rule)
        .containsExactly("deadline-far");
  }

  @Test
  void refusesAContractThatStandsTwice() {
    NewAdjustment.Target line = new NewAdjustment.Target("IF2512", BigDecimal.ONE);
    NewAdjustment asked = new NewAdjustment("P001", null, null, null, List.of(line, line), null);
    assertThat(refused(asked).fields())
        .containsExactly(
            new Refused.Field(
                "adjustments[1].c_instrument_id", "contract-twice", "adjustments[0]", "IF2512"));
  }
}
