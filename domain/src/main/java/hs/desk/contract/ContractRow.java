package hs.desk.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A contract as callers see it.
 *
 * @param underlyingId what an option is on; null for all others
 * @param multiplier money per quote unit and lot; 1 for stocks and ETFs
 * @param minVolume the smallest order; for stocks and ETFs the board lot when buying
 * @param strike null for what is no option
 * @param optionType C, P, or null for what is no option
 * @param expireDate the last trading day; null for stocks and ETFs
 * @param updateTime when the feed last changed the row
 */
public record ContractRow(
    String instrumentId,
    String instrumentName,
    String exchangeId,
    String typeName,
    String subTypeName,
    String underlyingId,
    BigDecimal multiplier,
    BigDecimal priceTick,
    BigDecimal minVolume,
    BigDecimal maxLimitVolume,
    BigDecimal strike,
    String optionType,
    LocalDate expireDate,
    String currency,
    Instant updateTime) {

  public static ContractRow of(Contract contract) {
    OptionType option = contract.optionType();
    return new ContractRow(
        contract.instrumentId(),
        contract.instrumentName(),
        contract.exchangeId(),
        contract.typeName(),
        contract.subTypeName(),
        contract.underlyingId(),
        contract.multiplier(),
        contract.priceTick(),
        contract.minVolume(),
        contract.maxLimitVolume(),
        contract.strike(),
        option == null ? null : option.code(),
        contract.expireDate(),
        contract.currency(),
        contract.updateTime());
  }
}
