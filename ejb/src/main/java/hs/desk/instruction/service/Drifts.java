package hs.desk.instruction.service;

import hs.desk.Refused;
import hs.desk.instruction.Drift;
import hs.desk.instruction.DriftGauge;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.Market;
import hs.desk.instruction.PositionAdjustment;
import hs.desk.product.Product;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How far things moved since an instruction was submitted. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Drifts {

  private static final Logger LOG = Logger.getLogger(Drifts.class.getName());

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @EJB private MarketReader monitor;
  @Inject private Submissions submissions;

  /** As the market shows now, for one that waits for approval; null when it cannot be read. */
  public List<Drift> now(Instruction instruction) {
    if (!waits(instruction)) {
      return List.of();
    }
    Product product = strategy.find(Product.class, instruction.productCode());
    List<String> contracts =
        instruction.linesInForce().stream().map(PositionAdjustment::instrumentId).toList();
    try {
      return of(instruction, product, monitor.read(product.code(), contracts));
    } catch (EJBException | Refused e) {
      // the instruction is shown all the same
      LOG.log(Level.FINE, "drift cannot be told: {0}", e.getMessage());
      return null;
    }
  }

  /** As a market shows it, for one that waits for approval; null where the market is. */
  public List<Drift> waiting(Instruction instruction, Product product, Market market) {
    if (!waits(instruction)) {
      return List.of();
    }
    return market == null ? null : of(instruction, product, market);
  }

  private static boolean waits(Instruction instruction) {
    return instruction.status() == InstructionStatus.PENDING_APPROVAL;
  }

  /** As a market shows it. */
  public List<Drift> of(Instruction instruction, Product product, Market market) {
    return new DriftGauge(market, submissions.terms(), product.driftTolerance(), Instant.now())
        .of(instruction);
  }
}
