package hs.desk.monitor;

import java.math.BigDecimal;

/** Which of a quote's prices counts for what (domain.md §9, 4 and 5); null when there is none. */
final class Quoted {

  private Quoted() {}

  /** For profit: the settlement once there is one. */
  static BigDecimal marked(Paper paper) {
    return Exact.first(paper.prices().settlement(), paper.prices().last(), before(paper));
  }

  /** For values and exposure: the last price. */
  static BigDecimal traded(Paper paper) {
    return Exact.first(paper.prices().last(), paper.prices().settlement(), before(paper));
  }

  /** For what is owed on an option: the newest settlement. */
  static BigDecimal settled(Paper paper) {
    return Exact.first(paper.prices().settlement(), before(paper), paper.prices().last());
  }

  private static BigDecimal before(Paper paper) {
    return paper.prices().beforeTold() ? paper.prices().before() : null;
  }
}
