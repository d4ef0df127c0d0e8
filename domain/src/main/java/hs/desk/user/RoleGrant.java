package hs.desk.user;

import hs.desk.Stored;
import hs.desk.StoredInstant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** One cell of the matrix user × role × product. It is granted and revoked, never changed. */
@Entity
@Table(name = "user_role_product")
public class RoleGrant extends Stored {

  /** The product code that stands for all products, also those to come. */
  public static final String ALL_PRODUCTS = "*";

  private String username;
  private RoleName role;

  @Column(name = "product_code")
  private String productCode;

  @Column(name = "granted_by")
  private String grantedBy;

  @Column(name = "granted_at")
  private Instant grantedAt;

  protected RoleGrant() {}

  public RoleGrant(
      String username, RoleName role, String productCode, String grantedBy, Instant grantedAt) {
    this.username = username;
    this.role = role;
    this.productCode = productCode;
    this.grantedBy = grantedBy;
    this.grantedAt = StoredInstant.cut(grantedAt);
  }

  public String username() {
    return username;
  }

  public RoleName role() {
    return role;
  }

  /** A product's code, or {@link #ALL_PRODUCTS}. */
  public String productCode() {
    return productCode;
  }

  public String grantedBy() {
    return grantedBy;
  }

  public Instant grantedAt() {
    return grantedAt;
  }

  public boolean covers(String product) {
    return ALL_PRODUCTS.equals(productCode) || productCode.equals(product);
  }
}
