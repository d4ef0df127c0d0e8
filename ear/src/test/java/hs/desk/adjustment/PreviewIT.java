package hs.desk.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewIT {

  private static final String PATH = "api/instructions/adjustment/preview/";

  private final RunningDesk desk = Suite.desk();
  private final DeskClient manager = desk.as("manager1");
  private final Holdings holdings = new Holdings(desk);
  private final Database strategy = desk.inspect("strategy");

  @Test
  void showsWhatWouldBeAndWritesNothing() {
    Asked asked =
        new Asked("P001")
            .line(holdings.contract("P001", "CFFEX", "期货"), 2)
            .line(holdings.contract("P001", "SSE", "期权"), -1);
    JsonNode shown = manager.post(PATH, asked.body()).expect(200).json();
    Lines.assertConsistent(shown);
    assertThat(shown.path("id").isNull()).isTrue();
    JsonNode line = shown.at("/adjustments/0");
    assertThat(line.path("id").isNull()).isTrue();
    assertThat(line.path("details").size()).isPositive();
    assertThat(line.at("/details/0/id").isNull()).isTrue();
    for (String later : List.of("working", "gap", "other_open")) {
      assertThat(line.has(later)).as(later).isTrue();
    }
    assertThat(shown.has("margin")).isTrue();
    assertThat(shown.path("checks").isArray()).isTrue();
    assertThat(strategy.number("select count(*) from instruction where note = ?", asked.note()))
        .isZero();
  }

  @Test
  void refusesWhatTheActRefuses() {
    Asked asked =
        new Asked("P001").line("XX9999", 1).line(holdings.contract("P001", "CFFEX", "期货"), "0.5");
    JsonNode preview = manager.post(PATH, asked.body()).expect(422).json();
    JsonNode act = manager.post("api/instructions/adjustment/", asked.body()).expect(422).json();
    assertThat(preview.path("fields")).isEqualTo(act.path("fields"));
    assertThat(preview.path("fields")).hasSize(2);
  }
}
