package hs.desk.audit.service;

import hs.desk.event.EventHead;
import hs.desk.event.service.EventReader;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
  @EJB private EventReader reader;

  @Resource private ManagedThreadFactory threads;

  private Thread thread;
  private boolean failing;

  @PostConstruct
  void start() {
    long millis = settings.every().toMillis();
    settings
        .heads()
        .ifPresentOrElse(
            file -> keep(file, millis),
            () ->
                LOG.warning(
                    "hs.audit.heads names no file: nobody can tell whether the end of the audit"
                        + " trail was cut off"));
  }

  private void keep(Path file, long millis) {
    HeadFile heads = new HeadFile(file);
    thread = threads.newThread(() -> run(heads, millis));
    thread.setName("desk-audit-heads");
    thread.start();
  }

  private void run(HeadFile heads, long millis) {
    while (!Thread.currentThread().isInterrupted()) {
      note(heads);
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void note(HeadFile heads) {
    try {
      EventHead head = reader.head();
      heads.note(head.epoch(), head.seq(), head.hash());
      failing = false;
    } catch (RuntimeException e) {
      report(e);
    } catch (IOException e) {
      report(new UncheckedIOException(e));
    }
  }

  private void report(RuntimeException cause) {
    LOG.log(failing ? Level.FINE : Level.WARNING, "the trail's head cannot be kept", cause);
    failing = true;
  }

  @PreDestroy
  void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }
}
