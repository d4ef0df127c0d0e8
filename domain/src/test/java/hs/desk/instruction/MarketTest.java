package hs.desk.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarketTest {

  @Test
  void isUntoldOfWhatItWasAskedForWithoutTermsOrPrice() {
    Market read =
        new Markets()
            .stock("510300")
            .quoted("510300", "3.9", null)
            .stock("510050")
            .stock("510500")
            .quoted("510500", null, null)
            .quoted("rb2605", "3000", null)
            .market();
    Set<String> asked = Set.of("510300", "510050", "510500", "rb2605", "cu2601");
    Market market = new Market(asked, read.contracts(), read.ticks(), List.of(), List.of(), null);
    assertThat(market.untold()).containsExactly("510050", "510500", "cu2601", "rb2605");
    assertThat(read.untold()).containsExactly("510050", "510500");
    assertThat(new Market(Map.of(), Map.of(), List.of(), List.of()).untold()).isEmpty();
  }
}
