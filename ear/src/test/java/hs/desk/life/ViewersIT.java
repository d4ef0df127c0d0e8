package hs.desk.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Listed.class)
class ViewersIT {

  private final Stage stage = new Stage();
  private JsonNode instruction;

  @BeforeEach
  void give() {
    instruction = stage.adjusted("manager1", "P003", Listed.line(0, 1));
  }

  @AfterEach
  void end() {
    stage.end(instruction);
  }

  private String path() {
    return Stage.path(instruction) + "viewers/";
  }

  private List<String> look(String username) {
    List<String> others = new ArrayList<>();
    stage
        .as(username)
        .put(path(), null)
        .expect(200)
        .json()
        .path("viewers")
        .forEach(other -> others.add(other.asText()));
    return others;
  }

  @Test
  void whoLooksSeesWhoElseDoes() {
    assertThat(look("manager1")).isEmpty();
    assertThat(look("trader1")).containsExactly("manager1");
    assertThat(look("risk1")).containsExactly("manager1", "trader1");
    assertThat(look("manager1")).containsExactly("risk1", "trader1");
  }

  @Test
  void whoLooksAwayIsGone() {
    look("manager1");
    stage.as("manager1").delete(path()).expect(204);
    stage.as("manager1").delete(path()).expect(204);
    assertThat(look("trader1")).isEmpty();
  }

  @Test
  void whoSaysNoMoreIsForgotten() {
    look("manager1");
    look("risk1");
    stage
        .application()
        .update(
            "UPDATE instruction_viewer SET viewed_at = viewed_at - INTERVAL 31 SECOND"
                + " WHERE instruction_id = ? AND username = 'manager1'",
            instruction.path("id").asLong());
    assertThat(look("trader1")).containsExactly("risk1");
  }

  @Test
  void lookingIsNoAct() {
    long version = stage.read(instruction).path("version").asLong();
    long events = events();
    look("trader1");
    assertThat(stage.read(instruction).path("version").asLong()).isEqualTo(version);
    assertThat(events()).isEqualTo(events);
  }

  private long events() {
    return stage
        .rows()
        .number(
            "SELECT COUNT(*) FROM event WHERE instruction_id = ?", instruction.path("id").asLong());
  }
}
