/**
 * Instructions (指令): what a manager decides a product should hold, and the orders that bring it
 * there.
 *
 * <p>Enters: a target net position per contract ({@link hs.desk.instruction.NewAdjustment}), and
 * what the market and the product show at one moment ({@link hs.desk.instruction.Market}). Leaves:
 * an {@link hs.desk.instruction.Instruction} with snapshot, valued lines and details (明细), or every
 * rule that a field breaks; and the records in which it is shown ({@code …View}).
 *
 * <p>Rules of a submission: 1. All or nothing. 2. A line's contract is listed, not expired and has
 * a price. 3. A halted product takes nothing; one that may only reduce takes lines that reduce. 4.
 * The snapshot keeps every account and direction of each line's contract, one row of zeros where
 * nothing is held. 5. Line values are rounded to 4 decimals half up, totals add the rounded; a line
 * without delta is flagged, left out and counted.
 *
 * <p>Rules of the decomposition, mode net: 1. The target is a whole number of lots; a share's is
 * not below zero. 2. The opposite side is closed first, in order of account_id, then the rest opens
 * on the default account. 3. SHFE and INE: today's lots before yesterday's, and named; CLOSE
 * elsewhere; which lots are today's is the feed's to say, until its day is over ({@link
 * hs.desk.instruction.DayTurn}). 4. Stocks and ETFs: bought in board lots (STAR: 200 and more),
 * sold up to what is sellable, an odd remainder only whole. 5. Full chunks of the largest limit
 * order first, then the rest. 6. Frozen lots are not closed; opening beside them locks. 7. The
 * signed sum of the details is target − current, or the line is refused.
 *
 * <p>Rules of the life: 1. A status is left only along {@link
 * hs.desk.instruction.InstructionStatus}; a person moves it only by a {@link
 * hs.desk.instruction.Step}, all else follows from lines and details. 2. Nobody approves what he
 * gave. 3. What RISK paused, RISK resumes. 4. A cancel waits for the traders who hold a claim. 5.
 * An amendment never takes back what is filled; its lines keep the first current position of their
 * contract and have details for the remainder; contracts it does not name stay as they are.
 *
 * <p>Rules of work: 1. What is filled, its average price and every status below the instruction's
 * own decisions follow from live fills ({@code roll}, {@code settle}). 2. What was cancelled takes
 * nothing back. 3. The gap ({@link hs.desk.instruction.Gap}) aims at the line submitted last; what
 * older ones have open comes on top of nothing.
 *
 * <p>Out of scope: limits, where the rows are stored.
 */
package hs.desk.instruction;
