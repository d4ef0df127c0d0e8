/**
 * Checks before the trade (风控): limits as data, measured on what a product would hold.
 *
 * <p>Enters: {@link hs.desk.check.CheckRule}, a {@link hs.desk.check.Plan}, the market of one
 * moment; a {@link hs.desk.check.HandFill}. Leaves: {@link hs.desk.check.Finding}, a {@link
 * hs.desk.check.Verdict}, the {@link hs.desk.check.Forecast}.
 *
 * <p>Money still to come is margin after larger-side relief, account by account, premium of options
 * that are bought, and fees of opening, beyond what working orders have frozen; it stands against
 * what the accounts' rows show as available.
 *
 * <p>Rules: 1. A rule applies where each scope it names fits; what it does not name it does not
 * ask. 2. A line that reduces (design.md §4) breaks no rule, nor does one that changes nothing. 3.
 * A figure of the whole product is broken only by a plan that makes it worse. 4. What cannot be
 * measured breaks the rule that asks for it, and of a line on a contract that is not listed each
 * asks whose scope may fit; of what is open on a contract that no line asks for, and of which the
 * feed tells no more, what its instruction was submitted on counts, else nothing. 5. BLOCK refuses;
 * WARN refuses until it is acknowledged with a reason; RECORD is kept. 6. Cancelling is never
 * checked. 7. What an author acknowledged is not asked of who decides, while the rule is the same
 * and the figure no worse. 8. An amendment is measured with all that its instruction would have
 * open, and reduces against the target in force or what is held of it. 9. A fill by hand reports
 * what has happened: its price is held against tick and limits of the day, which no rule can
 * loosen, and unless it reduces against the rules on prices; what it comes to was measured with the
 * instruction. 10. What was booked by hand counts as under way until the feed confirms it, on the
 * trading day it was booked for: a position is there once it was traded.
 *
 * <p>Out of scope: the structure of a line (contract, lots), which no rule can loosen.
 */
package hs.desk.check;
