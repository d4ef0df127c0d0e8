package hs.desk.user;

import static hs.desk.user.RoleName.ADMIN;
import static hs.desk.user.RoleName.MANAGER;
import static hs.desk.user.RoleName.RISK;
import static hs.desk.user.RoleName.TRADER;
import static hs.desk.user.RoleName.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.user.Rights.Held;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsTest {

  private static final Set<String> PRODUCTS = Set.of("P001", "P002", "P004");

  private static Rights holding(Held... held) {
    return Rights.of(List.of(held), PRODUCTS);
  }

  @Test
  void seesOnlyProductsWithARole() {
    Rights rights = holding(new Held(MANAGER, "P002"), new Held(VIEWER, "P001"));
    assertThat(rights.visible()).containsExactly("P001", "P002");
    assertThat(rights.allows("P002", MANAGER)).isTrue();
    assertThat(rights.allows("P001", MANAGER)).isFalse();
    assertThat(rights.allows("P001", TRADER, VIEWER)).isTrue();
  }

  @Test
  void starMeansEveryProductThatExists() {
    Rights rights = holding(new Held(RISK, "*"));
    assertThat(rights.visible()).containsExactlyInAnyOrderElementsOf(PRODUCTS);
    assertThat(rights.allows("P004", RISK)).isTrue();
    assertThat(rights.allows("P999", RISK)).isFalse();
  }

  @Test
  void aRoleOnAProductThatDoesNotExistIsNone() {
    Rights rights = holding(new Held(MANAGER, "P999"));
    assertThat(rights.visible()).isEmpty();
    assertThat(rights.allows("P999", MANAGER)).isFalse();
  }

  @Test
  void administeringShowsNoProduct() {
    Rights rights = holding(new Held(ADMIN, "*"));
    assertThat(rights.visible()).isEmpty();
    assertThat(rights.administers()).isTrue();
    assertThat(holding(new Held(RISK, "*")).administers()).isFalse();
    assertThat(holding(new Held(ADMIN, "P001")).administers()).isFalse();
  }

  @Test
  void aRoleOnOneProductIsHeldSomewhere() {
    Rights rights = holding(new Held(TRADER, "P002"), new Held(MANAGER, "P999"));
    assertThat(rights.holds(RISK, TRADER)).isTrue();
    assertThat(rights.holds(MANAGER, ADMIN)).isFalse();
    assertThat(holding(new Held(ADMIN, "*")).holds(ADMIN)).isTrue();
  }

  @Test
  void nobodySeesNothing() {
    assertThat(holding().visible()).isEmpty();
    assertThat(holding().allows("P001", RoleName.values())).isFalse();
  }
}
