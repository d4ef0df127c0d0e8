package hs.desk.instruction;

import hs.desk.quote.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A line as it is shown, with its details and its part of the snapshot.
 *
 * @param id null in a preview, like {@code instructionId}
 * @param working signed lots of working orders, like {@code gap} and {@code otherOpen} of product
 *     and contract; null until computed
 */
public record LineView(
    Long id,
    Long instructionId,
    int revision,
    String instrumentId,
    String instrumentName,
    String exchangeId,
    BigDecimal currentPosition,
    BigDecimal adjustedPosition,
    BigDecimal price,
    Price.Source priceSource,
    Instant priceTime,
    BigDecimal multiplier,
    BigDecimal delta,
    BigDecimal currentDeltaValue,
    BigDecimal adjustedDeltaValue,
    LineStatus status,
    List<String> flags,
    long version,
    BigDecimal working,
    BigDecimal gap,
    BigDecimal otherOpen,
    RollUp rollUp,
    List<DetailView> details,
    List<SnapshotView> snapshot) {

  /** The same with what works for its details. */
  public LineView working(UnaryOperator<DetailView> attributed) {
    List<DetailView> worked = details.stream().map(attributed).toList();
    return with(working, gap, otherOpen, flags, rollUp.worked(worked), worked);
  }

  /**
   * The same with what is still to be done of product and contract; flagged where lines overlap
   * now, whether or not they did when it was submitted.
   */
  public LineView toDo(Gap toDo) {
    List<String> words = new ArrayList<>(flags);
    words.remove(Gap.OVERLAP);
    if (toDo.overlaps()) {
      words.add(Gap.OVERLAP);
    }
    return with(toDo.working(), toDo.gap(), toDo.otherOpen(), List.copyOf(words), rollUp, details);
  }

  private LineView with(
      BigDecimal nowWorking,
      BigDecimal nowGap,
      BigDecimal nowOtherOpen,
      List<String> nowFlags,
      RollUp nowRollUp,
      List<DetailView> nowDetails) {
    return new LineView(
        id,
        instructionId,
        revision,
        instrumentId,
        instrumentName,
        exchangeId,
        currentPosition,
        adjustedPosition,
        price,
        priceSource,
        priceTime,
        multiplier,
        delta,
        currentDeltaValue,
        adjustedDeltaValue,
        status,
        nowFlags,
        version,
        nowWorking,
        nowGap,
        nowOtherOpen,
        nowRollUp,
        nowDetails,
        snapshot);
  }

  /**
   * @param earlier details of the lines of its contract that it replaced
   */
  public static LineView of(
      PositionAdjustment line,
      Long instructionId,
      List<DetailView> details,
      List<DetailView> earlier,
      List<SnapshotView> snapshot) {
    return new LineView(
        line.id(),
        instructionId,
        line.revision(),
        line.instrumentId(),
        line.instrumentName(),
        line.exchangeId(),
        line.currentPosition(),
        line.adjustedPosition(),
        line.price(),
        line.priceSource(),
        line.priceTime(),
        line.multiplier(),
        line.delta(),
        line.currentDeltaValue(),
        line.adjustedDeltaValue(),
        line.status(),
        line.flags(),
        line.version(),
        null,
        null,
        null,
        RollUp.of(line, details, earlier),
        details,
        snapshot);
  }
}
