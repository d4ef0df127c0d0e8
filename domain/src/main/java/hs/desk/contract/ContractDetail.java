package hs.desk.contract;

import hs.desk.quote.QuoteRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One contract with its quote; the first components are those of {@link ContractRow}.
 *
 * @param quote null when the feed has none
 */
public record ContractDetail(
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
    Instant updateTime,
    QuoteRow quote) {

  public static ContractDetail of(ContractRow row, QuoteRow quote) {
    return new ContractDetail(
        row.instrumentId(),
        row.instrumentName(),
        row.exchangeId(),
        row.typeName(),
        row.subTypeName(),
        row.underlyingId(),
        row.multiplier(),
        row.priceTick(),
        row.minVolume(),
        row.maxLimitVolume(),
        row.strike(),
        row.optionType(),
        row.expireDate(),
        row.currency(),
        row.updateTime(),
        quote);
  }
}
