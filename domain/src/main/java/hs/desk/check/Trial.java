package hs.desk.check;

import java.math.BigDecimal;

/**
 * What a rule would say of a product as it stands, with all that is open done.
 *
 * @param instrumentId null for a figure of the whole product
 * @param actualValue null when it cannot be measured
 */
public record Trial(
    String productCode,
    String instrumentId,
    BigDecimal limitValue,
    BigDecimal actualValue,
    boolean passed) {}
