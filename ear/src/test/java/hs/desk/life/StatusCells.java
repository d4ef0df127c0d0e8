package hs.desk.life;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.rig.Answer;
import java.util.List;
import java.util.Map;

/** The cells of a table of status × target × person, counted as they are looked at. */
final class StatusCells {

  /** Who has that role on the product, and no other. */
  static final Map<String, String> OWN =
      Map.of("MANAGER", "manager1", "TRADER", "trader1", "RISK", "risk1", "VIEWER", "viewer1");

  /** Who has nothing to do with the product. */
  static final List<String> FOREIGN = List.of("manager2", "trader2", "admin1");

  private final String whose;
  private int seen;

  /**
   * @param whose statuses of what they are
   */
  StatusCells(String whose) {
    this.whose = whose;
  }

  /** One of them: what the answer to a person has to be. */
  void count(Answer answer, int status, String what, String who) {
    seen++;
    assertThat(answer.status()).as("%s as %s: %s", what, who, answer).isEqualTo(status);
  }

  /** Every status was asked for from every one by everybody. */
  void assertAll(List<String> statuses) {
    System.out.printf("status table: %d cells of %s%n", seen, whose);
    assertThat(seen).isEqualTo(statuses.size() * statuses.size() * (OWN.size() + FOREIGN.size()));
  }
}
