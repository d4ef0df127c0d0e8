package hs.desk.user.service;

import hs.desk.bus.Bus;
import hs.desk.bus.Channel;
import hs.desk.bus.Registration;
import hs.desk.user.Rights;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The rights of the users who work now, so that a busy user costs no query per call. What is
 * remembered is at most half a second old, and forgotten at once when a role or a product changes
 * on this node or, through the bus, on another.
 */
@ApplicationScoped
public class Grants {

  private static final Duration REMEMBERED = Duration.ofMillis(500);
  private static final int USERS = 5_000;

  @EJB private RoleGrants stored;
  @Inject private Bus bus;

  private final Recent<String, Rights> recent = new Recent<>(REMEMBERED, USERS);
  private final List<Registration> registrations = new ArrayList<>();

  @PostConstruct
  void listen() {
    registrations.add(bus.onWake(Channel.ROLES, recent::forgetAll));
    registrations.add(bus.onWake(Channel.PRODUCTS, recent::forgetAll));
  }

  @PreDestroy
  void stop() {
    for (Registration registration : registrations) {
      registration.close();
    }
  }

  public Rights of(String username) {
    return recent.get(username, stored::rightsOf);
  }
}
