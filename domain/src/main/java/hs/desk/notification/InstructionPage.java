package hs.desk.notification;

import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.PositionAdjustment;
import java.net.URI;
import java.util.List;

/** The page of an instruction's mail, written from top to end. Every foreign word is escaped. */
final class InstructionPage {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="%s"><head><meta charset="UTF-8"><style>
      body { font: 14px/1.5 sans-serif; color: #222 }
      table { border-collapse: collapse; margin: 8px 0 }
      td, th { border: 1px solid #ccc; padding: 3px 8px; text-align: left; vertical-align: top }
      .n { text-align: right; white-space: nowrap }
      .warn { color: #b45309 }
      </style></head><body>
      """;

  private static final List<String> COLUMNS =
      List.of(
          "contract",
          "name",
          "current",
          "target",
          "change",
          "price",
          "delta",
          "before",
          "after",
          "details");

  private final Words words;
  private final StringBuilder page = new StringBuilder();

  InstructionPage(Words words, String title, String asked) {
    this.words = words;
    page.append(HEAD.formatted(words.text("lang")));
    page.append("<h2>").append(escape(title)).append("</h2><p>");
    page.append(escape(asked)).append("</p><table>");
  }

  void fact(String name, String value) {
    page.append("<tr><th>").append(escape(name)).append("</th><td>");
    page.append(escape(value)).append("</td></tr>\n");
  }

  /**
   * The lines, and the whole page.
   *
   * @param unvalued that some lines have no value, or null
   */
  String end(String unvalued, List<PositionAdjustment> lines, URI link) {
    page.append("</table>");
    if (unvalued != null) {
      page.append("<p class=\"warn\">").append(escape(unvalued)).append("</p>");
    }
    page.append("<table><tr>");
    COLUMNS.forEach(this::column);
    page.append("</tr>\n");
    lines.forEach(this::line);
    page.append("</table>\n<p><a href=\"").append(escape(link.toString())).append("\">");
    page.append(escape(words.text("see.page"))).append("</a></p></body></html>\n");
    return page.toString();
  }

  private void column(String name) {
    page.append("<th>").append(escape(words.text("column." + name))).append("</th>");
  }

  private void line(PositionAdjustment line) {
    page.append("<tr><td>").append(escape(line.instrumentId()));
    line.flags().forEach(flag -> warn(words.flag(flag)));
    page.append("</td><td>").append(escape(Words.or(line.instrumentName(), "")));
    page.append("</td>");
    number(Words.exact(line.currentPosition()));
    number(Words.exact(line.adjustedPosition()));
    number(Words.signed(line.lotsToTrade()));
    number(Words.exact(line.price()) + " " + words.source(line.priceSource()));
    number(Words.delta(line.delta()));
    number(Words.money(line.currentDeltaValue()));
    number(Words.money(line.adjustedDeltaValue()));
    page.append("<td>");
    for (InstructionDetail detail : line.details()) {
      page.append(escape(words.order(detail))).append("<br>");
    }
    page.append("</td></tr>\n");
  }

  private void warn(String caution) {
    page.append("<br><span class=\"warn\">").append(escape(caution)).append("</span>");
  }

  private void number(String figure) {
    page.append("<td class=\"n\">").append(escape(figure)).append("</td>");
  }

  /** So that text stays text, in an element and in a quoted attribute. */
  private static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (char c : text.toCharArray()) {
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
