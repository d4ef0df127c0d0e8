package hs.desk.product.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.Slice;
import hs.desk.Sorting;
import hs.desk.Window;
import hs.desk.product.Product;
import hs.desk.product.ProductView;
import hs.desk.user.service.Grants;
import hs.desk.user.service.Permissions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The products a caller may see. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Products {

  private static final Sorting<ProductView> SORTING =
      new Sorting<ProductView>(
          Map.of(
              "code", ProductView::code,
              "name", ProductView::name,
              "state", ProductView::state,
              "approvals_required", ProductView::approvalsRequired,
              "drift_tolerance", ProductView::driftTolerance,
              "default_account_id", ProductView::defaultAccountId,
              "currency", ProductView::currency,
              "nav", ProductView::nav),
          Comparator.comparing(ProductView::code));

  /** Fields the list can be sorted by, in wire spelling. */
  public static final Set<String> ORDERABLE = SORTING.names();

  @PersistenceContext(unitName = "strategy")
  private EntityManager em;

  @Inject private Permissions permissions;
  @Inject private Grants grants;

  /**
   * A part of the list; to an administrator also those he does not see, by name alone. A search
   * looks at codes and names.
   *
   * @param window ordered by fields of {@link #ORDERABLE}
   */
  public Slice<ProductView> visibleTo(String username, Window window) {
    Set<String> visible = permissions.productsOf(username);
    boolean administers = grants.of(username).administers();
    List<ProductView> all =
        em.createQuery("select p from Product p", Product.class)
            .getResultStream()
            .filter(product -> administers || visible.contains(product.code()))
            .filter(product -> window.finds(product.code(), product.name()))
            .map(product -> seen(product, visible))
            .toList();
    return SORTING.cut(all, window);
  }

  private static ProductView seen(Product product, Set<String> visible) {
    return visible.contains(product.code()) ? ProductView.of(product) : ProductView.named(product);
  }

  /** Refuses {@code NOT_FOUND} for what the caller does not see. */
  public ProductView require(String username, String code) {
    permissions.requireVisible(username, code);
    Product product = em.find(Product.class, code);
    if (product == null) {
      throw Refused.of(Reason.NOT_FOUND, "product-not-found", code);
    }
    return ProductView.of(product);
  }
}
