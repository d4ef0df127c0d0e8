package hs.desk.check;

import java.math.BigDecimal;

/**
 * One measurement against one rule.
 *
 * @param path of the field it is about
 * @param instrumentId null for a figure of the whole product
 * @param actual null when it cannot be measured
 */
public record Finding(
    CheckRule rule,
    String path,
    String instrumentId,
    BigDecimal limit,
    BigDecimal actual,
    boolean passed) {}
