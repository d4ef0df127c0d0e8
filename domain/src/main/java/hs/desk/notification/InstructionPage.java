package hs.desk.notification;

import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.PositionAdjustment;
import java.net.URI;
import java.util.List;

/** The page of an instruction's mail. Every foreign word in it is escaped. */
final class InstructionPage {

  static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="zh-CN"><head><meta charset="UTF-8"><style>
      body { font: 14px/1.5 sans-serif; color: #222 }
      table { border-collapse: collapse; margin: 8px 0 }
      td, th { border: 1px solid #ccc; padding: 3px 8px; text-align: left; vertical-align: top }
      .n { text-align: right; white-space: nowrap }
      .warn { color: #b45309 }
      </style></head><body>
      """;

  private static final List<String> COLUMNS =
      List.of("合约", "名称", "当前", "目标", "变动", "价格", "Delta", "调仓前 Delta 值", "调仓后 Delta 值", "明细");

  private InstructionPage() {}

  static void fact(StringBuilder page, String name, String value) {
    page.append("<tr><th>").append(escape(name)).append("</th><td>");
    page.append(escape(value)).append("</td></tr>\n");
  }

  static void lines(StringBuilder page, List<PositionAdjustment> lines) {
    page.append("<table><tr>");
    COLUMNS.forEach(column -> page.append("<th>").append(column).append("</th>"));
    page.append("</tr>\n");
    lines.forEach(line -> line(page, line));
    page.append("</table>\n");
  }

  private static void line(StringBuilder page, PositionAdjustment line) {
    page.append("<tr><td>").append(escape(line.instrumentId()));
    line.flags().forEach(flag -> warn(page, Words.flag(flag)));
    page.append("</td><td>").append(escape(Words.or(line.instrumentName(), "")));
    page.append("</td>");
    number(page, Words.exact(line.currentPosition()));
    number(page, Words.exact(line.adjustedPosition()));
    number(page, Words.signed(line.lotsToTrade()));
    number(page, Words.exact(line.price()) + " " + Words.source(line.priceSource()));
    number(page, Words.delta(line.delta()));
    number(page, Words.money(line.currentDeltaValue()));
    number(page, Words.money(line.adjustedDeltaValue()));
    page.append("<td>");
    for (InstructionDetail detail : line.details()) {
      page.append(escape(Words.order(detail))).append("<br>");
    }
    page.append("</td></tr>\n");
  }

  private static void warn(StringBuilder page, String words) {
    page.append("<br><span class=\"warn\">").append(escape(words)).append("</span>");
  }

  private static void number(StringBuilder page, String words) {
    page.append("<td class=\"n\">").append(escape(words)).append("</td>");
  }

  static String end(StringBuilder page, URI link) {
    String address = escape(link.toString());
    page.append("<p><a href=\"").append(address).append("\">在 HS Desk 中查看</a></p>");
    return page.append("</body></html>\n").toString();
  }

  /** So that text stays text, in an element and in a quoted attribute. */
  static String escape(String text) {
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
