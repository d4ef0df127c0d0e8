package hs.desk.monitor;

import java.math.BigDecimal;

/**
 * The money of an account (design.md §6), in CNY; the fields in the order of the wire. What cannot
 * be told is null, and so is what follows from it.
 *
 * @param balance 动态权益, without the value of options
 * @param available balance less margin and frozen money
 * @param margin the feed's, else computed with larger-side relief
 * @param frozen by working orders: margin, premium and commission
 * @param closeProfit of the day by date; the feed's, else computed
 * @param positionProfit by date, of the positions at their present prices
 * @param optionValue value of long options less that of short ones; not in the balance
 * @param riskDegree margin / balance as a fraction; null when the balance is not above zero
 */
public record AccountRow(
    String productCode,
    String accountId,
    BigDecimal preBalance,
    BigDecimal deposit,
    BigDecimal withdraw,
    BigDecimal balance,
    BigDecimal available,
    BigDecimal margin,
    BigDecimal frozen,
    BigDecimal commission,
    BigDecimal closeProfit,
    BigDecimal positionProfit,
    BigDecimal optionValue,
    BigDecimal riskDegree) {}
