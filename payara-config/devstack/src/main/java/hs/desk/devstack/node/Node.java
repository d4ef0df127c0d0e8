package hs.desk.devstack.node;

import hs.desk.devstack.service.Service;
import java.nio.file.Path;
import java.util.Map;

/** A server with the application, in a process of its own; started means that it is ready. */
public interface Node extends Service {

  int port();

  /** What it runs on, as the terminal says it. */
  String server();

  /** Where the application is; ends in a slash. */
  default String url() {
    return "http://localhost:" + port() + "/hsapi/";
  }

  /** One make of nodes. */
  @FunctionalInterface
  interface Maker {

    /**
     * A node that is not started yet.
     *
     * @param home the data directory of the desk: the node's folder in it is named as the node, its
     *     log is {@code logs/{name}.log}, its pid is written to {@code run/{name}.pid}
     * @param environment addresses, secrets and settings; without the node's name
     * @param name unique among the nodes of a desk; also in leases and control calls
     */
    Node make(Path home, Map<String, String> environment, int port, String name);
  }
}
