package hs.desk.instruction;

import java.util.List;

/**
 * What people said and saw of an instruction, beside its lines.
 *
 * @param drift how far things moved since it was submitted, while it waits for approval; empty
 *     otherwise, null when the market cannot be read
 */
public record Dossier(
    List<ApprovalView> approvals,
    List<RevisionView> revisions,
    List<SeenView> seen,
    List<Drift> drift) {

  /** Of one that was just made. */
  public static final Dossier NEW = new Dossier(List.of(), List.of(), List.of(), List.of());

  /** Of one that nobody said or saw anything of since it was made. */
  public static Dossier untouched(List<Drift> drift) {
    return new Dossier(List.of(), List.of(), List.of(), drift);
  }
}
