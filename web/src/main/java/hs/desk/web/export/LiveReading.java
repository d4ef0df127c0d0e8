package hs.desk.web.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hs.desk.contract.ContractRow;
import hs.desk.contract.service.Contracts;
import hs.desk.monitor.Row;
import hs.desk.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a live row says.
 *
 * @param contracts by id: their texts stand in the row, too
 */
record LiveReading(Map<String, ContractRow> contracts) {

  /** Rows as they are sent. */
  static final LiveReading PLAIN = new LiveReading(Map.of());

  /** With the name and the exchange of the rows' contracts. */
  static LiveReading named(Contracts contracts, Collection<Row> rows) {
    List<String> ids = rows.stream().map(Row::instrument).filter(Objects::nonNull).toList();
    return new LiveReading(
        contracts.findAll(ids).stream()
            .collect(Collectors.toMap(ContractRow::instrumentId, Function.identity())));
  }

  JsonNode of(Row row) {
    try {
      ObjectNode said = (ObjectNode) Wire.json().readTree(row.json());
      ContractRow contract = row.instrument() == null ? null : contracts.get(row.instrument());
      return contract == null
          ? said
          : said.put("c_instrument_name", contract.instrumentName())
              .put("c_exchange_id", contract.exchangeId());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
