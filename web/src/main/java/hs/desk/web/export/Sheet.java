package hs.desk.web.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is written row by row. */
interface Sheet extends Closeable {

  /**
   * @param cells null, text, whole numbers, decimals, true or false, {@link java.time.LocalDate},
   *     or {@link java.time.OffsetDateTime}
   */
  void row(List<Object> cells) throws IOException;
}
