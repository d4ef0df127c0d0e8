package hs.desk.trade.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.Slice;
import hs.desk.Window;
import hs.desk.database.Rows;
import hs.desk.trade.UnmatchedTrade;
import hs.desk.trade.UnmatchedView;
import hs.desk.user.RoleName;
import hs.desk.user.service.Permissions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Trades of the feed that belong to no instruction, and over-fills. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UnmatchedTrades {

  private static final Map<String, String> FIELDS =
      Map.of(
          "trade_time", "u.tradedAt",
          "trading_day", "u.tradingDay",
          "product_code", "u.productCode",
          "c_instrument_id", "u.instrumentId",
          "trade_id", "u.tradeId",
          "noted_at", "u.notedAt",
          "created_at", "u.notedAt",
          "reason", "u.reason");

  /** Fields the list can be sorted by, in wire spelling. */
  public static final Set<String> ORDERABLE = FIELDS.keySet();

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private Permissions permissions;

  /**
   * Those of the products on which the user is TRADER or RISK; refuses {@code FORBIDDEN} where he
   * is on none.
   *
   * @param products an empty set does not restrict
   * @param contracts an empty set does not restrict
   */
  public Slice<UnmatchedView> list(
      String username, Set<String> products, Set<String> contracts, Window window) {
    Set<String> asked = new TreeSet<>(worked(username));
    if (!products.isEmpty()) {
      asked.retainAll(products);
    }
    if (asked.isEmpty()) {
      return Slice.of(List.of(), 0);
    }
    String from =
        " from UnmatchedTrade u where u.productCode in :products"
            + (contracts.isEmpty() ? "" : " and u.instrumentId in :contracts")
            + (window.search() == null
                ? ""
                : " and :search in (u.tradeId, u.instrumentId, u.accountId, u.productCode)");
    long count =
        bound("select count(u)" + from, Long.class, asked, contracts, window).getSingleResult();
    return Slice.of(
            bound(
                    "select u" + from + " order by " + order(window),
                    UnmatchedTrade.class,
                    asked,
                    contracts,
                    window)
                .setFirstResult(window.offset())
                .setMaxResults(window.limit())
                .getResultList(),
            count)
        .map(UnmatchedView::of);
  }

  private Set<String> worked(String username) {
    Set<String> worked =
        permissions.productsOf(username).stream()
            .filter(product -> permissions.has(username, product, RoleName.TRADER, RoleName.RISK))
            .collect(Collectors.toSet());
    if (worked.isEmpty()) {
      throw Refused.of(Reason.FORBIDDEN, "forbidden");
    }
    return worked;
  }

  private <T> TypedQuery<T> bound(
      String jpql, Class<T> type, Set<String> products, Set<String> contracts, Window window) {
    TypedQuery<T> query = strategy.createQuery(jpql, type).setParameter("products", products);
    if (!contracts.isEmpty()) {
      query.setParameter("contracts", contracts);
    }
    if (window.search() != null) {
      query.setParameter("search", window.search());
    }
    return query;
  }

  /** The whole key decides at last: a trade id alone is shared by the buyer and the seller. */
  private static String order(Window window) {
    return Rows.order(window, FIELDS::get) + ", u.tradingDay, u.exchangeId, u.tradeId, u.buySell";
  }
}
