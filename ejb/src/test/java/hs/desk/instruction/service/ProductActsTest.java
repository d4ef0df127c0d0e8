package hs.desk.instruction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.instruction.Market;
import hs.desk.instruction.service.ProductActs.Need;
import jakarta.ejb.EJBException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ProductActsTest {

  private static Supplier<Market> failing(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }

  @Test
  void whatIsWelcomeMayBeMissing() {
    Refused away = Refused.of(Reason.UNAVAILABLE, "database-unavailable");
    assertThat(ProductActs.read(Need.WELCOME, failing(away))).isNull();
    assertThat(ProductActs.read(Need.WELCOME, failing(new EJBException("gone")))).isNull();
    assertThatThrownBy(() -> ProductActs.read(Need.REQUIRED, failing(away))).isSameAs(away);
  }

  @Test
  void whatIsRefusedForAnotherReasonIsRefused() {
    Refused refused = Refused.of(Reason.RULE, "rule-broken");
    assertThatThrownBy(() -> ProductActs.read(Need.WELCOME, failing(refused))).isSameAs(refused);
  }

  @Test
  void whatCanBeReadIsRead() {
    Market market = new Market(Map.of(), Map.of(), List.of(), List.of());
    assertThat(ProductActs.read(Need.WELCOME, () -> market)).isSameAs(market);
  }
}
