package hs.desk.check;

import hs.desk.Stored;
import hs.desk.StoredInstant;
import hs.desk.instruction.Market.Listed;
import hs.desk.instruction.Surroundings.Traits;
import hs.desk.position.Direction;
import hs.desk.user.RoleName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** A limit that risk control keeps: what is measured, where, up to what, and what then follows. */
@Entity
@Table(name = "check_rule")
public class CheckRule extends Stored {

  private CheckKind kind;
  private CheckLevel level;

  @Column(name = "product_code")
  private String productCode;

  @Column(name = "c_exchange_id")
  private String exchangeId;

  @Column(name = "c_type_name")
  private String typeName;

  @Column(name = "c_stype_name")
  private String subTypeName;

  @Column(name = "c_instrument_id")
  private String instrumentId;

  private RoleName role;
  private String direction;
  private boolean house;
  private boolean active;

  @Column(name = "limit_value")
  private BigDecimal limitValue;

  private String note;

  @Column(name = "effective_from")
  private LocalDate effectiveFrom;

  @Column(name = "effective_to")
  private LocalDate effectiveTo;

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version private long version;

  protected CheckRule() {}

  public CheckRule(NewCheckRule asked, LocalDate today, String by, Instant now) {
    become(asked, today, by, now);
  }

  /** Everything of it is said anew. */
  public final void become(NewCheckRule asked, LocalDate today, String by, Instant now) {
    kind = asked.kind();
    level = asked.level();
    productCode = asked.productCode();
    exchangeId = asked.exchangeId();
    typeName = asked.typeName();
    subTypeName = asked.subTypeName();
    instrumentId = asked.instrumentId();
    role = asked.role();
    direction = asked.direction() == null ? null : asked.direction().name();
    house = asked.ofHouse();
    active = !Boolean.FALSE.equals(asked.active());
    limitValue = asked.limitValue();
    note = asked.note() == null ? "" : asked.note();
    effectiveFrom = asked.effectiveFrom() == null ? today : asked.effectiveFrom();
    effectiveTo = asked.effectiveTo();
    changedBy = by;
    changedAt = StoredInstant.cut(now);
  }

  /** Whether it is asked of that person's acts on the product. */
  boolean covers(String product, Set<RoleName> roles) {
    return (productCode == null || productCode.equals(product))
        && (role == null || roles.contains(role));
  }

  /**
   * Whether the contract is one of those it measures.
   *
   * @param traits null when they are not known: then only a rule that asks for none fits
   */
  boolean covers(Listed contract, Traits traits) {
    return contract != null
        && covers(
            new RuleScope(
                contract.exchangeId(),
                contract.typeName(),
                traits == null ? null : traits.subTypeName(),
                contract.instrumentId()));
  }

  /**
   * The same of a contract with its kind.
   *
   * @param contract null when it is not listed: nothing measures it
   */
  boolean covers(RuleScope contract) {
    return contract != null && scope().holds(contract);
  }

  /**
   * Whether a contract that is not listed is for certain one of those it measures; not where a kind
   * of contracts is, for the kind is not known.
   *
   * @param exchange null when it is not known either
   */
  boolean coversUnlisted(String contract, String exchange) {
    return typeName == null
        && subTypeName == null
        && RuleScope.fits(exchangeId, exchange)
        && RuleScope.fits(instrumentId, contract);
  }

  /** Whether it may be one of them for all that is known. */
  boolean mayCoverUnlisted(String contract, String exchange) {
    return (exchange == null || RuleScope.fits(exchangeId, exchange))
        && RuleScope.fits(instrumentId, contract);
  }

  public RuleScope scope() {
    return new RuleScope(exchangeId, typeName, subTypeName, instrumentId);
  }

  /** Whether it looks at what other products hold. */
  public boolean house() {
    return house;
  }

  public CheckKind kind() {
    return kind;
  }

  public CheckLevel level() {
    return level;
  }

  /** Null for all products. */
  public String productCode() {
    return productCode;
  }

  public String exchangeId() {
    return exchangeId;
  }

  public String typeName() {
    return typeName;
  }

  public String subTypeName() {
    return subTypeName;
  }

  public String instrumentId() {
    return instrumentId;
  }

  public RoleName role() {
    return role;
  }

  /** Null for both. */
  public Direction direction() {
    return direction == null ? null : Direction.valueOf(direction);
  }

  public boolean active() {
    return active;
  }

  /** What may just be reached, as it was written; null where the kind needs none. */
  public BigDecimal limitValue() {
    return limitValue;
  }

  /** What may just be reached: none of what is counted, unless the rule names how many. */
  BigDecimal limit() {
    return limitValue == null && kind.counts() ? BigDecimal.ZERO : limitValue;
  }

  public String note() {
    return note;
  }

  public LocalDate effectiveFrom() {
    return effectiveFrom;
  }

  /** Null for ever. */
  public LocalDate effectiveTo() {
    return effectiveTo;
  }

  public String changedBy() {
    return changedBy;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public long version() {
    return version;
  }
}
