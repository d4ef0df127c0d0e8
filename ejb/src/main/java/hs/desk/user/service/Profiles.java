package hs.desk.user.service;

import hs.desk.user.Person;
import hs.desk.user.Profile;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;

/** Who a user is: his roles from the desk, his names from the directory. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Profiles {

  @EJB private RoleGrants grants;
  @EJB private Directory directory;

  public Profile of(String username) {
    Optional<Person> person = directory.find(username);
    return new Profile(
        username,
        person.map(Person::englishName).orElse(null),
        person.map(Person::chineseName).orElse(null),
        person.map(Person::email).orElse(null),
        grants.heldBy(username));
  }
}
