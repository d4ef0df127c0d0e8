package hs.desk.check.service;

import hs.desk.check.Rung;
import hs.desk.instruction.CheckView;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the checks said.
 *
 * @param margin CNY that the opening details tie up; null when nothing asked for it
 * @param ladder empty when nothing asked for it
 */
public record Checked(List<CheckView> checks, BigDecimal margin, List<Rung> ladder) {

  static final Checked NOTHING = new Checked(List.of(), null, List.of());
}
