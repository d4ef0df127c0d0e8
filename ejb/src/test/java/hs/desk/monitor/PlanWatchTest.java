package hs.desk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.event.EventHead;
import hs.desk.event.service.EventReader;
import hs.desk.instruction.Gap;
import hs.desk.instruction.service.OpenLines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanWatchTest {

  private Map<String, String> accounts = Map.of("P001", "A01");
  private int wholes;
  private final PlanWatch watch = new PlanWatch();

  PlanWatchTest() {
    watch.events =
        new EventReader() {
          @Override
          public EventHead head() {
            return new EventHead() {};
          }
        };
    watch.lines =
        new OpenLines() {
          @Override
          public Map<Gap.Key, List<Gap.Line>> all() {
            wholes++;
            return Map.of();
          }

          @Override
          public Optional<Map<Long, Set<Gap.Key>>> touchedBetween(long after, long last) {
            return Optional.of(Map.of());
          }

          @Override
          public Map<String, String> defaultAccounts() {
            return accounts;
          }
        };
  }

  @Test
  void aProductsNewAccountCountsAtTheNextLook() {
    watch.look();
    Plans before = watch.now();
    watch.look();
    assertThat(watch.now()).as("nothing changed").isSameAs(before);
    accounts = Map.of("P001", "A02", "P002", "B01");
    watch.look();
    assertThat(watch.now().defaultAccounts()).isEqualTo(accounts);
    assertThat(wholes).isEqualTo(1);
  }
}
