package hs.desk.devstack;

import hs.desk.devstack.front.Nginx;
import hs.desk.devstack.node.Node;
import hs.desk.devstack.process.Pause;
import hs.desk.devstack.service.Service;
import java.util.OptionalLong;

/** A node behind nginx: it gets no new request before it is stopped, and none until it is ready. */
record Routed(Node node, Nginx front) implements Service {

  /** For what was passed to the node just before it was taken out. */
  private static final long UNDER_WAY_MILLIS = 1_000;

  @Override
  public String name() {
    return node.name();
  }

  @Override
  public void start() {
    node.start();
    front.pass(node.port(), true);
  }

  @Override
  public void stop() {
    front.pass(node.port(), false);
    if (node.alive()) Pause.millis(UNDER_WAY_MILLIS);
    node.stop();
  }

  @Override
  public boolean alive() {
    return node.alive();
  }

  @Override
  public void freeze() {
    node.freeze();
  }

  @Override
  public void thaw() {
    node.thaw();
  }

  @Override
  public OptionalLong pid() {
    return node.pid();
  }
}
