package hs.desk.notification.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** The mail queue under {@code /metrics}; asked of the database when the metrics are read. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MailGauges {

  @Inject private MetricRegistry metrics;
  @EJB private OutgoingMail queue;

  @PostConstruct
  void register() {
    metrics.gauge("hs_mail_queued", () -> queue.facts().queued());
    metrics.gauge("hs_mail_dead", () -> queue.facts().dead());
    metrics.gauge("hs_mail_oldest_seconds", () -> queue.facts().oldestSeconds());
  }
}
