package hs.desk.trade.service;

import hs.desk.Versions;
import hs.desk.event.service.Acts;
import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.service.RevisionNotices;
import hs.desk.trade.service.DetailPlaces.Place;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Function;

/** Traders take details for themselves and give them back; of two at once, one wins. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DetailClaims {

  @EJB private Acts acts;
  @Inject private DetailAct act;
  @Inject private RevisionNotices notices;

  /**
   * Takes it; his own again changes nothing. Writes {@code detail.claimed}, {@code
   * instruction.status} with the first claim, and then a mail to the author; to the trader himself
   * where an amendment of it waits. Refuses {@code CONFLICT} with {@code claimed_by} when another
   * has it, whichever version was seen: of two at once the loser is to learn the winner's name.
   *
   * @param version of the detail, or null
   */
  public WrittenAnswer claim(String username, String key, long detailId, Long version) {
    return once(
        username, key, "PUT", detailId, version, place -> claimed(username, place, version));
  }

  /**
   * Gives it back while it is open; nobody's changes nothing. Writes {@code detail.unclaimed}, and
   * {@code instruction.status} where a cancel waited for this claim alone.
   */
  public WrittenAnswer release(String username, String key, long detailId, Long version) {
    return once(
        username, key, "DELETE", detailId, version, place -> released(username, place, version));
  }

  private WrittenAnswer once(
      String username,
      String key,
      String method,
      long detailId,
      Long version,
      Function<Place, WrittenAnswer> step) {
    Place place = act.requireTrader(username, detailId);
    String route = method + " api/trade-details/" + detailId + "/claim/";
    return acts.once(
        IdempotentRequest.of(username, key, route, "version " + version), () -> step.apply(place));
  }

  private WrittenAnswer claimed(String username, Place place, Long version) {
    InstructionDetail claimed = act.open(username, place, null);
    if (!username.equals(claimed.claimedBy())) {
      claimed.requireNotOf(username);
      Versions.require(version, claimed.version());
      Instruction instruction = claimed.instruction();
      InstructionStatus before = instruction.status();
      claimed.claim(username);
      act.settle(claimed, Instant.now());
      notices.claimed(act.tell(claimed, "detail.claimed", null, username), claimed);
      act.tellMoved(instruction, before, username);
    }
    return WrittenAnswer.ok(DetailAct.view(claimed));
  }

  private WrittenAnswer released(String username, Place place, Long version) {
    InstructionDetail released = act.open(username, place, version);
    if (released.claimedBy() != null) {
      released.requireReleasableBy(username);
      act.free(released, username, username);
    }
    return WrittenAnswer.ok(DetailAct.view(released));
  }
}
