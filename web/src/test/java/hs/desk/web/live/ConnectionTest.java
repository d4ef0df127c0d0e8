package hs.desk.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ConnectionTest {

  private static final String SUBSCRIBE = "{\"op\":\"subscribe\"}";

  private final SlowOut out = new SlowOut();
  private final Reactor reactor = new Reactor(() -> 0);

  private Connection connection(Function<String, Set<String>> permitted, Speech speech) {
    EventCourse course = new EventCourse("chat", new EventWindow(), replay -> {});
    LiveSocket socket = new LiveSocket(new Caller("trader1", "t", null), out, course, 1_000, 0);
    reactor.add(socket);
    Inbox inbox = new Inbox(100, () -> 0);
    return new Connection(socket, reactor, inbox, permitted, speech, () -> {});
  }

  private static Refused away() {
    return Refused.of(Reason.UNAVAILABLE, "database-unavailable");
  }

  @Test
  void aSubscribeWhileRightsCannotBeKnownAsksToComeBackLater() {
    Connection connection =
        connection(
            user -> {
              throw away();
            },
            null);
    connection.text(SUBSCRIBE, true);
    reactor.turn(null);
    reactor.turn(null);
    assertThat(out.frames).singleElement().asString().contains("\"code\":\"unavailable\"");
    assertThat(out.closed).isEqualTo(Ending.UNAVAILABLE);
  }

  @Test
  void whatIsSaidWhileItCannotBeKeptAsksToComeBackLater() {
    Connection connection =
        connection(
            user -> Set.of(),
            (user, message) -> {
              throw away();
            });
    connection.text("{\"op\":\"say\",\"ref\":\"r\",\"room\":\"P001\",\"text\":\"x\"}", true);
    reactor.turn(null);
    reactor.turn(null);
    assertThat(out.closed).isEqualTo(Ending.UNAVAILABLE);
  }
}
