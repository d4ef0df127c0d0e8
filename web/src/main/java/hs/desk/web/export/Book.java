package hs.desk.web.export;

import java.io.Closeable;
import java.io.IOException;

/** Tables in one file, one after another. */
interface Book extends Closeable {

  /** The next table; the one before is closed. */
  Sheet sheet(String name) throws IOException;
}
