package hs.desk.user;

import java.util.List;

/**
 * A user as the desk knows him.
 *
 * @param englishName null when the directory has none, or does not answer; so the next two
 * @param roles his lines of the matrix, as granted
 */
public record Profile(
    String username, String englishName, String chineseName, String email, List<Role> roles) {

  /**
   * A role held.
   *
   * @param productCode {@code *} for all products
   * @param productName null for {@code *}
   */
  public record Role(String productCode, String productName, RoleName role) {}
}
