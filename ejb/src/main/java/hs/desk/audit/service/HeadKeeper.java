package hs.desk.audit.service;

import hs.desk.event.EventHead;
import hs.desk.event.service.EventReader;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Appends the chain's head to the file of heads from start to stop of the node. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HeadKeeper {

  private static final Logger LOG = Logger.getLogger(HeadKeeper.class.getName());

  @Inject private AuditSettings settings;
  @Inject private EventReader reader;

  @Resource private ManagedThreadFactory threads;

  private Thread thread;
  private boolean failing;

  @PostConstruct
  void start() {
    long millis = settings.every().toMillis();
    settings.heads().ifPresent(file -> keep(file, millis));
  }

  private void keep(Path file, long millis) {
    thread = threads.newThread(() -> run(file, millis));
    thread.setName("desk-audit-heads");
    thread.start();
  }

  private void run(Path file, long millis) {
    while (!Thread.currentThread().isInterrupted()) {
      note(file);
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void note(Path file) {
    try {
      append(file, reader.head());
      failing = false;
    } catch (RuntimeException e) {
      LOG.log(failing ? Level.FINE : Level.WARNING, "the trail's head cannot be kept", e);
      failing = true;
    }
  }

  /** One write: lines of several nodes never mix. */
  private static void append(Path file, EventHead head) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String line = "%s %d %d %s%n".formatted(now, head.epoch(), head.seq(), head.hash());
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PreDestroy
  void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }
}
