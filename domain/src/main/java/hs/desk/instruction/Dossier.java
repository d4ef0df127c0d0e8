package hs.desk.instruction;

import hs.desk.check.Rung;
import java.math.BigDecimal;
import java.util.List;

/**
 * What people and rules said of an instruction, beside its lines.
 *
 * @param drift how far things moved since it was submitted, while it waits for approval; empty
 *     otherwise, null when the market cannot be read
 * @param margin CNY its opening details need; null where it was not computed
 * @param ladder the product on its way until all that is open is done; null but in a preview
 */
public record Dossier(
    List<ApprovalView> approvals,
    List<RevisionView> revisions,
    List<SeenView> seen,
    List<Drift> drift,
    List<CheckView> checks,
    BigDecimal margin,
    List<Rung> ladder) {

  /** Of one that was just made. */
  public static final Dossier NEW = checked(List.of(), null, null);

  /** Of one that is made or previewed, with what the checks said. */
  public static Dossier checked(List<CheckView> checks, BigDecimal margin, List<Rung> ladder) {
    return new Dossier(List.of(), List.of(), List.of(), List.of(), checks, margin, ladder);
  }

  /** Of one that nobody said or saw anything of since it was made, the rules apart. */
  public static Dossier untouched(List<Drift> drift, List<CheckView> checks) {
    return new Dossier(List.of(), List.of(), List.of(), drift, checks, null, null);
  }
}
