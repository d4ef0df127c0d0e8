package hs.desk.database;

import hs.desk.Window;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Rows of native queries, which cost less than entities; read them with {@link Cells}. */
public final class Rows {

  private Rows() {}

  /**
   * What is pending in the transaction is written before it is asked.
   *
   * @param sql with a question mark for each parameter, in their order
   */
  @SuppressWarnings("unchecked")
  public static List<Object[]> of(EntityManager manager, String sql, Collection<?> parameters) {
    Query query = manager.createNativeQuery(sql);
    int at = 1;
    for (Object parameter : parameters) {
      query.setParameter(at++, parameter);
    }
    return query.getResultList();
  }

  /** Constants by the codes they are stored by, their names, to stand in parentheses. */
  public static String codes(Collection<? extends Enum<?>> constants) {
    return constants.stream()
        .map(constant -> "'" + constant.name() + "'")
        .collect(Collectors.joining(", "));
  }

  /**
   * What a list is ordered by, descending where that is asked.
   *
   * @param column what a field of the window is sorted by
   */
  public static String order(Window window, UnaryOperator<String> column) {
    return window.ordering().stream()
        .map(order -> column.apply(order.field()) + (order.descending() ? " desc" : ""))
        .collect(Collectors.joining(", "));
  }

  /** As many question marks as there are values, to stand in parentheses; at least one. */
  public static String marks(Collection<?> values) {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }
}
