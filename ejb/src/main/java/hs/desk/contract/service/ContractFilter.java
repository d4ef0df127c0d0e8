package hs.desk.contract.service;

import java.util.Collection;
import java.util.List;

/** Which contracts are wanted; an empty list filters nothing. */
public record ContractFilter(List<String> exchanges, List<String> types, List<String> underlyings) {

  public ContractFilter {
    exchanges = List.copyOf(exchanges);
    types = List.copyOf(types);
    underlyings = List.copyOf(underlyings);
  }

  boolean admits(String exchange, String type, String underlying) {
    return admits(exchanges, exchange) && admits(types, type) && admits(underlyings, underlying);
  }

  private static boolean admits(Collection<String> wanted, String value) {
    return wanted.isEmpty() || value != null && wanted.contains(value);
  }
}
