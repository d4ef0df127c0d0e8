package hs.desk;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param rows the rows of the {@link Window} asked for
 * @param count rows of the whole list; at most {@link #COUNTED} are counted
 * @param countExact false when there are more than counted
 */
public record Slice<T>(List<T> rows, long count, boolean countExact) {

  /** Counting further would cost more than the number is worth. */
  public static final int COUNTED = 10_000;

  public Slice {
    rows = List.copyOf(rows);
  }

  /**
   * @param counted result of a count that was told to stop at {@code COUNTED + 1}
   */
  public static <T> Slice<T> of(List<T> rows, long counted) {
    return new Slice<>(rows, Math.min(counted, COUNTED), counted <= COUNTED);
  }

  public <R> Slice<R> map(Function<? super T, ? extends R> each) {
    return new Slice<>(rows.stream().<R>map(each).toList(), count, countExact);
  }
}
