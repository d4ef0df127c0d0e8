package hs.desk.user.service;

import hs.desk.Slice;
import hs.desk.Window;
import hs.desk.bus.Bus;
import hs.desk.bus.Channel;
import hs.desk.user.RoleName;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What an administrator does; each act wakes the nodes after its own transaction has committed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Administration {

  @Inject private Permissions permissions;
  @Inject private RoleMatrix matrix;
  @Inject private Bus bus;

  public Slice<RoleLine> roles(String by, Window window) {
    permissions.requireAdmin(by);
    return matrix.list(window);
  }

  public RoleLine grant(String by, String username, RoleName role, String product) {
    permissions.requireAdmin(by);
    RoleLine line = matrix.grant(username, role, product, by);
    bus.wake(Channel.ROLES);
    return line;
  }

  public void revoke(String by, long id) {
    permissions.requireAdmin(by);
    matrix.revoke(id, by);
    bus.wake(Channel.ROLES);
  }
}
