package hs.desk.web;

import hs.desk.Slice;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;

/**
 * One page of a list.
 *
 * @param count rows of the whole list, at most 10000
 * @param countExact false when there are more
 * @param next where the next page is, or null on the last
 * @param previous where the page before is, or null on the first
 */
public record Page<T>(long count, boolean countExact, URI next, URI previous, List<T> results) {

  public static <T> Page<T> of(PageRequest request, Slice<T> slice, UriInfo here) {
    boolean more = request.number() * (long) request.size() < slice.count() || !slice.countExact();
    boolean last = slice.rows().size() < request.size() || !more;
    return new Page<>(
        slice.count(),
        slice.countExact(),
        last ? null : at(here, request.number() + 1),
        request.number() == 1 ? null : at(here, request.number() - 1),
        slice.rows());
  }

  /** The same, going on elsewhere. */
  public Page<T> continued(URI there) {
    return new Page<>(count, countExact, there, previous, results);
  }

  private static URI at(UriInfo here, int number) {
    return here.getRequestUriBuilder().replaceQueryParam("page", number).build();
  }
}
