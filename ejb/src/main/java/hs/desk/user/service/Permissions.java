package hs.desk.user.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.user.RoleName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a user may do on a product. The authority is {@code user_role_product}; groups of the
 * directory are not asked.
 */
@ApplicationScoped
public class Permissions {

  @Inject private Grants grants;

  /** Codes of the products the user may see, {@code *} expanded; empty for an unknown user. */
  public Set<String> productsOf(String username) {
    return grants.of(username).visible();
  }

  /** Those of them that are asked for, in their order; all where nothing is. */
  public SortedSet<String> productsOf(String username, Set<String> asked) {
    SortedSet<String> products = new TreeSet<>(productsOf(username));
    if (!asked.isEmpty()) {
      products.retainAll(asked);
    }
    return products;
  }

  public boolean has(String username, String product, RoleName... any) {
    return grants.of(username).allows(product, any);
  }

  /** Whether the user holds at least one of the roles on any product. */
  public boolean holds(String username, RoleName... any) {
    return grants.of(username).holds(any);
  }

  /** The roles a user holds on a product. */
  public Set<RoleName> rolesOn(String username, String product) {
    return grants.of(username).on(product);
  }

  /**
   * Refuses {@code NOT_FOUND} for a product that does not exist or is foreign to the user, {@code
   * FORBIDDEN} for one he sees without holding any of the roles.
   */
  public void require(String username, String product, RoleName... any) {
    requireVisible(username, product);
    if (!has(username, product, any)) {
      throw Refused.of(Reason.FORBIDDEN, "role-missing", product);
    }
  }

  public void requireVisible(String username, String product) {
    if (product == null || !productsOf(username).contains(product)) {
      throw Refused.of(Reason.NOT_FOUND, "product-not-found", product);
    }
  }

  /** Refuses {@code FORBIDDEN} unless the user administers users and roles. */
  public void requireAdmin(String username) {
    if (!grants.of(username).administers()) {
      throw Refused.of(Reason.FORBIDDEN, "admin-only");
    }
  }
}
