package hs.desk.check.service;

import hs.desk.instruction.Remembered;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has to be read of the monitor beside an act's own contracts. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckScope {

  @Inject private RulesInForce rules;

  /** Contracts on which the product has something open; empty when no rule will ask. */
  public Optional<List<String>> of(String productCode) {
    return rules.of(productCode).isEmpty() ? Optional.empty() : Optional.of(all(productCode));
  }

  /** The same, whether or not a rule will ask. */
  public List<String> all(String productCode) {
    return rules.openContracts(productCode);
  }

  /** What to go by for contracts of which the monitor tells too little; asks only if there are. */
  public Map<String, Remembered> remembered(String productCode, Collection<String> contracts) {
    return contracts.isEmpty() ? Map.of() : rules.remembered(productCode, contracts);
  }
}
