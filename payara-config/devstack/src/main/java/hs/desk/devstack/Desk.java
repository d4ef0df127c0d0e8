package hs.desk.devstack;

import hs.desk.devstack.node.Distribution;
import hs.desk.devstack.process.Ports;
import hs.desk.devstack.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A whole desk on this machine: services, demo data, market, nodes, all supervised. */
public final class Desk implements AutoCloseable {

  private final DeskOptions options;
  private final Progress progress;
  private Services services;
  private Fleet fleet;
  private MarketService market;
  private Supervisor supervisor;
  private Control control;
  private volatile boolean ready;
  private volatile boolean closed;

  Desk(DeskOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /** Starts it and returns when it is ready; on a failure nothing is left running. */
  public static Desk start(DeskOptions options) {
    return start(options, Progress.silent());
  }

  static Desk start(DeskOptions options, Progress progress) {
    Desk desk = new Desk(options, progress);
    try {
      desk.up();
      return desk;
    } catch (RuntimeException e) {
      desk.close();
      throw e;
    }
  }

  /** What run.json says now: a process that was replaced has its new pid. */
  public RunInfo runInfo() {
    RunInfo run = services.runInfo();
    return new RunInfo(
        fleet.url(),
        run.mail(),
        run.ldap(),
        run.redis(),
        fleet.infos(),
        run.databases(),
        control.url(),
        pids());
  }

  private Map<String, RunInfo.Pid> pids() {
    Map<String, RunInfo.Pid> pids = new LinkedHashMap<>(services.runInfo().services());
    fleet.frontPid().ifPresent(pid -> pids.put("nginx", new RunInfo.Pid(pid)));
    return pids;
  }

  /** Stops, starts, freezes and thaws by name. */
  public Supervisor services() {
    return supervisor;
  }

  boolean isReady() {
    return ready;
  }

  boolean isClosed() {
    return closed;
  }

  /** Ends everything; may be called twice, and while it is still starting. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) return;
      closed = true;
    }
    if (supervisor != null) supervisor.close();
    if (control != null) control.close();
    if (market != null) market.stop();
    if (fleet != null) fleet.close();
    if (services != null) services.close();
  }

  void up() {
    int port = Ports.freeOr(options.port());
    if (!Ports.isFree(port))
      throw new IllegalStateException(
          "Port %d is taken by another program; choose another with --port.".formatted(port));
    if (options.maker().isEmpty()) Distribution.of(options.root(), options.war());
    services = new Services(options, progress);
    services.up();
    Path home = services.home().folder();
    fleet = new Fleet(options, home, services.environment(), port);
    market = services.market();
    if (options.simulator()) market.start();
    fleet.start(progress);
    supervise();
  }

  private void supervise() {
    List<Service> all = new ArrayList<>(services.all());
    all.addAll(fleet.all());
    all.add(market);
    supervisor = new Supervisor(all, progress, this::tell);
    try {
      control =
          new Control(
              supervisor,
              new MarketControl(market, services.openDetails()),
              new LinkControl(fleet::link));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    fleet.waiting().forEach(this::keepStopped);
    if (!options.simulator()) keepStopped(market);
    supervisor.begin();
    ready = true;
    tell();
  }

  /** Until the control starts it. */
  private void keepStopped(Service waiting) {
    supervisor.find(waiting.name()).forEach(Supervisor.Charge::stop);
  }

  private synchronized void tell() {
    if (ready && !closed) runInfo().write(services.home().runJson());
  }
}
