package hs.desk.contract.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.Slice;
import hs.desk.Sorting;
import hs.desk.Window;
import hs.desk.contract.Contract;
import hs.desk.contract.ContractDetail;
import hs.desk.contract.ContractRow;
import hs.desk.database.Databases;
import hs.desk.quote.Quote;
import hs.desk.quote.QuoteRow;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The feed's list of contracts. It is read whole and searched here: some thousand rows, and no
 * database knows the initials of a Chinese name.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Contracts {

  private static final Sorting<ContractRow> SORTING =
      new Sorting<ContractRow>(
          Map.of(
              "c_instrument_id", ContractRow::instrumentId,
              "c_instrument_name", ContractRow::instrumentName,
              "c_exchange_id", ContractRow::exchangeId,
              "c_type_name", ContractRow::typeName,
              "c_stype_name", ContractRow::subTypeName,
              "c_underlying_id", ContractRow::underlyingId,
              "expire_date", ContractRow::expireDate,
              "multiplier", ContractRow::multiplier,
              "strike", ContractRow::strike,
              "update_time", ContractRow::updateTime),
          Comparator.comparing(ContractRow::instrumentId));

  /** The fields a list can be sorted by, in wire spelling. */
  public static final Set<String> ORDERABLE = SORTING.names();

  @PersistenceContext(unitName = "monitor")
  private EntityManager em;

  @EJB private Databases databases;

  public Slice<ContractRow> find(ContractFilter filter, Window window) {
    List<ContractRow> found =
        all()
            .filter(row -> filter.admits(row.exchangeId(), row.typeName(), row.underlyingId()))
            .filter(row -> matches(row, window))
            .toList();
    return SORTING.cut(found, window);
  }

  private Stream<ContractRow> all() {
    databases.requireMonitor();
    return em.createQuery("select c from Contract c", Contract.class)
        .getResultStream()
        .map(ContractRow::of);
  }

  private static boolean matches(ContractRow row, Window window) {
    return window.finds(row.instrumentId(), row.instrumentName())
        || Initials.found(row.instrumentName(), window.search().toLowerCase(Locale.ROOT));
  }

  /** Those of the ids that exist, in the order asked for, each once. */
  public List<ContractRow> findAll(Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    databases.requireMonitor();
    Map<String, ContractRow> byId = new HashMap<>();
    em.createQuery("select c from Contract c where c.instrumentId in :ids", Contract.class)
        .setParameter("ids", ids)
        .getResultStream()
        .map(ContractRow::of)
        .forEach(row -> byId.put(row.instrumentId(), row));
    return ids.stream().distinct().map(byId::get).filter(Objects::nonNull).toList();
  }

  /** Refuses {@code NOT_FOUND} for an unknown id. */
  public ContractDetail require(String id) {
    List<ContractRow> found = new ArrayList<>(findAll(List.of(id)));
    if (found.isEmpty()) {
      throw Refused.of(Reason.NOT_FOUND, "contract-not-found", id);
    }
    Quote quote = em.find(Quote.class, id);
    return ContractDetail.of(found.get(0), quote == null ? null : QuoteRow.of(quote));
  }
}
