package hs.desk.user.service;

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
   * @param name the name that was tried, known or not
   */
  public void login(String kind, String name, String source) {
    Map<String, String> data = Map.of("username", name, "source", source);
    log.append(new NewEvent("user", null, kind, "session", null, name, Wire.text(data)));
  }

  public void role(String kind, RoleLine line, String actor) {
    String product = "*".equals(line.productCode()) ? null : line.productCode();
    log.append(new NewEvent("user", product, kind, "role", line.id(), actor, Wire.text(line)));
  }
}
