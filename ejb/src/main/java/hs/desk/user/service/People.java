package hs.desk.user.service;

import hs.desk.user.Person;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** The company's list of people, read only. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class People {

  @PersistenceContext(unitName = "dataweb")
  private EntityManager dataweb;

  public List<Person> named(Collection<String> usernames) {
    return dataweb
        .createQuery("select p from Person p where p.username in :names", Person.class)
        .setParameter("names", List.copyOf(usernames))
        .getResultList();
  }

  /** Names of those who left. */
  public List<String> inactive() {
    return dataweb
        .createQuery("select p.username from Person p where p.active = false", String.class)
        .getResultList();
  }
}
