package hs.desk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Rule 8: what nobody may feel while Redis is in trouble: not in calls, sockets or log-ins. */
final class RedisTrouble {

  private static final Duration BEFORE_AND_AFTER = Duration.ofSeconds(5);

  /** Long enough that what comes back every few seconds comes more than once. */
  private static final Duration OUTAGE = Duration.ofSeconds(12);

  private static final Duration LIVELY = Duration.ofSeconds(5);
  private static final Duration LIVE_AGAIN = Duration.ofSeconds(10);
  private static final Duration CALLS = Duration.ofMinutes(4);

  /** What a call may take on a machine that does other things, whatever is usual. */
  private static final Duration FLOOR = Duration.ofMillis(100);

  /** Of so many the slowest hundredth is more than what one pause costs each client. */
  private static final int ENOUGH = 800;

  private static final int CLIENTS = 4;

  /** Short, so that few clients make calls enough in little time. */
  private static final Duration REST = Duration.ofMillis(30);

  private static final int ON_EVENTS = 4;
  private static final int ON_STATES = 2;

  private final RunningDesk desk;
  private final List<String> watched;
  private final Map<String, Object> body;
  private final String mark;

  /**
   * @param watched products
   * @param body of the instructions that are given meanwhile
   * @param mark begins the note of each
   */
  RedisTrouble(RunningDesk desk, List<String> watched, Map<String, Object> body, String mark) {
    this.desk = desk;
    this.watched = watched;
    this.body = body;
    this.mark = mark;
  }

  /** Makes a fault, and mends it in any case. */
  void assertUnfelt(Runnable make, Runnable mend) {
    DeskClient manager = desk.as("manager1");
    try (Watchers watchers = new Watchers(desk.as("trader1"), watched, ON_EVENTS, ON_STATES);
        Traffic traffic = new Traffic(manager, body, mark).resting(REST).start(CLIENTS)) {
      List<Duration> usual = calls(traffic, BEFORE_AND_AFTER, traffic.calls(), ENOUGH / 2);
      int begun = traffic.calls();
      make.run();
      watchers.assertAllLively(LIVELY);
      List<Duration> meanwhile = calls(traffic, OUTAGE, begun, ENOUGH);
      mend.run();
      watchers.awaitConnected(LIVE_AGAIN);
      watchers.assertAllLively(LIVELY);
      usual.addAll(calls(traffic, BEFORE_AND_AFTER, traffic.calls(), ENOUGH / 2));
      traffic.assertNoneFailed();
      watchers.assertEveryEventOnce(desk.inspect("strategy"));
      watchers.assertNoFaults();
      assertThat(watchers.connections())
          .as("nobody lost his socket")
          .isEqualTo(ON_EVENTS + ON_STATES);
      manager.get("api/user/").expect(200);
      assertAsFastAs(usual, meanwhile);
    } finally {
      mend.run();
    }
  }

  /** Those from a moment on, for a while and until they are enough. */
  private static List<Duration> calls(Traffic traffic, Duration time, int from, int enough) {
    LockSupport.parkNanos(Scale.of(time).toNanos());
    await("calls").atMost(CALLS).until(() -> traffic.calls() >= from + enough);
    return traffic.took(from);
  }

  /**
   * @param usual before the fault and after it, because the machine's pace changes
   */
  private static void assertAsFastAs(List<Duration> usual, List<Duration> meanwhile) {
    Duration normal = Traffic.percentile(99, usual);
    Duration troubled = Traffic.percentile(99, meanwhile);
    System.out.printf(
        "p99 %d ms of %d calls, and %d ms of %d meanwhile%n",
        normal.toMillis(), usual.size(), troubled.toMillis(), meanwhile.size());
    Duration most = normal.multipliedBy(2);
    assertThat(troubled).isLessThanOrEqualTo(most.compareTo(FLOOR) < 0 ? FLOOR : most);
  }
}
