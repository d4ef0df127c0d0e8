package hs.desk.user;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What one user may do, at one moment. Products that do not exist are never among them. */
public final class Rights {

  /** In place of a product's code: all products, those to come included. */
  public static final String EVERY_PRODUCT = "*";

  /** One line of the matrix of one user. */
  public record Held(RoleName role, String productCode) {}

  private final Map<String, Set<RoleName>> roles = new HashMap<>();
  private final Set<String> visible = new TreeSet<>();
  private final boolean administers;

  private Rights(Collection<Held> held, Collection<String> products) {
    for (Held one : held) {
      Collection<String> on =
          EVERY_PRODUCT.equals(one.productCode()) ? products : Set.of(one.productCode());
      on.stream().filter(products::contains).forEach(product -> hold(one.role(), product));
    }
    administers = held.contains(new Held(RoleName.ADMIN, EVERY_PRODUCT));
  }

  /**
   * @param held the user's lines of {@code user_role_product}
   * @param products codes of all products that exist
   */
  public static Rights of(Collection<Held> held, Collection<String> products) {
    return new Rights(held, Set.copyOf(products));
  }

  private void hold(RoleName role, String product) {
    roles.computeIfAbsent(product, any -> EnumSet.noneOf(RoleName.class)).add(role);
    if (role.seesProduct()) {
      visible.add(product);
    }
  }

  /** Codes of the products the user sees, in order. */
  public Set<String> visible() {
    return java.util.Collections.unmodifiableSet(visible);
  }

  /** Whether the user holds at least one of the roles on the product. */
  public boolean allows(String product, RoleName... any) {
    Set<RoleName> held = roles.getOrDefault(product, Set.of());
    return java.util.Arrays.stream(any).anyMatch(held::contains);
  }

  /** Whether the user holds at least one of the roles on any product, ADMIN on all. */
  public boolean holds(RoleName... any) {
    return java.util.Arrays.stream(any)
        .anyMatch(
            role ->
                role == RoleName.ADMIN
                    ? administers
                    : roles.values().stream().anyMatch(held -> held.contains(role)));
  }

  /** The roles the user holds on the product; empty for one that is foreign to him. */
  public Set<RoleName> on(String product) {
    return java.util.Collections.unmodifiableSet(roles.getOrDefault(product, Set.of()));
  }

  /** Whether he administers users and roles: ADMIN is a role on all products or none. */
  public boolean administers() {
    return administers;
  }
}
