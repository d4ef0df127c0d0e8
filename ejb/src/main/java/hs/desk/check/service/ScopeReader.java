package hs.desk.check.service;

import hs.desk.check.RuleScope;
import hs.desk.database.Databases;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;

/** What the feed lists, as far as the scope of a rule may speak of it; one read of the monitor. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ScopeReader {

  private static final String LISTED =
      "select distinct new hs.desk.check.RuleScope("
          + "c.exchangeId, c.typeName, c.subTypeName, %s) from Contract c %s";

  @PersistenceContext(unitName = "monitor")
  private EntityManager monitor;

  @EJB private Databases databases;

  /**
   * Exchanges with their types and varieties; of the contract alone where the scope names one.
   * Nothing is read for a scope that narrows nothing.
   */
  public List<RuleScope> listed(RuleScope asked) {
    if (asked.everything()) {
      return List.of();
    }
    databases.requireMonitor();
    return query(asked.instrumentId()).getResultList();
  }

  private TypedQuery<RuleScope> query(String instrumentId) {
    return instrumentId == null
        ? monitor.createQuery(LISTED.formatted("''", ""), RuleScope.class)
        : monitor
            .createQuery(
                LISTED.formatted("c.instrumentId", "where c.instrumentId = :id"), RuleScope.class)
            .setParameter("id", instrumentId);
  }
}
