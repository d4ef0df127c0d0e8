package hs.desk.rig;

import java.net.URI;

/** Stops and freezes the services under the desk; what is stopped so stays stopped. */
public final class Controls {

  private final DeskClient control;
  private final String root;

  Controls(URI control) {
    this.control = new DeskClient(control);
    this.root = control.getPath().replaceAll("/*$", "");
  }

  public void stop(String service) {
    order(service, "stop");
  }

  public void start(String service) {
    order(service, "start");
  }

  /** The process stays and answers nothing, as behind a dead network. */
  public void freeze(String service) {
    order(service, "freeze");
  }

  public void thaw(String service) {
    order(service, "thaw");
  }

  private void order(String service, String act) {
    Answer answer = control.post(root + "/services/" + service + "/" + act, null);
    if (answer.status() / 100 != 2) {
      throw new AssertionError("control refused: " + answer);
    }
  }
}
