package hs.desk.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.web.live.Inbox.Excess;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InboxTest {

  private final AtomicLong now = new AtomicLong();
  private final Inbox inbox = new Inbox(50, now::get);

  @Test
  void putsPartsTogether() throws Excess {
    assertThat(inbox.take("{\"op\":", false)).isNull();
    assertThat(inbox.take("\"ping\"}", true)).isEqualTo("{\"op\":\"ping\"}");
    assertThat(inbox.take("x", true)).isEqualTo("x");
  }

  @Test
  void takes64KibibytesAndNoMore() throws Excess {
    assertThat(inbox.take("x".repeat(64 * 1024), true)).hasSize(64 * 1024);
    assertThatThrownBy(() -> inbox.take("x".repeat(64 * 1024 + 1), true)).hasMessage("too-big");
  }

  @Test
  void countsBytesOverAllParts() throws Excess {
    inbox.take("仓".repeat(20_000), false);
    assertThatThrownBy(() -> inbox.take("仓".repeat(20_000), false)).hasMessage("too-big");
  }

  @Test
  void takesFiftyMessagesASecond() throws Excess {
    for (int i = 0; i < 50; i++) {
      inbox.take("x", true);
    }
    assertThatThrownBy(() -> inbox.take("x", true)).hasMessage("too-many-messages");
    now.addAndGet(1_000_000_000L);
    assertThat(inbox.take("x", true)).isEqualTo("x");
  }
}
