package hs.desk.trade.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.Versions;
import hs.desk.event.service.StartOver;
import hs.desk.instruction.DetailView;
import hs.desk.instruction.Ending;
import hs.desk.instruction.FillView;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.service.InstructionEvents;
import hs.desk.instruction.service.RevisionNotices;
import hs.desk.instruction.service.StatusMoves;
import hs.desk.notification.Occasion;
import hs.desk.notification.service.MailQueue;
import hs.desk.product.Product;
import hs.desk.trade.service.DetailPlaces.Place;
import hs.desk.user.RoleName;
import hs.desk.user.service.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;

/** What every act of a trader on a detail begins and ends with. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class DetailAct {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private DetailPlaces places;
  @Inject private FillBook book;
  @Inject private Permissions permissions;
  @Inject private StatusMoves moves;
  @Inject private InstructionEvents events;
  @Inject private RevisionNotices notices;
  @Inject private MailQueue mails;

  /**
   * Whether he may act on it at all, before anything is locked: absent and foreign are {@code
   * NOT_FOUND} alike, without the role it is {@code FORBIDDEN}.
   */
  @Transactional(TxType.SUPPORTS)
  public Place requireTrader(String username, long detailId) {
    Place place =
        places
            .of(detailId)
            .filter(it -> permissions.productsOf(username).contains(it.productCode()))
            .orElseThrow(() -> Refused.of(Reason.NOT_FOUND, "detail-not-found", detailId));
    permissions.require(username, place.productCode(), RoleName.TRADER);
    return place;
  }

  /**
   * The detail as it is under the lock of its product, which this takes; asks for permission and
   * version again.
   */
  public InstructionDetail open(String username, Place place, Long version) {
    lock(place.productCode());
    return permitted(username, place, version);
  }

  /** The same for a fill that is booked or taken back: to count it takes the lock. */
  public InstructionDetail openToBook(String username, Place place, Long version) {
    book.tally(place.productCode(), 1);
    return permitted(username, place, version);
  }

  private InstructionDetail permitted(String username, Place place, Long version) {
    InstructionDetail detail = read(place.detailId());
    requireThere(place, detail);
    permissions.require(username, place.productCode(), RoleName.TRADER);
    Versions.require(version, detail.version());
    return detail;
  }

  /** A database that was restored under the node may have given the id to another detail. */
  private void requireThere(Place place, InstructionDetail detail) {
    if (!detail.productCode().equals(place.productCode())) {
      places.forget(place);
      throw new StartOver();
    }
  }

  /** The detail as it is under the lock of its product, which this takes. */
  public InstructionDetail locked(String productCode, long detailId) {
    lock(productCode);
    return read(detailId);
  }

  private void lock(String productCode) {
    strategy.find(Product.class, productCode, LockModeType.PESSIMISTIC_WRITE);
  }

  private InstructionDetail read(long detailId) {
    return strategy
        .createQuery(
            "select d from InstructionDetail d join fetch d.line join fetch d.instruction"
                + " where d.id = :id",
            InstructionDetail.class)
        .setParameter("id", detailId)
        .getSingleResult();
  }

  /**
   * Takes it from who is no trader of its product any more; refuses what another has claimed.
   *
   * @return from whom it was taken, which is to be told ({@link #tellFreed})
   */
  public Optional<String> takeFromPast(String username, InstructionDetail detail) {
    String holder = detail.claimedBy();
    boolean past =
        holder != null && !permissions.has(holder, detail.productCode(), RoleName.TRADER);
    if (past) {
      detail.release(holder);
    }
    detail.requireNotOf(username);
    return Optional.ofNullable(past ? holder : null);
  }

  /** Derives lines and instruction from the detail that changed, and writes all of it. */
  public void settle(InstructionDetail detail, Instant now) {
    Ending.settle(detail, now);
    strategy.flush();
  }

  /**
   * Tells that the status moved by itself, if it did since it was this; its principals also by mail
   * when it began or ended by that. Fills in between are not mailed: the live screen shows them.
   */
  public void tellMoved(Instruction instruction, InstructionStatus before, String actor) {
    if (instruction.status() == before) {
      return;
    }
    long event = moves.tell(instruction, before, actor, null);
    Occasion.ofMove(before, instruction.status())
        .ifPresent(
            news ->
                mails.tell(
                    event, news, instruction, instruction.principalsBut(actor), actor, null));
  }

  /**
   * Takes a detail from who holds it, and tells so: {@code detail.unclaimed}, and {@code
   * instruction.amended} where an amendment of it waits for any trader now.
   */
  public void free(InstructionDetail freed, String holder, String actor) {
    freed.release(holder);
    InstructionStatus before = freed.instruction().status();
    settle(freed, Instant.now());
    tell(freed, "detail.unclaimed", holder, actor);
    tellMoved(freed.instruction(), before, actor);
    notices.freed(freed, actor);
  }

  /** Tells that nobody holds it any more, also to whom an amendment of it waits for now. */
  public void tellFreed(InstructionDetail freed, String holder, String actor) {
    tell(freed, "detail.unclaimed", holder, actor);
    notices.freed(freed, actor);
  }

  /**
   * Writes what happened to the claim of a detail; answers the event's id.
   *
   * @param from who held it before, or null
   */
  public long tell(InstructionDetail about, String kind, String from, String actor) {
    DetailData data = DetailData.of(about, from);
    return events.append(about.instruction(), kind, "instruction_detail", about.id(), actor, data);
  }

  static DetailView view(InstructionDetail detail) {
    return DetailView.of(detail, detail.line().id(), FillView.of(detail));
  }
}
