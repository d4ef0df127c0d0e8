package hs.desk.check;

import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What will still move the positions that the feed tells of: what a detail has left to trade, and
 * what traders have booked ahead of the feed.
 *
 * @param instructionId null while its instruction is not stored, and of what is traded
 * @param target of its line, net lots; null of what is traded
 * @param lots above zero
 */
public record OpenOrder(
    Long instructionId,
    String productCode,
    String accountId,
    String instrumentId,
    BigDecimal target,
    OpenClose openClose,
    BuySell buySell,
    BigDecimal lots,
    Stage stage) {

  /** How far it is. */
  public enum Stage {
    FREE(Moment.AFTER_ALL),
    /** A trader works it. */
    CLAIMED(Moment.AFTER_CLAIMED),
    /** Booked by hand; no trade of the feed has confirmed it, nor moved a position. */
    TRADED(Moment.AFTER_WORKING);

    private final Moment done;

    Stage(Moment done) {
      this.done = done;
    }

    boolean doneBy(Moment moment) {
      return done.compareTo(moment) <= 0;
    }
  }

  /** So many lots of a way, over all instructions, that traders have booked ahead of the feed. */
  public static OpenOrder traded(
      String productCode,
      String accountId,
      String instrumentId,
      OpenClose openClose,
      BuySell buySell,
      BigDecimal lots) {
    return new OpenOrder(
        null, productCode, accountId, instrumentId, null, openClose, buySell, lots, Stage.TRADED);
  }

  /** As its orders and trades of a day are told ({@link OpenClose#on}). */
  public OpenOrder on(LocalDate day, LocalDate laidOut) {
    OpenClose then = openClose.on(day, laidOut);
    if (then == openClose) {
      return this;
    }
    return new OpenOrder(
        instructionId, productCode, accountId, instrumentId, target, then, buySell, lots, stage);
  }

  boolean isTraded() {
    return stage == Stage.TRADED;
  }

  Place place() {
    return new Place(accountId, instrumentId);
  }

  /**
   * What is held once it is done.
   *
   * @param held before, or null
   */
  Sides done(Sides held) {
    return (held == null ? Sides.NONE : held).after(openClose, buySell, lots);
  }

  /** Whether it is of that stored instruction; null for one that is not stored. */
  boolean of(Long instruction) {
    return instruction != null && instruction.equals(instructionId);
  }

  /** Lots, those bought positive. */
  BigDecimal signed() {
    return buySell == BuySell.BUY ? lots : lots.negate();
  }
}
