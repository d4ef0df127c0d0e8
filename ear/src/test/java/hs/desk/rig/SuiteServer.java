package hs.desk.rig;

import hs.desk.devstack.DeskOptions;
import java.util.Arrays;
import java.util.Locale;

/** What the suite's desk runs on; services, market and control are the same. */
enum SuiteServer {

  /** The WAR on Payara Micro, as {@code ./start} runs it. */
  MICRO("suite") {
    @Override
    DeskOptions under(DeskOptions desk) {
      return desk;
    }
  },

  /** The EAR on a Payara Server domain, as an operator's scripts make it. */
  DOMAIN("suite-domain") {
    @Override
    DeskOptions under(DeskOptions desk) {
      return desk.nodesBy(ServerDomain::new);
    }
  };

  private final String home;

  SuiteServer(String home) {
    this.home = home;
  }

  /** The one that {@code -Ddesk.server=} names; Payara Micro where nothing is said. */
  static SuiteServer chosen() {
    return of(System.getProperty("desk.server", ""));
  }

  /** Refuses a name that is none. */
  static SuiteServer of(String name) {
    if (name.isBlank()) {
      return MICRO;
    }
    return Arrays.stream(values())
        .filter(server -> server.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("desk.server is micro or domain, not " + name));
  }

  /** Name of the desk's data directory. */
  String home() {
    return home;
  }

  /** The same desk with nodes of this server. */
  abstract DeskOptions under(DeskOptions desk);
}
