package hs.desk.check;

import java.math.BigDecimal;
import java.util.List;

/**
 * The product at one step of the way: now, after the working orders, after what is claimed, after
 * all that is open.
 *
 * @param step NOW, AFTER_WORKING, AFTER_CLAIMED or AFTER_ALL
 * @param netDeltaValue CNY, of all that can be valued
 * @param margin CNY, after larger-side relief, an estimate but for NOW; null when it cannot be told
 * @param riskDegree a fraction; null when there is no balance
 * @param crossed names of the rules on the whole product, or on what is held of one contract, whose
 *     limit is crossed there
 */
public record Rung(
    String step,
    BigDecimal netDeltaValue,
    BigDecimal margin,
    BigDecimal riskDegree,
    List<String> crossed) {}
