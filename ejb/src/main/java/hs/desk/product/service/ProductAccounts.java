package hs.desk.product.service;

import hs.desk.database.Databases;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The accounts of products, as the feed names them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProductAccounts {

  @PersistenceContext(unitName = "monitor")
  private EntityManager monitor;

  @EJB private Databases databases;

  /** Refused {@code UNAVAILABLE} while the monitor does not answer. */
  public List<String> of(String productCode) {
    databases.requireMonitor();
    return monitor
        .createQuery(
            "select a.accountId from StrategyAccount a where a.productCode = :product",
            String.class)
        .setParameter("product", productCode)
        .getResultList();
  }
}
