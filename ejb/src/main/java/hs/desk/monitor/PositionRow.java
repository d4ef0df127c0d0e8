package hs.desk.monitor;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A live position of product, account and contract (design.md §6); the fields in the order of the
 * wire. Quantities are lots (shares for stocks and ETFs), money is CNY; long is positive, short
 * negative in {@code net} and in all values.
 *
 * @param longClosable lots a closing order may take: held less frozen; of stocks and ETFs what was
 *     held yesterday, for today's purchases cannot be sold
 * @param net long minus short
 * @param price last, else settlement, else pre-settlement; null when there is none
 * @param priceSource which of them
 * @param priceTime when the quote changed last
 * @param delta of one lot per unit of the underlying; null when it cannot be told
 * @param notional never negative
 * @param gammaCash change of the delta value for a move of 1 % of the underlying
 * @param vegaCash change of the value for one point of volatility
 * @param thetaCash change of the value in a calendar day
 * @param positionProfit by date; 0 for options, whose premium is cash; null when it cannot be told
 * @param floatProfit by trade
 * @param margin of both directions, before larger-side relief: the feed's, else computed; null when
 *     it cannot be told
 * @param target of product and contract, repeated on each account, like what follows; null without
 *     an open line
 * @param working signed lots of orders in the market
 * @param gap target − net of all accounts − working; null without a target
 * @param otherOpen signed lots that superseded lines still have open
 * @param flags what is wrong or old, such as {@code DELTA_MISSING}
 */
public record PositionRow(
    String productCode,
    String accountId,
    String instrumentId,
    BigDecimal longYesterday,
    BigDecimal longToday,
    BigDecimal longFrozen,
    BigDecimal longClosable,
    BigDecimal shortYesterday,
    BigDecimal shortToday,
    BigDecimal shortFrozen,
    BigDecimal shortClosable,
    BigDecimal net,
    BigDecimal price,
    String priceSource,
    Instant priceTime,
    BigDecimal multiplier,
    BigDecimal delta,
    BigDecimal marketValue,
    BigDecimal notional,
    BigDecimal deltaValue,
    BigDecimal gammaCash,
    BigDecimal vegaCash,
    BigDecimal thetaCash,
    BigDecimal positionProfit,
    BigDecimal floatProfit,
    BigDecimal margin,
    BigDecimal target,
    BigDecimal working,
    BigDecimal gap,
    BigDecimal otherOpen,
    List<String> flags) {}
