package hs.desk.trade.service;

import hs.desk.Refused;
import hs.desk.instruction.FillMatch;
import hs.desk.trade.FeedTrade;
import hs.desk.trade.TradeKey;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** What the feed says of the trades behind a fill: a trader may have booked it otherwise. */
@ApplicationScoped
public class TradesBehind {

  private static final Logger LOG = Logger.getLogger(TradesBehind.class.getName());

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @EJB private TradeReader trades;

  /** Read before anything is locked; none while the monitor does not answer. */
  public Map<TradeKey, FeedTrade> of(long fillId) {
    try {
      return keys(fillId).stream()
          .flatMap(key -> trades.find(key).stream())
          .collect(Collectors.toMap(FeedTrade::key, Function.identity()));
    } catch (EJBException | Refused unreachable) {
      LOG.log(Level.WARNING, "a fill without its trades: {0}", unreachable.getMessage());
      return Map.of();
    }
  }

  private List<TradeKey> keys(long fillId) {
    return strategy
        .createQuery("select m from FillMatch m where m.fill.id = :fill", FillMatch.class)
        .setParameter("fill", fillId)
        .getResultStream()
        .map(FillMatch::trade)
        .toList();
  }
}
