package hs.desk.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Tables one below the other, each under its own head; the first column names the table. */
final class CsvBook implements Book {

  private static final String HEAD = "topic";

  private final CsvSheet lines;

  CsvBook(OutputStream stream) throws IOException {
    lines = new CsvSheet(stream);
  }

  @Override
  public Sheet sheet(String name) {
    return new Part(name);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private final class Part implements Sheet {

    private final String name;
    private boolean begun;

    private Part(String name) {
      this.name = name;
    }

    @Override
    public void row(List<Object> cells) throws IOException {
      List<Object> whole = new ArrayList<>(cells.size() + 1);
      whole.add(begun ? name : HEAD);
      whole.addAll(cells);
      lines.row(whole);
      begun = true;
    }

    @Override
    public void close() {
      // the next one goes on in the same file
    }
  }
}
