package hs.desk.instruction.service;

import hs.desk.instruction.Fill;
import hs.desk.instruction.FillView;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Fills as they are shown, by detail; one query says too which of them wait for the feed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ShownFills {

  /** The product is null, as all else of the row would be, where a fill waits for nothing. */
  private static final String FILLS =
      "select f, f.detail.id, p.productCode from Fill f left join ProvisionalFill p on p.fill = f";

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  public Map<Long, List<FillView>> ofInstruction(long id) {
    return found(" where f.detail.instruction.id = :of", id);
  }

  /**
   * @param ids at least one
   */
  public Map<Long, List<FillView>> ofDetails(Collection<Long> ids) {
    return found(" where f.detail.id in :of", ids);
  }

  private Map<Long, List<FillView>> found(String where, Object of) {
    return strategy
        .createQuery(FILLS + where + " order by f.id", Object[].class)
        .setParameter("of", of)
        .getResultStream()
        .map(row -> FillView.of((Fill) row[0], (Long) row[1], row[2] != null))
        .collect(Collectors.groupingBy(FillView::detailId));
  }
}
