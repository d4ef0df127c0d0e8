package hs.desk.product.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.Versions;
import hs.desk.bus.Bus;
import hs.desk.bus.Channel;
import hs.desk.event.NewEvent;
import hs.desk.event.service.Acts;
import hs.desk.event.service.EventLog;
import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.product.NewSettings;
import hs.desk.product.Product;
import hs.desk.product.ProductState;
import hs.desk.product.ProductView;
import hs.desk.user.RoleName;
import hs.desk.user.service.Permissions;
import hs.desk.wire.Wire;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** RISK sets what a product takes, and under which conditions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProductControl {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private Permissions permissions;
  @EJB private Acts acts;
  @EJB private ProductAccounts accounts;
  @Inject private EventLog events;
  @Inject private Bus bus;

  /**
   * The data of {@code product.state}.
   *
   * @param from the state before
   * @param to the state now
   * @param before all settings before
   * @param product all settings now
   * @param reason as it was given, or null
   */
  private record Changed(
      ProductState from, ProductState to, ProductView before, ProductView product, String reason) {}

  /**
   * Writes the product and {@code product.state}, which goes where the events of its instructions
   * go; nodes are woken after the commit. Refused {@code FORBIDDEN}, {@code STALE}, {@code RULE}.
   */
  public WrittenAnswer set(String username, String key, String code, NewSettings asked) {
    permissions.require(username, code, RoleName.RISK);
    String route = "PUT api/products/%s/".formatted(code);
    IdempotentRequest request = IdempotentRequest.of(username, key, route, asked);
    WrittenAnswer answer =
        acts.once(
            request,
            () -> asked.defaultAccountId() == null ? List.<String>of() : accounts.of(code),
            known -> write(username, code, asked, known));
    bus.wake(Channel.PRODUCTS);
    return answer;
  }

  private WrittenAnswer write(String username, String code, NewSettings asked, List<String> known) {
    Product product = strategy.find(Product.class, code, LockModeType.PESSIMISTIC_WRITE);
    if (product == null) {
      throw Refused.of(Reason.NOT_FOUND, "product-not-found", code);
    }
    permissions.require(username, code, RoleName.RISK);
    Versions.require(asked.version(), product.version());
    asked.requireSound(known);
    ProductView before = ProductView.of(product);
    product.set(asked);
    strategy.flush();
    ProductView view = ProductView.of(product);
    Changed data = new Changed(before.state(), view.state(), before, view, asked.reason());
    events.append(
        new NewEvent(
            "instruction", code, "product.state", "product", null, username, Wire.text(data)));
    return WrittenAnswer.ok(view);
  }
}
