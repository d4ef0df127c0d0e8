package hs.desk.user.service;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.user.Person;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryTest {

  private static final List<String> SOMEBODY = List.of("trader1");

  private boolean away;
  private int asked;
  private final Directory directory = new Directory();

  DirectoryTest() {
    directory.people =
        new People() {
          @Override
          public List<Person> named(Collection<String> usernames) {
            asked++;
            if (away) {
              throw new IllegalStateException("away");
            }
            return List.of();
          }
        };
  }

  @Test
  void whoIsUnknownIsToldFromADirectoryThatIsAway() {
    assertThat(directory.findAll(SOMEBODY)).isPresent();
    away = true;
    assertThat(directory.findAll(SOMEBODY)).isEmpty();
  }

  @Test
  void anAnswerThatWasNotAskedForIsNoneThoughTheDirectoryRecovered() {
    away = true;
    directory.findAll(SOMEBODY);
    away = false;
    assertThat(directory.findAll(SOMEBODY)).as("it rests").isEmpty();
    assertThat(asked).isEqualTo(1);
    assertThat(directory.findAll(List.of())).isPresent();
  }
}
