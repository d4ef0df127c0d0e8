package hs.desk.product.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.Slice;
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
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The products a caller may see. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Products {

  @PersistenceContext(unitName = "strategy")
  private EntityManager em;

  @Inject private Permissions permissions;
  @Inject private Grants grants;

  /** In order of their codes; to an administrator also those he does not see, by name alone. */
  public Slice<ProductView> visibleTo(String username, Window window) {
    Set<String> visible = permissions.productsOf(username);
    boolean administers = grants.of(username).administers();
    List<ProductView> all =
        em.createQuery("select p from Product p order by p.code", Product.class)
            .getResultStream()
            .filter(product -> administers || visible.contains(product.code()))
            .filter(product -> found(product, window.search()))
            .map(product -> seen(product, visible))
            .toList();
    List<ProductView> rows = all.stream().skip(window.offset()).limit(window.limit()).toList();
    return Slice.of(rows, all.size());
  }

  private static boolean found(Product product, String search) {
    if (search == null) {
      return true;
    }
    String words = (product.code() + " " + product.name()).toLowerCase(Locale.ROOT);
    return words.contains(search.toLowerCase(Locale.ROOT));
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
