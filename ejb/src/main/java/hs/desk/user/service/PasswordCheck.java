package hs.desk.user.service;

import java.time.Duration;

/** Asks whoever keeps the passwords. */
@FunctionalInterface
public interface PasswordCheck {

  /**
   * Whether it is the user's password; false for an unknown user.
   *
   * @param within how long asking may take
   * @throws hs.desk.Refused {@code UNAVAILABLE} when there is no answer in that time, which says
   *     nothing about the password
   */
  boolean isRight(String username, String password, Duration within);
}
