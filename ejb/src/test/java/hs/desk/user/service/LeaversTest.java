package hs.desk.user.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeaversTest {

  private final List<Set<String>> ended = new ArrayList<>();
  private List<String> inactive = List.of();
  private boolean directoryAway;
  private boolean strategyAway;
  private final Leavers leavers = new Leavers();

  LeaversTest() {
    leavers.people =
        new People() {
          @Override
          public List<String> inactive() {
            requireThere(directoryAway);
            return inactive;
          }
        };
    leavers.sessions =
        new Sessions() {
          @Override
          public void endAllOf(Set<String> usernames, String reason) {
            requireThere(strategyAway);
            ended.add(usernames);
          }
        };
  }

  private static void requireThere(boolean away) {
    if (away) {
      throw new IllegalStateException("away");
    }
  }

  private void look(String... inactive) {
    this.inactive = List.of(inactive);
    leavers.look();
  }

  @Test
  void whoLeftIsKnownAndHisSessionsEnd() {
    look("trader1");
    assertThat(leavers.include("trader1")).isTrue();
    assertThat(leavers.include("trader2")).isFalse();
    assertThat(ended).containsExactly(Set.of("trader1"));
  }

  @Test
  void whoComesBackMayWork() {
    look("trader1");
    look();
    assertThat(leavers.include("trader1")).isFalse();
    assertThat(ended).containsExactly(Set.of("trader1"), Set.of());
  }

  @Test
  void heIsKnownUnderTheOneSpellingOfHisName() {
    look("Trader1", "no user's name");
    assertThat(leavers.include("trader1")).isTrue();
    assertThat(ended).containsExactly(Set.of("trader1"));
  }

  @Test
  void nobodyIsTakenForALeaverByADirectoryThatNeverAnswered() {
    directoryAway = true;
    look("trader1");
    assertThat(leavers.include("trader1")).isFalse();
    assertThat(ended).containsExactly(Set.of());
  }

  @Test
  void whatTheDirectorySaidLastHoldsWhileItIsAway() {
    look("trader1");
    directoryAway = true;
    look();
    assertThat(leavers.include("trader1")).isTrue();
    assertThat(ended).containsExactly(Set.of("trader1"), Set.of("trader1"));
  }

  @Test
  void whoseSessionsCannotBeEndedIsRefusedAndMetAgain() {
    strategyAway = true;
    look("trader1");
    assertThat(leavers.include("trader1")).isTrue();
    strategyAway = false;
    look("trader1");
    assertThat(ended).containsExactly(Set.of("trader1"));
  }
}
