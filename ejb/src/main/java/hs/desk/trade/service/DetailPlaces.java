package hs.desk.trade.service;

import hs.desk.trade.BuySell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where details belong. None of it ever changes, so it is read once and remembered. */
@ApplicationScoped
public class DetailPlaces {

  /** More than a busy day's; when they are reached, all are forgotten. */
  private static final int MOST = 20_000;

  /** What never changes of a detail. */
  public record Place(
      long detailId, String productCode, String instrumentId, String exchangeId, BuySell side) {}

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  private final Map<Long, Place> known = new ConcurrentHashMap<>();

  /** Empty for a detail that is not there, or not committed. */
  public Optional<Place> of(long detailId) {
    Place remembered = known.get(detailId);
    return remembered == null ? read(detailId) : Optional.of(remembered);
  }

  private Optional<Place> read(long detailId) {
    Optional<Place> place =
        strategy
            .createQuery(
                "select d.productCode, d.instrumentId, d.line.exchangeId, d.buySell"
                    + " from InstructionDetail d where d.id = :id",
                Object[].class)
            .setParameter("id", detailId)
            .getResultStream()
            .findFirst()
            .map(row -> place(detailId, row));
    place.ifPresent(this::remember);
    return place;
  }

  private void remember(Place place) {
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(place.detailId(), place);
  }

  /** Reads it again when it is asked for next. */
  public void forget(Place place) {
    known.remove(place.detailId());
  }

  private static Place place(long detailId, Object[] row) {
    return new Place(detailId, (String) row[0], (String) row[1], (String) row[2], (BuySell) row[3]);
  }
}
