package hs.desk.instruction;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which fills a list shows; an empty set does not restrict.
 *
 * @param products codes; those unknown or foreign to the caller match nothing
 * @param tradingDay null: the present one, or all those of the instructions asked for
 */
public record FillFilter(
    Set<String> products,
    Set<String> accounts,
    Set<String> instrumentIds,
    Set<FillSource> sources,
    Set<String> bookedBy,
    Set<Long> instructionIds,
    LocalDate tradingDay) {

  /** Whether it says of which days it speaks. */
  public boolean ofSomeDay() {
    return tradingDay != null || !instructionIds.isEmpty();
  }

  public FillFilter on(LocalDate day) {
    return new FillFilter(
        products, accounts, instrumentIds, sources, bookedBy, instructionIds, day);
  }
}
