package hs.desk.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainCheckTest {

  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00.123456Z");

  private static ChainRow row(long seq, String prev, String actor) {
    ChainRow open = with(seq, prev, null, actor);
    return with(seq, prev, EventChain.hash(open), actor);
  }

  private static ChainRow with(long seq, String prev, String hash, String actor) {
    return new ChainRow(
        seq,
        prev,
        hash,
        seq + 100,
        "user",
        null,
        "login.ok",
        "session",
        null,
        null,
        actor,
        "r",
        "{\"n\":" + seq + "}",
        NOW);
  }

  /** An event of topic instruction as if it were the only one there is. */
  private static ChainRow told(String entity, Long instructionId, String payload) {
    ChainRow open = told(entity, instructionId, payload, null);
    return told(entity, instructionId, payload, EventChain.hash(open));
  }

  private static ChainRow told(String entity, Long instructionId, String payload, String hash) {
    return new ChainRow(
        1,
        EventChain.START,
        hash,
        101L,
        "instruction",
        "P001",
        "x",
        entity,
        null,
        instructionId,
        "risk1",
        "r",
        payload,
        NOW);
  }

  @Test
  void whatIsOfAnInstructionStandsInItsTimelineAndWhatIsOfAProductInNone() {
    String named = "{\"instruction_id\":7}";
    assertThat(check(List.of(told("fill", 7L, named)), Map.of()).fault()).isEmpty();
    assertThat(check(List.of(told("fill", 8L, named)), Map.of()).fault()).isPresent();
    assertThat(check(List.of(told("fill", null, named)), Map.of()).fault()).isPresent();
    assertThat(check(List.of(told("product", null, "{}")), Map.of()).fault()).isEmpty();
    assertThat(check(List.of(told("product", 7L, named)), Map.of()).fault()).isPresent();
  }

  private static List<ChainRow> chain(int length) {
    List<ChainRow> rows = new ArrayList<>();
    String prev = EventChain.START;
    for (int seq = 1; seq <= length; seq++) {
      rows.add(row(seq, prev, "risk1"));
      prev = rows.get(seq - 1).hash();
    }
    return rows;
  }

  private static ChainCheck check(List<ChainRow> rows, Map<Long, String> heads) {
    ChainCheck check = new ChainCheck(0, EventChain.START, heads);
    rows.forEach(check::next);
    check.end(check.last(), check.lastHash());
    return check;
  }

  @Test
  void aWholeChainHasNoFault() {
    List<ChainRow> rows = chain(5);
    ChainCheck check = check(rows, Map.of(3L, rows.get(2).hash(), 5L, rows.get(4).hash()));
    assertThat(check.fault()).isEmpty();
    assertThat(check.checked()).isEqualTo(5);
  }

  @Test
  void theFirstFaultIsNamed() {
    List<ChainRow> rows = chain(5);
    rows.set(1, with(2, rows.get(1).prevHash(), rows.get(1).hash(), "x"));
    rows.remove(3);
    assertThat(check(rows, Map.of()).fault().orElseThrow().seq()).isEqualTo(2);
  }

  @Test
  void aChainWrittenAnewBetweenTwoHeadsIsNamedFromTheGoodOneOn() {
    List<ChainRow> kept = chain(6);
    List<ChainRow> forged = new ArrayList<>(kept.subList(0, 3));
    for (long seq = 4; seq <= 6; seq++) {
      forged.add(row(seq, forged.get((int) seq - 2).hash(), "forger"));
    }
    Map<Long, String> heads = Map.of(2L, kept.get(1).hash(), 5L, kept.get(4).hash());
    assertThat(check(forged, Map.of()).fault()).isEmpty();
    assertThat(check(forged, heads).fault().orElseThrow().seq()).isEqualTo(3);
  }

  @Test
  void aChainCutOffIsNamedAfterItsEnd() {
    List<ChainRow> kept = chain(6);
    ChainCheck check = check(kept.subList(0, 4), Map.of(6L, kept.get(5).hash()));
    assertThat(check.fault().orElseThrow().seq()).isEqualTo(5);
  }

  @Test
  void headsOfWhatIsNotLookedAtDoNotCount() {
    List<ChainRow> rows = chain(5);
    ChainCheck check =
        new ChainCheck(3, rows.get(2).hash(), Map.of(2L, "a".repeat(64), 4L, rows.get(3).hash()));
    rows.subList(3, 5).forEach(check::next);
    check.end(5, rows.get(4).hash());
    assertThat(check.fault()).isEmpty();
    assertThat(check.checked()).isEqualTo(2);
  }

  @Test
  void whatIsFoundElsewhereIsAFaultUnlessOneIsKnown() {
    List<ChainRow> rows = chain(3);
    ChainCheck whole = check(rows, Map.of());
    whole.broken(2, "x");
    assertThat(whole.fault().orElseThrow()).isEqualTo(new ChainCheck.Fault(2, "x"));
    rows.set(0, with(1, EventChain.START, rows.get(0).hash(), "forger"));
    ChainCheck broken = check(rows, Map.of());
    broken.broken(3, "x");
    assertThat(broken.fault().orElseThrow().seq()).isEqualTo(1);
  }
}
