package hs.desk.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import hs.desk.web.openapi.ResourceMethods.Call;
import hs.desk.web.security.LoginRequired;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing is reachable that is not listed. */
class AccessListTest {

  private static final List<Call> CALLS = ResourceMethods.all();

  private static OpenTo openTo(Call call) {
    return call.method().getAnnotation(OpenTo.class);
  }

  @Test
  void everyResourceMethodSaysWhomItIsOpenTo() {
    assertThat(CALLS).hasSizeGreaterThan(60);
    assertThat(CALLS).as("add @OpenTo").filteredOn(call -> openTo(call) == null).isEmpty();
  }

  @Test
  void whatIsOpenToEverybodyIsWhatTheLogInLetsPass() {
    assertThat(CALLS)
        .filteredOn(call -> openTo(call).value() == Circle.EVERYBODY)
        .extracting(call -> call.path().replaceAll("^/|/$", ""))
        .containsExactlyInAnyOrderElementsOf(LoginRequired.OPEN);
  }

  @Test
  void rolesAreNamedWhereTheyAreLookedFor() {
    assertThat(CALLS)
        .allSatisfy(
            call -> {
              boolean named = openTo(call).roles().length > 0;
              switch (openTo(call).value()) {
                case EVERYBODY, LOGGED_IN -> assertThat(named).as("%s", call).isFalse();
                case ANYWHERE -> assertThat(named).as("%s", call).isTrue();
                case ON_PRODUCT -> {}
              }
            });
  }

  @Test
  void aPathAndVerbIsThereOnce() {
    assertThat(
            CALLS.stream().map(call -> call.verb() + " " + call.path()).collect(Collectors.toSet()))
        .hasSameSizeAs(CALLS);
  }
}
