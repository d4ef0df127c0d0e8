package hs.desk.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rules.Limits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An approval asks the rules of what is held, listed and allowed when it is given. */
@ExtendWith(Listed.class)
class ReleasedIT {

  private static final String P = "P005";
  private final String id = Listed.id(0);

  private final Stage stage = new Stage();
  private final Limits limits = new Limits(stage.desk());
  private final List<JsonNode> made = new ArrayList<>();

  @AfterEach
  void asBefore() {
    made.forEach(stage::end);
    limits.close();
    stage.application().update("update product set state = 'ACTIVE' where code = ?", P);
    expires("'2099-12-15'");
    hold(0);
  }

  private JsonNode pending(int lots) {
    Listed.quote();
    JsonNode pending = stage.adjusted("manager1", P, Listed.line(0, lots));
    made.add(pending);
    assertThat(pending.path("status").asText()).isEqualTo("PENDING_APPROVAL");
    return pending;
  }

  private void hold(int lots) {
    feed("delete from strategy_position where product_code = ? and c_instrument_id = ?", P, id);
    feed(
        "insert into strategy_position (product_code, account_id, c_instrument_id, direction,"
            + " yd_position, td_position, frozen) select product_code, min(account_id), ?, 'L', ?,"
            + " 0, 0 from strategy_account where product_code = ?",
        id,
        lots,
        P);
  }

  private void feed(String sql, Object... parameters) {
    stage.desk().feed().update(sql, parameters);
  }

  private void expires(String day) {
    feed("update contract_list set expire_date = " + day + " where c_instrument_id = ?", id);
  }

  private JsonNode broken(JsonNode made) {
    JsonNode refused =
        stage.ask("risk1", made, "APPROVED", "confirm_drift", true).expect(422).json();
    assertThat(stage.read(made).path("approvals")).isEmpty();
    return refused.at("/fields/0");
  }

  private void approved(JsonNode made) {
    JsonNode approved = stage.become("risk1", made, "APPROVED", "confirm_drift", true);
    assertThat(approved.path("status").asText()).isEqualTo("APPROVED");
  }

  @Test
  void whatExpiredMeanwhileIsRefused() {
    JsonNode made = pending(1);
    expires("utc_date() - interval 9 day");
    JsonNode field = broken(made);
    assertThat(field.path("field").asText()).isEqualTo("adjustments[0].c_instrument_id");
    assertThat(field.path("rule").asText()).isEqualTo("contract-expired");
    expires("'2099-12-15'");
    approved(made);
  }

  @Test
  void whereOnlyLessIsAllowedByNowMoreIsRefused() {
    hold(5);
    JsonNode more = pending(6);
    stage.application().update("update product set state = 'REDUCE_ONLY' where code = ?", P);
    assertThat(broken(more).path("rule").asText()).isEqualTo("reduce-only");
    stage.become("risk1", more, "REJECTED", "reason", "reduce only");
    JsonNode less = pending(2);
    hold(4);
    approved(less);
  }

  @Test
  void limitsAreOfWhatIsHeldWithWhatItBuys() {
    limits.add("POSITION_LIMIT", "BLOCK", P, id, "3");
    JsonNode made = pending(3);
    hold(2);
    JsonNode field = broken(made);
    assertThat(field.path("field").asText()).isEqualTo("adjustments[0].adjusted_position");
    assertThat(field.path("rule").asText()).isEqualTo("position-limit");
    assertThat(field.path("actual").asText()).isEqualTo("5");
    hold(0);
    approved(made);
  }

  /** Eleven are held by then: to close twelve leads to none. */
  @Test
  void whatClosesIsApprovedThoughOthersClosedToo() {
    hold(12);
    JsonNode made = pending(0);
    hold(11);
    limits.add(Limits.rule("RESTRICTED", "BLOCK", P, id));
    stage.application().update("update product set state = 'REDUCE_ONLY' where code = ?", P);
    approved(made);
  }
}
