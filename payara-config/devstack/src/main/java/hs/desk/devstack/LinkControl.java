package hs.desk.devstack;

import hs.desk.devstack.chaos.ChaosProxy;
import hs.desk.devstack.chaos.Fault;
import hs.desk.devstack.service.LoopbackHttp.Reply;
import java.util.Optional;
import java.util.function.BiFunction;

/** {@code POST /nodes/{number}/links/{service}/{act}}: faults between one node and one service. */
final class LinkControl {

  private static final int MOST_MILLIS = 60_000;

  private final BiFunction<Integer, String, Optional<ChaosProxy>> links;

  /**
   * @param links the way from a node, counted from 1, to a service
   */
  LinkControl(BiFunction<Integer, String, Optional<ChaosProxy>> links) {
    this.links = links;
  }

  Reply answer(int node, String service, String act, Parameters given) {
    return links
        .apply(node, service)
        .map(link -> answer(link, act, given))
        .orElseGet(() -> Reply.sentence(404, "No such link; is the desk started with --chaos?"));
  }

  private static Reply answer(ChaosProxy link, String act, Parameters given) {
    switch (act) {
      case "cut" -> link.cut();
      case "refuse" -> link.refuse();
      case "hole" -> link.suffer(Fault.BLACK_HOLE);
      case "half" -> link.suffer(Fault.HALF_OPEN);
      case "mend" -> link.suffer(Fault.NONE);
      case "delay" ->
          link.suffer(
              Fault.delay(
                  given.number("millis", 100, MOST_MILLIS),
                  given.number("jitter", 0, MOST_MILLIS)));
      default -> {
        return Reply.sentence(404, "cut, refuse, hole, half, delay or mend.");
      }
    }
    return Reply.empty(204);
  }
}
