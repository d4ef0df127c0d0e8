package hs.desk.wire;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.util.Map;

/** Snake case, with the market's own names for what identifies a contract. */
public class WireNames extends SnakeCaseStrategy {

  private static final long serialVersionUID = 1L;

  private static final Map<String, String> MARKET_NAMES =
      Map.of(
          "instrumentId", "c_instrument_id",
          "instrumentIds", "c_instrument_ids",
          "instrumentName", "c_instrument_name",
          "exchangeId", "c_exchange_id",
          "typeName", "c_type_name",
          "subTypeName", "c_stype_name",
          "underlyingId", "c_underlying_id");

  @Override
  public String translate(String name) {
    String market = MARKET_NAMES.get(name);
    return market != null ? market : super.translate(name);
  }
}
