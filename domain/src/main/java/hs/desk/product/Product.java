package hs.desk.product;

import hs.desk.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/** A fund. Every act that creates, amends, cancels, claims or books locks its row first. */
@Entity
@Table(name = "product")
public class Product {

  @Id private String code;
  private String name;
  private ProductState state;

  @Column(name = "approvals_required")
  private int approvalsRequired;

  @Column(name = "drift_tolerance")
  private BigDecimal driftTolerance;

  @Column(name = "default_account_id")
  private String defaultAccountId;

  private String currency;
  private BigDecimal nav;

  @Column(insertable = false, updatable = false)
  private long fills;

  @Version private long version;

  protected Product() {}

  /** An active product that needs no approval. */
  public Product(String code, String name, String defaultAccountId) {
    this.code = code;
    this.name = name;
    this.defaultAccountId = defaultAccountId;
    state = ProductState.ACTIVE;
    driftTolerance = BigDecimal.ZERO;
    currency = "CNY";
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public ProductState state() {
    return state;
  }

  /** How many people other than the author must approve: 0 to 2. */
  public int approvalsRequired() {
    return approvalsRequired;
  }

  /**
   * By how much what is held may differ from the snapshot until someone confirms it; a fraction.
   */
  public BigDecimal driftTolerance() {
    return driftTolerance;
  }

  /** The account that opens, and that shows a contract nobody holds yet. */
  public String defaultAccountId() {
    return defaultAccountId;
  }

  public String currency() {
    return currency;
  }

  /** Net asset value in the product's currency, or null. */
  public BigDecimal nav() {
    return nav;
  }

  /**
   * Fills booked and taken back so far, counted by the database; what was read before may be old.
   */
  public long fills() {
    return fills;
  }

  public long version() {
    return version;
  }

  /** Refuses {@code RULE} while it takes no new instruction at all. */
  public void requireTaking() {
    if (state == ProductState.HALTED) {
      throw Refused.rule("product_code", "product-halted", null, code);
    }
  }

  /** Takes the values that are given; any state follows any other. */
  public void set(NewSettings settings) {
    state = settings.state() == null ? state : settings.state();
    nav = settings.nav() == null ? nav : settings.nav();
    if (settings.defaultAccountId() != null) {
      defaultAccountId = settings.defaultAccountId();
    }
    if (settings.approvalsRequired() != null) {
      approvalsRequired = settings.approvalsRequired();
    }
    if (settings.driftTolerance() != null) {
      driftTolerance = settings.driftTolerance();
    }
  }

  /** Any state follows any other. */
  public void become(ProductState next) {
    state = next;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Product that && code != null && code.equals(that.code);
  }

  @Override
  public int hashCode() {
    return code == null ? 0 : code.hashCode();
  }
}
