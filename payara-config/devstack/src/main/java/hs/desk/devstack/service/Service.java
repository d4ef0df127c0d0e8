package hs.desk.devstack.service;

import java.util.OptionalLong;

/** One embedded service. Its methods are called by one thread at a time. */
public interface Service {

  /** How control calls and run.json name it. */
  String name();

  /** Starts it and returns when it answers. */
  void start();

  /** Ends it; its port refuses connections afterwards. */
  void stop();

  /** Whether it runs; a frozen one does. */
  boolean alive();

  /** Lets it hang: it accepts connections and answers nothing. */
  void freeze();

  void thaw();

  /** Its process; empty when it lives in the launcher's. */
  OptionalLong pid();
}
