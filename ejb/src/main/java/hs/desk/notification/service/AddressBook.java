package hs.desk.notification.service;

import hs.desk.user.Person;
import hs.desk.user.service.Directory;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Mail addresses of people, as the directory says them now. */
@Dependent
public class AddressBook {

  @EJB private Directory directory;

  /**
   * The addresses of those who have a usable one; empty when the directory does not answer, so that
   * nobody is taken for unknown because it is down.
   */
  Optional<Map<String, InternetAddress>> of(Collection<String> usernames) {
    return directory.findAll(usernames).map(AddressBook::addresses);
  }

  private static Map<String, InternetAddress> addresses(Map<String, Person> people) {
    Map<String, InternetAddress> addresses = new HashMap<>();
    people.forEach((name, person) -> address(person).ifPresent(it -> addresses.put(name, it)));
    return addresses;
  }

  /** Empty for who left, has no address, or one that would not survive a header. */
  static Optional<InternetAddress> address(Person person) {
    String email = person.email();
    if (!person.active() || email == null || email.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    try {
      InternetAddress[] parsed = InternetAddress.parse(email, true);
      boolean plain = parsed.length == 1 && email.strip().equals(parsed[0].getAddress());
      return plain ? Optional.of(parsed[0]) : Optional.empty();
    } catch (AddressException e) {
      return Optional.empty();
    }
  }
}
