package hs.desk.user.service;

import hs.desk.user.Profile;
import hs.desk.user.Rights;
import hs.desk.user.Rights.Held;
import hs.desk.user.RoleName;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The matrix of users, roles and products, as stored. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RoleGrants {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  /** What the user may do now; nothing for an unknown name. */
  public Rights rightsOf(String username) {
    List<Held> held =
        strategy
            .createQuery(
                "select g.role, g.productCode from RoleGrant g where g.username = :username",
                Object[].class)
            .setParameter("username", username)
            .getResultStream()
            .map(line -> new Held((RoleName) line[0], (String) line[1]))
            .toList();
    return Rights.of(held, held.isEmpty() ? List.of() : products());
  }

  /** The user's lines of the matrix, in order of product and role. */
  public List<Profile.Role> heldBy(String username) {
    return strategy
        .createQuery(
            "select g.productCode, p.name, g.role from RoleGrant g"
                + " left join Product p on p.code = g.productCode"
                + " where g.username = :username order by g.productCode, g.role",
            Object[].class)
        .setParameter("username", username)
        .getResultStream()
        .map(line -> new Profile.Role((String) line[0], (String) line[1], (RoleName) line[2]))
        .toList();
  }

  private List<String> products() {
    return strategy.createQuery("select p.code from Product p", String.class).getResultList();
  }
}
