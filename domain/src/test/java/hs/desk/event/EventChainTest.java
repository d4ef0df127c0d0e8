package hs.desk.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventChainTest {

  private static final Instant AT = Instant.parse("2026-11-23T02:00:00.120Z");

  @Test
  void textHoldsEveryColumnWithItsLength() {
    assertThat(EventChain.canonical(EventChain.START, 1, event("P001", "r-1", "{\"说\":\"好\"}")))
        .isEqualTo(
            "64:"
                + EventChain.START
                + "\n1:1\n-\n11:instruction\n4:P001\n19:instruction.created\n11:instruction\n"
                + "4:1023\n8:manager1\n3:r-1\n9:{\"说\":\"好\"}\n27:2026-11-23T02:00:00.120000Z\n");
  }

  @Test
  void movingACharacterBetweenColumnsChangesTheHash() {
    List<String> hashes = new ArrayList<>();
    hashes.add(EventChain.hash(EventChain.START, 1, event("P001", "r-1", "{}")));
    hashes.add(EventChain.hash(EventChain.START, 1, event("P001r", "-1", "{}")));
    hashes.add(EventChain.hash(EventChain.START, 1, event(null, "r-1", "{}")));
    hashes.add(EventChain.hash(EventChain.START, 1, event("-", "r-1", "{}")));
    hashes.add(EventChain.hash(EventChain.START, 2, event("P001", "r-1", "{}")));
    hashes.add(EventChain.hash(EventChain.START, 1, event("P001", "r-1", "{ }")));
    assertThat(hashes).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
  }

  private static Event event(String product, String request, String payload) {
    NewEvent event =
        new NewEvent(
            "instruction",
            product,
            "instruction.created",
            "instruction",
            1023L,
            "manager1",
            payload);
    return new Event(event, 1023L, request, AT);
  }
}
