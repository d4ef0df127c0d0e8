package hs.desk.trade.service;

import hs.desk.event.NewEvent;
import hs.desk.instruction.DetailStatus;
import hs.desk.instruction.InstructionDetail;
import hs.desk.user.RoleGrant;
import hs.desk.user.RoleName;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;

/** Claims of who is no trader of the product any more: nobody else could work them. */
@Stateless
public class AbandonedClaims {

  private static final String ABANDONED =
      " and d.status in :open and d.claimedBy is not null"
          + " and not exists (select g from RoleGrant g where g.username = d.claimedBy"
          + " and g.role = :trader and g.productCode in (d.productCode, :all))";

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private DetailAct act;

  /**
   * Ids of their details; another node may give them back meanwhile.
   *
   * @param most of them
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Long> found(int most) {
    List<String> products =
        strategy.createQuery("select p.code from Product p", String.class).getResultList();
    return products.isEmpty() ? List.of() : found(products, most);
  }

  private List<Long> found(List<String> products, int most) {
    // open details of a product are few and found by an index; there are many that are done
    return abandoned("select d.id from InstructionDetail d where d.productCode in :products")
        .setParameter("products", products)
        .setMaxResults(most)
        .getResultList();
  }

  private TypedQuery<Long> abandoned(String those) {
    return strategy
        .createQuery(those + ABANDONED, Long.class)
        .setParameter("open", DetailStatus.OPEN)
        .setParameter("trader", RoleName.TRADER)
        .setParameter("all", RoleGrant.ALL_PRODUCTS);
  }

  /**
   * Gives one back, if it still is abandoned once its product is locked; writes what a trader who
   * gives it back writes, in the desk's name.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void giveBack(long detailId) {
    String product =
        strategy
            .createQuery(
                "select d.productCode from InstructionDetail d where d.id = :id", String.class)
            .setParameter("id", detailId)
            .getSingleResult();
    InstructionDetail detail = act.locked(product, detailId);
    if (isAbandoned(detailId)) {
      act.free(detail, detail.claimedBy(), NewEvent.DESK);
    }
  }

  /** As the database has it: what is remembered of rights may be half a second old. */
  private boolean isAbandoned(long detailId) {
    return !abandoned("select d.id from InstructionDetail d where d.id = :id")
        .setParameter("id", detailId)
        .getResultList()
        .isEmpty();
  }
}
