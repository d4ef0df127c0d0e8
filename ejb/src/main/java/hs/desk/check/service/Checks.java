package hs.desk.check.service;

import hs.desk.check.CheckEngine;
import hs.desk.check.CheckResult;
import hs.desk.check.CheckRule;
import hs.desk.check.CheckedAct;
import hs.desk.check.Finding;
import hs.desk.check.HandFill;
import hs.desk.check.OpenOrder;
import hs.desk.check.Plan;
import hs.desk.check.Quoted;
import hs.desk.check.Verdict;
import hs.desk.event.service.StartOver;
import hs.desk.instruction.CheckView;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.Market;
import hs.desk.instruction.NewAdjustment.Acknowledgement;
import hs.desk.instruction.Prospect;
import hs.desk.position.service.ValuationSettings;
import hs.desk.product.Product;
import hs.desk.user.RoleName;
import hs.desk.user.service.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks an act on an instruction, as one call inside its transaction. */
@ApplicationScoped
public class Checks {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private RulesInForce rules;
  @Inject private Grants grants;
  @Inject private ValuationSettings settings;

  /**
   * Checks what would come into force and keeps what the rules said; call it with the product
   * locked and the instruction stored, its event not yet, and an amendment not in force yet: its
   * orders are compared with those that it replaces. Refuses {@code RULE} for what is blocked, and
   * for warnings that are not acknowledged.
   *
   * @param acknowledged warnings the actor takes upon himself, or null
   * @param market read before the transaction by {@code MarketReader}
   */
  @Transactional(TxType.MANDATORY)
  public Checked require(
      CheckedAct act,
      String actor,
      Product product,
      Instruction instruction,
      Prospect prospect,
      List<Acknowledgement> acknowledged,
      Market market) {
    List<CheckRule> inForce = rules.of(product.code());
    if (inForce.isEmpty() || prospect.lines().isEmpty()) {
      return Checked.NOTHING;
    }
    rules.lockHouse(inForce);
    List<OpenOrder> open = open(product, inForce, prospect);
    requireAsked(market, product.code(), open);
    Instant now = Instant.now();
    CheckEngine engine = engine(inForce, actor, product, instruction, prospect, open, market, now);
    List<CheckResult> earlier = act.decides() ? acknowledged(instruction.id()) : List.of();
    Verdict verdict = new Verdict(act, engine.findings(), acknowledged, earlier);
    verdict.require();
    List<CheckResult> results = verdict.results(actor, now);
    results.forEach(it -> strategy.persist(it.of(instruction.id(), prospect.revision())));
    return new Checked(
        results.stream().map(CheckResult::view).toList(), engine.margin(), List.of());
  }

  /**
   * Checks what a trader says was traded and keeps what the rules said; call it with the product
   * locked. Refuses {@code RULE} what no exchange can have dealt, what is blocked, and warnings
   * that are not acknowledged. Rules are not read for what reduces.
   *
   * @param acknowledged warnings the trader takes upon himself, or null
   * @param quoted read before the transaction
   */
  @Transactional(TxType.MANDATORY)
  public void require(
      HandFill fill,
      String actor,
      InstructionDetail detail,
      List<Acknowledgement> acknowledged,
      Quoted quoted) {
    fill.requirePossible(quoted);
    List<CheckRule> asked = fill.reduces() ? List.of() : rules.of(fill.productCode());
    List<Finding> findings = fill.findings(asked, roles(actor, fill.productCode()), quoted);
    Verdict verdict = new Verdict(CheckedAct.FILL, findings, acknowledged);
    verdict.require();
    verdict
        .results(actor, Instant.now())
        .forEach(
            it -> strategy.persist(it.of(detail.instruction().id(), detail.line().revision())));
  }

  /** Warnings that somebody took upon himself; who decides is not asked again of the same. */
  private List<CheckResult> acknowledged(long instructionId) {
    return strategy
        .createQuery(
            "select r from CheckResult r where r.instructionId = :id"
                + " and r.acknowledgedBy is not null order by r.id",
            CheckResult.class)
        .setParameter("id", instructionId)
        .getResultList();
  }

  /** What {@link #require} would find; refuses nothing and keeps nothing. */
  public Checked preview(String actor, Product product, Instruction instruction, Market market) {
    List<CheckRule> inForce = rules.of(product.code());
    Prospect prospect = Prospect.of(instruction);
    List<OpenOrder> open = open(product, inForce, prospect);
    Instant now = Instant.now();
    CheckEngine engine = engine(inForce, actor, product, instruction, prospect, open, market, now);
    List<CheckView> found =
        new Verdict(CheckedAct.CREATE, engine.findings(), List.of())
            .results(actor, now).stream().map(CheckResult::view).toList();
    return new Checked(found, engine.margin(), engine.ladder());
  }

  /** What was kept of an instruction, oldest first. */
  public List<CheckView> of(long instructionId) {
    return strategy
        .createQuery(
            "select r from CheckResult r where r.instructionId = :id order by r.checkedAt, r.id",
            CheckResult.class)
        .setParameter("id", instructionId)
        .getResultStream()
        .map(CheckResult::view)
        .toList();
  }

  private CheckEngine engine(
      List<CheckRule> inForce,
      String actor,
      Product product,
      Instruction instruction,
      Prospect prospect,
      List<OpenOrder> open,
      Market market,
      Instant now) {
    Plan plan = Plan.of(product, instruction, prospect, roles(actor, product.code()), open);
    return new CheckEngine(inForce, market, plan, settings.rate(), now);
  }

  private Set<RoleName> roles(String actor, String product) {
    return Arrays.stream(RoleName.values())
        .filter(role -> grants.of(actor).allows(product, role))
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<OpenOrder> open(Product product, List<CheckRule> inForce, Prospect prospect) {
    List<OpenOrder> here = rules.open(product.code());
    if (inForce.stream().noneMatch(CheckRule::house) || prospect.lines().isEmpty()) {
      return here;
    }
    Set<String> contracts =
        prospect.lines().stream()
            .map(Prospect.Line::instrumentId)
            .collect(Collectors.toCollection(TreeSet::new));
    List<OpenOrder> elsewhere = rules.openElsewhere(product.code(), contracts);
    return Stream.concat(here.stream(), elsewhere.stream()).toList();
  }

  /**
   * Starts over for a rule that is newer than the reading, or an order on a contract that was not
   * asked for then; one that was asked for and is told of no more is no reason.
   */
  static void requireAsked(Market market, String product, List<OpenOrder> open) {
    boolean asked =
        market.surroundings() != null
            && open.stream()
                .filter(order -> order.productCode().equals(product))
                .allMatch(order -> market.asked().contains(order.instrumentId()));
    if (!asked) {
      throw new StartOver();
    }
  }
}
