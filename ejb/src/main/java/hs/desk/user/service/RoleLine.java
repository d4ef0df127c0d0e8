package hs.desk.user.service;

import hs.desk.user.RoleGrant;
import hs.desk.user.RoleName;
import java.time.Instant;

/**
 * A line of the matrix of users, roles and products.
 *
 * @param productCode {@code *} for all products
 */
public record RoleLine(
    Long id,
    String username,
    RoleName role,
    String productCode,
    String grantedBy,
    Instant grantedAt) {

  static RoleLine of(RoleGrant grant) {
    return new RoleLine(
        grant.id(),
        grant.username(),
        grant.role(),
        grant.productCode(),
        grant.grantedBy(),
        grant.grantedAt());
  }
}
