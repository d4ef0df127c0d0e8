package hs.desk.user.service;

import hs.desk.Reasons;
import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.Slice;
import hs.desk.Window;
import hs.desk.database.Conditions;
import hs.desk.user.NewGrant;
import hs.desk.user.RoleGrant;
import hs.desk.user.RoleName;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who holds which role on which product; an administrator grants and revokes. */
@Stateless
public class RoleMatrix {

  /** What the list can be sorted by: wire spelling to attribute. */
  private static final Map<String, String> ORDER =
      Map.of(
          "id", "id",
          "username", "username",
          "role", "role",
          "product_code", "productCode",
          "granted_at", "grantedAt",
          "created_at", "grantedAt");

  private static final String SEARCHED =
      " from RoleGrant g where :search is null or lower(g.username) like :search"
          + " or lower(g.productCode) like :search";

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @EJB private UserEvents events;

  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Slice<RoleLine> list(Window window) {
    String order =
        window.ordering().stream()
            .map(by -> "g." + ORDER.get(by.field()) + (by.descending() ? " desc" : ""))
            .collect(Collectors.joining(", ", "", ", g.id"));
    List<RoleGrant> rows =
        searched("select g" + SEARCHED + " order by " + order, RoleGrant.class, window)
            .setFirstResult(window.offset())
            .setMaxResults(window.limit())
            .getResultList();
    long count = searched("select count(g)" + SEARCHED, Long.class, window).getSingleResult();
    return Slice.of(rows.stream().map(RoleLine::of).toList(), count);
  }

  private <T> TypedQuery<T> searched(String jpql, Class<T> type, Window window) {
    String text = window.search();
    String pattern = text == null ? null : Conditions.anywhere(text);
    return strategy.createQuery(jpql, type).setParameter("search", pattern);
  }

  /**
   * Grants the role; event {@code role.granted}. Refused {@code NOT_FOUND} for a product that does
   * not exist, {@code CONFLICT} for a role already held, {@code RULE}.
   */
  public RoleLine grant(NewGrant asked, String by) {
    LoginName name = LoginName.of(asked.username());
    if (!name.possible()) {
      throw Refused.rule("username", "user-name", null, asked.username());
    }
    requireExists(asked.productCode());
    requireOfAll(asked);
    requireNotHeld(name.text(), asked.role(), asked.productCode());
    Reasons.require(asked.reason());
    RoleGrant grant =
        new RoleGrant(name.text(), asked.role(), asked.productCode(), by, Instant.now());
    strategy.persist(grant);
    RoleLine line = RoleLine.of(grant);
    events.role("role.granted", line, asked.reason(), by);
    return line;
  }

  /**
   * Takes the role away; event {@code role.revoked}. Refused {@code NOT_FOUND}, {@code RULE}, and
   * {@code CONFLICT} the last administrator's, after whom nobody could grant any.
   *
   * @param reason or null
   */
  public void revoke(long id, String reason, String by) {
    RoleGrant grant = strategy.find(RoleGrant.class, id);
    if (grant == null) {
      throw Refused.of(Reason.NOT_FOUND, "role-not-found", id);
    }
    requireNotLast(grant);
    Reasons.require(reason);
    strategy.remove(grant);
    events.role("role.revoked", RoleLine.of(grant), reason, by);
  }

  /** Locks all administrators, so that two do not revoke each other. */
  private void requireNotLast(RoleGrant grant) {
    if (grant.role() != RoleName.ADMIN) {
      return;
    }
    List<RoleGrant> administrators =
        strategy
            .createQuery("select g from RoleGrant g where g.role = :role", RoleGrant.class)
            .setParameter("role", RoleName.ADMIN)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    if (administrators.size() < 2) {
      throw Refused.of(Reason.CONFLICT, "last-admin", grant.username());
    }
  }

  private void requireExists(String product) {
    if (!RoleGrant.ALL_PRODUCTS.equals(product)
        && count("Product p where p.code = ?1", product) == 0) {
      throw Refused.of(Reason.NOT_FOUND, "product-not-found", product);
    }
  }

  /** Who could grant anything on any product administers all of them. */
  private static void requireOfAll(NewGrant asked) {
    if (asked.role() == RoleName.ADMIN && !RoleGrant.ALL_PRODUCTS.equals(asked.productCode())) {
      throw Refused.rule(
          "product_code", "admin-of-all", RoleGrant.ALL_PRODUCTS, asked.productCode());
    }
  }

  private void requireNotHeld(String username, RoleName role, String product) {
    String held = "RoleGrant p where p.username = ?1 and p.role = ?2 and p.productCode = ?3";
    if (count(held, username, role, product) > 0) {
      throw Refused.of(Reason.CONFLICT, "role-held", username, role, product);
    }
  }

  private long count(String what, Object... arguments) {
    TypedQuery<Long> query = strategy.createQuery("select count(p) from " + what, Long.class);
    for (int i = 0; i < arguments.length; i++) {
      query.setParameter(i + 1, arguments[i]);
    }
    return query.getSingleResult();
  }
}
