package hs.desk.rig;

import java.net.URI;
import java.time.Duration;

/** Stops and freezes services and nodes of the desk; what is stopped so stays stopped. */
public final class Controls {

  /** A node starts while others work on the same machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final DeskClient control;
  private final String root;

  Controls(URI control) {
    this.control = new DeskClient(control).patient(PATIENCE);
    this.root = control.getPath().replaceAll("/*$", "");
  }

  public void stop(String service) {
    order(service, "stop");
  }

  public void start(String service) {
    order(service, "start");
  }

  /** Ends it without warning; the launcher starts it again. */
  public void kill(String service) {
    order(service, "kill");
  }

  /** The process stays and answers nothing, as behind a dead network. */
  public void freeze(String service) {
    order(service, "freeze");
  }

  public void thaw(String service) {
    order(service, "thaw");
  }

  /**
   * @param number of the node, counted from 1
   * @param act stop, start, freeze, thaw, or kill, after which the launcher starts it again
   */
  public void node(int number, String act) {
    call("/nodes/" + number + "/" + act);
  }

  /**
   * Troubles the way from a node to a service, where the desk was started for that.
   *
   * @param act cut, refuse, hole, half, delay or mend
   */
  public void link(int node, String service, String act) {
    call("/nodes/" + node + "/links/" + service + "/" + act);
  }

  /** Makes the market do something, parameters as a query. */
  public void market(String act) {
    call("/market/" + act);
  }

  private void order(String service, String act) {
    call("/services/" + service + "/" + act);
  }

  private void call(String path) {
    Answer answer = control.post(root + path, null);
    if (answer.status() / 100 != 2) {
      throw new AssertionError("control refused: " + answer);
    }
  }
}
