package hs.desk.user.service;

import hs.desk.Reasons;
import hs.desk.Slice;
import hs.desk.Window;
import hs.desk.bus.Bus;
import hs.desk.bus.Channel;
import hs.desk.event.service.Acts;
import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.user.NewGrant;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What an administrator does; each act wakes the nodes after its own transaction has committed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Administration {

  @Inject private Permissions permissions;
  @EJB private RoleMatrix matrix;
  @EJB private Acts acts;
  @Inject private Bus bus;

  public Slice<RoleLine> roles(String by, Window window) {
    permissions.requireAdmin(by);
    return matrix.list(window);
  }

  /**
   * Grants the role as {@link RoleMatrix#grant} says.
   *
   * @param key the Idempotency-Key, or null
   */
  public WrittenAnswer grant(String by, String key, NewGrant grant) {
    permissions.requireAdmin(by);
    IdempotentRequest request = IdempotentRequest.of(by, key, "POST api/user/roles/", grant);
    WrittenAnswer answer =
        acts.once(
            request,
            () -> {
              permissions.requireAdmin(by);
              RoleLine line = matrix.grant(grant, by);
              return WrittenAnswer.created("api/user/roles/%d/".formatted(line.id()), line);
            });
    bus.wake(Channel.ROLES);
    return answer;
  }

  /**
   * Takes the role away as {@link RoleMatrix#revoke} says.
   *
   * @param key the Idempotency-Key, or null
   * @param given why, or null
   */
  public WrittenAnswer revoke(String by, String key, long id, String given) {
    permissions.requireAdmin(by);
    String reason = Reasons.orNone(given);
    String route = "DELETE api/user/roles/%d/".formatted(id);
    WrittenAnswer answer =
        acts.once(
            IdempotentRequest.of(by, key, route, reason == null ? "" : reason),
            () -> {
              permissions.requireAdmin(by);
              matrix.revoke(id, reason, by);
              return WrittenAnswer.nothing();
            });
    bus.wake(Channel.ROLES);
    return answer;
  }
}
