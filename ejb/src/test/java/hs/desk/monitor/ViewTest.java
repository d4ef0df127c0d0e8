package hs.desk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewTest {

  private static final Set<String> SEEN = Set.of("P001", "P002");

  private static View asked(List<String> products, List<String> instruments, String groupBy) {
    return View.of(Topic.POS_GROUP_STATISTIC, SEEN, products, instruments, groupBy);
  }

  private static View pos(List<String> products, List<String> instruments) {
    return View.of(Topic.POS, SEEN, products, instruments, null);
  }

  @Test
  void codesThatLookLikeSeparatorsMakeNoTwoViewsEqual() {
    List<View> views = new ArrayList<>();
    views.add(pos(null, null));
    views.add(pos(List.of("*"), null));
    views.add(pos(List.of(), null));
    views.add(pos(List.of("a", "b"), null));
    views.add(pos(List.of("a\u0001b"), null));
    views.add(pos(List.of("a"), null));
    views.add(pos(List.of("a"), List.of()));
    views.add(pos(List.of("a\u0002\u0000b"), null));
    views.add(pos(List.of("a"), List.of("b")));
    views.add(pos(List.of("a"), List.of("b\u0002\u0000c")));
    views.add(asked(null, null, null));
    views.add(asked(null, null, "null"));
    assertThat(views).doesNotHaveDuplicates();
  }

  @Test
  void theOrderOfWhatIsAskedDoesNotMatter() {
    assertThat(pos(List.of("a", "b"), null)).isEqualTo(pos(List.of("b", "a", "a"), null));
  }

  @Test
  void knowsTheEnginesEpochInItsOwn() {
    View view = pos(null, null);
    assertThat(view.engineEpoch(view.epoch(17))).isEqualTo(17);
    assertThat(view.engineEpoch(pos(List.of("a"), null).epoch(17))).isEqualTo(-1);
    assertThat(view.engineEpoch("17")).isEqualTo(-1);
    assertThat(view.engineEpoch("x-" + view.hash())).isEqualTo(-1);
  }
}
