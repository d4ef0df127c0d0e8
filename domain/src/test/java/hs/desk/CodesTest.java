package hs.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.contract.ContractKind;
import hs.desk.contract.OptionType;
import hs.desk.position.Direction;
import hs.desk.product.ProductState;
import org.junit.jupiter.api.Test;

class CodesTest {

  @Test
  void readsWhatItWrites() {
    OptionType.Stored stored = new OptionType.Stored();
    for (OptionType type : OptionType.values()) {
      String code = stored.convertToDatabaseColumn(type);
      assertThat(code).isIn("C", "P");
      assertThat(stored.convertToEntityAttribute(code)).isSameAs(type);
    }
  }

  @Test
  void knowsTheFeedsWords() {
    assertThat(ContractKind.of("期权")).isSameAs(ContractKind.OPTION);
    assertThat(Direction.of("S")).isSameAs(Direction.SHORT);
  }

  @Test
  void namesACodeNobodyKnows() {
    assertThatThrownBy(() -> new ProductState.Stored().convertToEntityAttribute("active"))
        .hasMessage("ProductState has no code 'active'");
  }

  @Test
  void keepsNull() {
    ProductState.Stored stored = new ProductState.Stored();
    assertThat(stored.convertToEntityAttribute(null)).isNull();
    assertThat(stored.convertToDatabaseColumn(null)).isNull();
  }
}
