package hs.desk.instruction;

import hs.desk.position.Holding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which account sells how many shares: the earlier account as much as it can, each in board lots,
 * its odd remainder only whole (domain.md §3.4).
 */
final class ShareSale {

  /** An account's part of the sale; may be zero. */
  record Part(String accountId, BigDecimal quantity) {}

  private final OrderRules rules;
  private final List<Holding> accounts;

  /**
   * @param accounts in the order in which they sell
   */
  ShareSale(OrderRules rules, List<Holding> accounts) {
    this.rules = rules;
    this.accounts = accounts;
  }

  BigDecimal sellable() {
    return accounts.stream()
        .map(account -> account.longs().sellable())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The parts, or empty when no split into permitted orders sums to the quantity. */
  Optional<List<Part>> of(BigDecimal quantity) {
    return rules.step().compareTo(BigDecimal.ONE) == 0
        ? byMinimum(quantity)
        : withRemainders(0, quantity, new ArrayList<>()).map(odd -> inBoardLots(quantity, odd));
  }

  /**
   * Chooses the accounts that sell their odd remainder, earlier ones first, so that the rest is
   * board lots that are there to sell.
   *
   * @return the remainder each account sells
   */
  private Optional<List<BigDecimal>> withRemainders(
      int account, BigDecimal left, List<BigDecimal> chosen) {
    if (left.signum() < 0) {
      return Optional.empty();
    }
    if (account == accounts.size()) {
      return left.remainder(rules.step()).signum() == 0 && left.compareTo(boardLots()) <= 0
          ? Optional.of(List.copyOf(chosen))
          : Optional.empty();
    }
    BigDecimal odd = sellable(account).remainder(rules.step());
    Optional<List<BigDecimal>> found = Optional.empty();
    if (odd.signum() > 0) {
      found = choose(account, left, chosen, odd);
    }
    return found.isPresent() ? found : choose(account, left, chosen, BigDecimal.ZERO);
  }

  private Optional<List<BigDecimal>> choose(
      int account, BigDecimal left, List<BigDecimal> chosen, BigDecimal odd) {
    chosen.add(odd);
    Optional<List<BigDecimal>> found = withRemainders(account + 1, left.subtract(odd), chosen);
    chosen.remove(chosen.size() - 1);
    return found;
  }

  private BigDecimal boardLots() {
    BigDecimal all = BigDecimal.ZERO;
    for (int account = 0; account < accounts.size(); account++) {
      all = all.add(boardLots(account));
    }
    return all;
  }

  private BigDecimal boardLots(int account) {
    BigDecimal sellable = sellable(account);
    return sellable.subtract(sellable.remainder(rules.step()));
  }

  private List<Part> inBoardLots(BigDecimal quantity, List<BigDecimal> odd) {
    BigDecimal left = quantity.subtract(odd.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    List<Part> parts = new ArrayList<>();
    for (int account = 0; account < accounts.size(); account++) {
      BigDecimal lots = boardLots(account).min(left);
      left = left.subtract(lots);
      parts.add(new Part(accounts.get(account).accountId(), lots.add(odd.get(account))));
    }
    return parts;
  }

  /**
   * Markets with a smallest order and steps of one share: what is left for the last account may be
   * too small, then the accounts before it leave it some.
   */
  private Optional<List<Part>> byMinimum(BigDecimal quantity) {
    List<BigDecimal> takes = new ArrayList<>();
    BigDecimal left = quantity;
    for (int account = 0; account < accounts.size(); account++) {
      BigDecimal take = left.min(sellable(account));
      takes.add(take);
      left = left.subtract(take);
    }
    for (int account = takes.size() - 1; account > 0; account--) {
      lift(takes, account);
    }
    List<Part> parts = new ArrayList<>();
    for (int account = 0; account < takes.size(); account++) {
      if (!permitted(takes.get(account), account)) {
        return Optional.empty();
      }
      parts.add(new Part(accounts.get(account).accountId(), takes.get(account)));
    }
    return Optional.of(parts);
  }

  private void lift(List<BigDecimal> takes, int account) {
    if (permitted(takes.get(account), account)) {
      return;
    }
    BigDecimal target = rules.minimum().min(sellable(account));
    for (int before = account - 1; before >= 0; before--) {
      BigDecimal spare = takes.get(before).subtract(rules.minimum()).max(BigDecimal.ZERO);
      BigDecimal moved = spare.min(target.subtract(takes.get(account)));
      takes.set(before, takes.get(before).subtract(moved));
      takes.set(account, takes.get(account).add(moved));
    }
  }

  private boolean permitted(BigDecimal take, int account) {
    return take.signum() == 0
        || take.compareTo(sellable(account)) == 0
        || take.compareTo(rules.minimum()) >= 0;
  }

  private BigDecimal sellable(int account) {
    return accounts.get(account).longs().sellable();
  }
}
