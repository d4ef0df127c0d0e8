package hs.desk.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.ReadOnly;

/** A contract as the feed lists it. */
@Entity
@ReadOnly
@Table(name = "contract_list")
public class Contract {

  @Id
  @Column(name = "c_instrument_id")
  private String instrumentId;

  @Column(name = "c_instrument_name")
  private String instrumentName;

  @Column(name = "c_exchange_id")
  private String exchangeId;

  @Column(name = "c_type_name")
  private String typeName;

  @Column(name = "c_stype_name")
  private String subTypeName;

  @Column(name = "c_underlying_id")
  private String underlyingId;

  private BigDecimal multiplier;

  @Column(name = "price_tick")
  private BigDecimal priceTick;

  @Column(name = "min_volume")
  private BigDecimal minVolume;

  @Column(name = "max_limit_volume")
  private BigDecimal maxLimitVolume;

  private BigDecimal strike;

  @Column(name = "option_type")
  private OptionType optionType;

  @Column(name = "expire_date")
  private LocalDate expireDate;

  private String currency;

  @Column(name = "update_time")
  private Instant updateTime;

  protected Contract() {}

  public String instrumentId() {
    return instrumentId;
  }

  public String instrumentName() {
    return instrumentName;
  }

  public String exchangeId() {
    return exchangeId;
  }

  public Exchange exchange() {
    return Exchange.of(exchangeId);
  }

  public String typeName() {
    return typeName;
  }

  public ContractKind kind() {
    return ContractKind.of(typeName);
  }

  /** The variety or the sector, such as 豆粕. */
  public String subTypeName() {
    return subTypeName;
  }

  /** What an option is on; null for all others. It need not be listed. */
  public String underlyingId() {
    return underlyingId;
  }

  /** Money per quote unit and lot; 1 for stocks and ETFs. */
  public BigDecimal multiplier() {
    return multiplier;
  }

  public BigDecimal priceTick() {
    return priceTick;
  }

  /** The smallest order; for stocks and ETFs the board lot when buying. */
  public BigDecimal minVolume() {
    return minVolume;
  }

  public BigDecimal maxLimitVolume() {
    return maxLimitVolume;
  }

  /** Null for what is no option. */
  public BigDecimal strike() {
    return strike;
  }

  /** Null for what is no option. */
  public OptionType optionType() {
    return optionType;
  }

  /** The last trading day; null for stocks and ETFs. */
  public LocalDate expireDate() {
    return expireDate;
  }

  public String currency() {
    return currency;
  }

  public Instant updateTime() {
    return updateTime;
  }

  /** Whether it can no longer be traded on this trading day. */
  public boolean expiredOn(LocalDate tradingDay) {
    return expireDate != null && expireDate.isBefore(tradingDay);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Contract that && instrumentId.equals(that.instrumentId);
  }

  @Override
  public int hashCode() {
    return instrumentId.hashCode();
  }
}
