package hs.desk.notification.service;

import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionStatus;
import hs.desk.notification.Circle;
import hs.desk.user.RoleGrant;
import hs.desk.user.RoleName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Who is told of an instruction (design.md §4, mail). */
@ApplicationScoped
public class Audience {

  @PersistenceContext(unitName = "strategy")
  private EntityManager em;

  /** Those who were asked by mail to act on it while it stood so, by name. */
  public List<String> asked(InstructionStatus status, Instruction instruction) {
    return of(Circle.asked(status), instruction);
  }

  /** Those who were asked by mail to act on it and have not begun to, by name. */
  public List<String> left(Instruction instruction) {
    return of(Circle.left(instruction), instruction);
  }

  private List<String> of(Circle circle, Instruction instruction) {
    return switch (circle) {
      case APPROVERS -> approvers(instruction.productCode(), instruction.createdBy());
      case TRADERS -> traders(instruction.productCode());
      case NOBODY -> List.of();
    };
  }

  /** Those who may work it, by name. */
  public List<String> traders(String productCode) {
    return holders(productCode, List.of(RoleName.TRADER));
  }

  /** Those who may approve it: never the author. */
  public List<String> approvers(String productCode, String author) {
    return holders(productCode, List.of(RoleName.MANAGER, RoleName.RISK)).stream()
        .filter(name -> !name.equals(author))
        .toList();
  }

  private List<String> holders(String productCode, List<RoleName> roles) {
    return em.createQuery(
            "select distinct g.username from RoleGrant g"
                + " where g.productCode in :codes and g.role in :roles order by g.username",
            String.class)
        .setParameter("codes", List.of(productCode, RoleGrant.ALL_PRODUCTS))
        .setParameter("roles", roles)
        .getResultList();
  }
}
