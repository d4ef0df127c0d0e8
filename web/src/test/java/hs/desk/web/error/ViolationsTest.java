package hs.desk.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViolationsTest {

  private static Fault shuffled(List<Broken> broken) {
    List<Broken> inAnyOrder = new ArrayList<>(broken);
    Collections.shuffle(inAnyOrder);
    return Violations.fault(inAnyOrder.stream().map(Broken::violation).toList());
  }

  @Test
  void namesTheFirstHundredFields() {
    List<Broken> all =
        IntStream.range(0, 1_000).mapToObj(i -> Broken.missing("adjustments", i)).toList();
    Fault fault = shuffled(all);
    assertThat(fault.status()).isEqualTo(400);
    assertThat(fault.fields())
        .extracting(Refused.Field::field)
        .containsExactlyElementsOf(
            IntStream.range(0, 100).mapToObj("adjustments[%d].rule"::formatted).toList());
  }

  @Test
  void namesFieldsInTheOrderOfTheirNumbers() {
    Fault fault =
        shuffled(
            List.of(
                Broken.missing("acknowledge", 11),
                Broken.missing("adjustments", 2),
                Broken.missing("adjustments", 10),
                Broken.missing("adjustments", 100)));
    assertThat(fault.fields())
        .extracting(Refused.Field::field)
        .containsExactly(
            "acknowledge[11].rule",
            "adjustments[2].rule",
            "adjustments[10].rule",
            "adjustments[100].rule");
  }

  @Test
  void oneMissingFieldBeyondThemMakesItUnreadable() {
    List<Broken> broken =
        new ArrayList<>(
            IntStream.range(0, 200).mapToObj(i -> Broken.given("adjustments", i, "")).toList());
    assertThat(shuffled(broken).status()).isEqualTo(422);
    broken.add(Broken.missing("adjustments", 200));
    assertThat(shuffled(broken).status()).isEqualTo(400);
  }
}
