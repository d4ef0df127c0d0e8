package hs.desk.trade.service;

import hs.desk.Slice;
import hs.desk.Window;
import hs.desk.calendar.service.TradingCalendar;
import hs.desk.database.OneMoment;
import hs.desk.instruction.FillFilter;
import hs.desk.instruction.FillRow;
import hs.desk.user.service.Permissions;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was traded for instructions, by hand and by the feed; reversals are rows of their own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Fills {

  /** Fields the list can be sorted by, in wire spelling. */
  public static final Set<String> ORDERABLE = FillQuery.FIELDS.keySet();

  public static final String NEWEST_FIRST = "-traded_at";

  /** Rows that are held at a time where all of them are wanted. */
  private static final int PAGE = 500;

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private Permissions permissions;
  @EJB private TradingCalendar calendar;
  @EJB private OneMoment moment;

  /**
   * A part of the list, of the products the user may see.
   *
   * @param window ordered by fields of {@link #ORDERABLE}
   */
  public Slice<FillRow> list(String username, FillFilter filter, Window window) {
    FillQuery query = query(username, filter, window);
    return query.nothing()
        ? Slice.of(List.of(), 0)
        : moment.of(() -> Slice.of(rows(query.page(strategy)), query.count(strategy)));
  }

  /**
   * Hands over the whole list, in the order of the window, a page at a time: which rows belong to
   * it is settled first, and fills are never changed.
   */
  public void each(String username, FillFilter filter, Window window, Consumer<FillRow> each) {
    FillQuery query = query(username, filter, window);
    List<Long> ids = query.nothing() ? List.of() : query.ids(strategy);
    for (int from = 0; from < ids.size(); from += PAGE) {
      rows(ids.subList(from, Math.min(from + PAGE, ids.size()))).forEach(each);
    }
  }

  private List<FillRow> rows(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, FillRow> rows =
        FillQuery.rows(strategy, ids).stream()
            .collect(Collectors.toMap(FillRow::id, Function.identity()));
    return ids.stream().map(rows::get).toList();
  }

  private FillQuery query(String username, FillFilter filter, Window window) {
    FillFilter dated = filter.ofSomeDay() ? filter : filter.on(calendar.days().of(Instant.now()));
    return FillQuery.of(permissions.productsOf(username, filter.products()), dated, window);
  }
}
