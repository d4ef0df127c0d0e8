package hs.desk.database;

import hs.desk.Slice;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What the rows of a native query have to meet, all of it; put together from fixed pieces, while
 * what a caller gives is always a parameter. For one query at a time.
 */
public final class Conditions {

  private final StringBuilder where = new StringBuilder(" where 1 = 1");
  private final List<Object> parameters = new ArrayList<>();

  /** The text as a pattern that finds it anywhere in what is written in small letters. */
  public static String anywhere(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  /**
   * @param piece of SQL, with a question mark for each value
   */
  public void and(String piece, Object... values) {
    where.append(" and ").append(piece);
    Collections.addAll(parameters, values);
  }

  /** Nothing is asked where there are no values. */
  public void in(String column, Collection<?> values) {
    if (!values.isEmpty()) {
      and(column + " in (" + Rows.marks(values) + ")", values.toArray());
    }
  }

  /** Equal for conditions that the same rows meet. */
  public Object identity() {
    return List.of(where.toString(), List.copyOf(parameters));
  }

  /**
   * @param sql has {@code %s} where the conditions stand, from {@code where} on
   */
  public Query query(EntityManager manager, String sql) {
    return bound(manager.createNativeQuery(sql.formatted(where)));
  }

  /** {@link #query(EntityManager, String)} whose rows are entities. */
  public Query query(EntityManager manager, String sql, Class<?> entity) {
    return bound(manager.createNativeQuery(sql.formatted(where), entity));
  }

  /**
   * @param sql as in {@link #query(EntityManager, String)}, of one column of whole numbers
   */
  public List<Long> ids(EntityManager manager, String sql) {
    List<Long> ids = new ArrayList<>();
    for (Object id : query(manager, sql).getResultList()) {
      ids.add(((Number) id).longValue());
    }
    return ids;
  }

  /**
   * How many rows there are; stops one after {@link Slice#COUNTED}.
   *
   * @param from the tables, from the blank before {@code from} on, without conditions
   */
  public long count(EntityManager manager, String from) {
    String rows = "select 1" + from + "%s limit " + (Slice.COUNTED + 1);
    Object count = query(manager, "select count(*) from (" + rows + ") counted").getSingleResult();
    return ((Number) count).longValue();
  }

  private Query bound(Query query) {
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    return query;
  }
}
