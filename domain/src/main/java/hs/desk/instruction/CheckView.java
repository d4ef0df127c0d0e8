package hs.desk.instruction;

import hs.desk.check.CheckKind;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a check said of an instruction.
 *
 * @param level RECORD, WARN or BLOCK
 * @param instrumentId the line's contract; null for a check of the whole
 * @param acknowledgedBy who accepted the warning, or null
 * @param rule the name under which a refusal names it and a warning is acknowledged
 * @param act at which it was checked
 */
public record CheckView(
    CheckKind kind,
    String level,
    boolean passed,
    String instrumentId,
    BigDecimal limitValue,
    BigDecimal actualValue,
    String detail,
    String acknowledgedBy,
    Instant acknowledgedAt,
    String acknowledgement,
    Long ruleId,
    String rule,
    String act) {}
