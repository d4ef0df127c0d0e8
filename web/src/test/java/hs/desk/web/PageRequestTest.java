package hs.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import hs.desk.Refused;
import hs.desk.Window;
import hs.desk.Window.Order;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestTest {

  private static final Set<String> ORDERABLE = Set.of("created_at", "id");

  @Test
  void fiftyOfTheFirstPageUnlessAsked() {
    Window window = new PageRequest(null, null, null, null).window(ORDERABLE, "-created_at,-id");
    assertThat(window)
        .isEqualTo(
            new Window(0, 50, List.of(new Order("created_at", true), new Order("id", true)), null));
  }

  @Test
  void takesWhatIsAsked() {
    Window window = new PageRequest("3", "500", "id", " 沪深 ").window(ORDERABLE, "-id");
    assertThat(window).isEqualTo(new Window(1000, 500, List.of(new Order("id", false)), "沪深"));
  }

  @ParameterizedTest
  @CsvSource({
    "0,50,id,page,RULE",
    "-1,50,id,page,RULE",
    "x,50,id,page,INVALID",
    "99999999999,50,id,page,RULE",
    "1,0,id,page_size,RULE",
    "1,501,id,page_size,RULE",
    "1,1.5,id,page_size,INVALID",
    "1,50,password,ordering,INVALID",
    "1,50,'id;drop',ordering,INVALID",
    "1,50,'id,',ordering,INVALID"
  })
  void refusesTheRestAndNamesIt(
      String page, String size, String ordering, String field, Refused.Reason reason) {
    PageRequest request = new PageRequest(page, size, ordering, null);
    assertThatThrownBy(() -> request.window(ORDERABLE, "-id"))
        .asInstanceOf(type(Refused.class))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason))
        .satisfies(refused -> assertThat(refused.fields().get(0).field()).isEqualTo(field));
  }
}
