package hs.desk.user.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hs.desk.event.NewEvent;
import hs.desk.event.service.EventLog;
import hs.desk.wire.Wire;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/** The trail of log-ins and roles: events of topic {@code user}, in the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class UserEvents {

  @Inject private EventLog log;

  /**
   * @param kind {@code login.ok}, {@code login.failed} or {@code user.logout}
   * @param name the name that was tried, known or not
   */
  public void login(String kind, String name, String source) {
    Map<String, String> data = Map.of("username", name, "source", source);
    log.append(new NewEvent("user", null, kind, "session", null, name, Wire.text(data)));
  }

  /** A log-out that the desk does itself. */
  public void loggedOut(String name, String reason) {
    Map<String, String> data = Map.of("username", name, "reason", reason);
    log.append(
        new NewEvent("user", null, "user.logout", "session", null, NewEvent.DESK, Wire.text(data)));
  }

  /** Log-ins that a lock forbids. */
  public void denied(DeniedTries tries) {
    Map<String, Object> data =
        Map.of(
            "username", tries.name(),
            "source", tries.source(),
            "locked", tries.locked(),
            "tries", tries.tries());
    log.append(
        new NewEvent("user", null, "login.denied", "session", null, tries.name(), Wire.text(data)));
  }

  /**
   * @param kind {@code role.granted} or {@code role.revoked}
   * @param reason as it was given, or null
   */
  public void role(String kind, RoleLine line, String reason, String actor) {
    String product = "*".equals(line.productCode()) ? null : line.productCode();
    ObjectNode data = Wire.json().valueToTree(line);
    data.put("reason", reason);
    log.append(new NewEvent("user", product, kind, "role", line.id(), actor, Wire.text(data)));
  }
}
