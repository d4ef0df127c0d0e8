package hs.desk.instruction.service;

import hs.desk.StoredInstant;
import hs.desk.calendar.service.TradingCalendar;
import hs.desk.instruction.Amendment;
import hs.desk.instruction.Attribution;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.Market;
import hs.desk.instruction.PositionAdjustment;
import hs.desk.instruction.Release;
import hs.desk.instruction.Submission;
import hs.desk.position.service.ValuationSettings;
import hs.desk.product.Product;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Submissions, approvals and amendments at this moment, on the desk's terms. */
@Dependent
public class Submissions {

  @EJB private TradingCalendar calendar;
  @Inject private ValuationSettings settings;
  @Inject private OpenLines open;

  Submission submission(Product product, Market market) {
    Instant now = StoredInstant.now();
    return new Submission(product, market, terms(), day(now), now);
  }

  /** Flags the lines that other instructions overlap by now. */
  void flagOverlaps(Instruction instruction, List<PositionAdjustment> lines) {
    Set<String> besides = openBesides(instruction, lines);
    lines.forEach(line -> line.flagOverlap(besides));
  }

  /**
   * Contracts of the lines on which other instructions have something open. Asks the database, and
   * so writes what was changed before.
   */
  Set<String> openBesides(Instruction instruction, List<PositionAdjustment> lines) {
    List<String> contracts = lines.stream().map(PositionAdjustment::instrumentId).toList();
    return open.openOn(instruction.productCode(), contracts, instruction.id());
  }

  Release release(Product product, Market market) {
    Instant now = StoredInstant.now();
    return new Release(product, market, terms(), day(now), now);
  }

  Amendment amendment(Instruction instruction, Product product, Market market, Instant now) {
    Set<String> worked =
        market.orders().stream().map(Market.Working::instrumentId).collect(Collectors.toSet());
    List<Attribution.Open> details =
        open.details(List.of(product.code()), worked).getOrDefault(product.code(), List.of());
    return new Amendment(instruction, product, market, details, terms(), day(now), now);
  }

  /** The trading day of what is submitted now. */
  LocalDate day(Instant now) {
    return calendar.days().ofSubmission(now);
  }

  /** What a valuation is told from outside. */
  Submission.Terms terms() {
    return new Submission.Terms(settings.rate(), settings.priceMaxAge(), settings.sessions());
  }
}
