package hs.desk.notification;

import hs.desk.calendar.TradingDays;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.PositionAdjustment;
import hs.desk.instruction.Urgency;
import hs.desk.product.Product;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The mail about an instruction, in Chinese: totals, every line of the revision in force, every
 * detail. The plain part shows figures as they are stored, the page shows money with two decimals.
 */
public final class InstructionMail {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(TradingDays.CHINA);

  private final Instruction instruction;
  private final Product product;
  private final URI link;
  private final List<PositionAdjustment> lines;

  private InstructionMail(Instruction instruction, Product product, URI publicUrl) {
    this.instruction = instruction;
    this.product = product;
    link = publicUrl.resolve("#/instructions/" + instruction.id());
    lines =
        instruction.lines().stream()
            .filter(line -> line.revision() == instruction.revision())
            .toList();
  }

  /**
   * To the traders: it may be worked.
   *
   * @param publicUrl the desk's address as people see it, ending in a slash
   */
  public static MailContent approved(Instruction instruction, Product product, URI publicUrl) {
    return new InstructionMail(instruction, product, publicUrl).content("新指令", "指令已生效，请执行。");
  }

  /**
   * To those who may approve it.
   *
   * @param publicUrl the desk's address as people see it, ending in a slash
   */
  public static MailContent toApprove(Instruction instruction, Product product, URI publicUrl) {
    return new InstructionMail(instruction, product, publicUrl).content("待复核指令", "指令已提交，请复核。");
  }

  private MailContent content(String title, String asked) {
    String urgent = instruction.urgency() == Urgency.URGENT ? "【紧急】" : "";
    String subject =
        "%s%s #%d %s %s · %d 个合约"
            .formatted(
                urgent, title, instruction.id(), product.code(), product.name(), lines.size());
    return new MailContent(subject, text(asked), html(title, asked));
  }

  private List<Fact> facts() {
    return List.of(
        new Fact("指令编号", "#" + instruction.id()),
        new Fact("产品", product.code() + " " + product.name()),
        new Fact("紧急程度", instruction.urgency() == Urgency.URGENT ? "紧急" : "普通"),
        new Fact("交易日", day(instruction.tradingDay())),
        new Fact("截止时间", deadline()),
        new Fact("下达人", instruction.createdBy()),
        new Fact("下达时间", MINUTES.format(instruction.createdAt())),
        new Fact("说明", instruction.note().isEmpty() ? "无" : instruction.note()));
  }

  private String deadline() {
    Instant until = instruction.deadline();
    Instant close = TradingDays.close(instruction.tradingDay());
    return MINUTES.format(until == null ? close : until);
  }

  private static String day(LocalDate day) {
    return day.toString();
  }

  private String text(String asked) {
    StringBuilder text = new StringBuilder(asked).append("\n\n");
    facts().forEach(fact -> text.append(fact.name()).append("：").append(fact.value()).append('\n'));
    text.append("\n调仓前 Delta 总值：").append(Words.exact(instruction.totalCurrentDeltaValue()));
    text.append(" ").append(product.currency());
    text.append("\n调仓后 Delta 总值：").append(Words.exact(instruction.totalAdjustedDeltaValue()));
    text.append(" ").append(product.currency()).append('\n');
    if (instruction.unvaluedLines() > 0) {
      text.append(unvalued()).append('\n');
    }
    int number = 1;
    for (PositionAdjustment line : lines) {
      text.append('\n').append(number++).append(". ");
      addLine(text, line);
    }
    return text.append("\n查看：").append(link).append('\n').toString();
  }

  private String unvalued() {
    return "有 %d 个合约无法计算 Delta，未计入总值。".formatted(instruction.unvaluedLines());
  }

  private static void addLine(StringBuilder text, PositionAdjustment line) {
    text.append(line.instrumentId()).append(' ').append(Words.or(line.instrumentName(), ""));
    text.append("\n   当前 ").append(Words.exact(line.currentPosition()));
    text.append("，目标 ").append(Words.exact(line.adjustedPosition()));
    text.append("，变动 ").append(Words.signed(line.lotsToTrade()));
    text.append("，价格 ").append(Words.exact(line.price()));
    text.append("（").append(Words.source(line.priceSource())).append("）");
    text.append("，Delta ").append(Words.delta(line.delta()));
    text.append("\n   Delta 值 ").append(Words.exact(line.currentDeltaValue()));
    text.append(" → ").append(Words.exact(line.adjustedDeltaValue()));
    for (String flag : line.flags()) {
      text.append("\n   注意：").append(Words.flag(flag));
    }
    for (InstructionDetail detail : line.details()) {
      text.append("\n   - ").append(Words.order(detail));
    }
    text.append('\n');
  }

  private String html(String title, String asked) {
    StringBuilder page = new StringBuilder(InstructionPage.HEAD);
    page.append("<h2>").append(InstructionPage.escape(title)).append("</h2><p>");
    page.append(InstructionPage.escape(asked)).append("</p><table>");
    facts().forEach(fact -> InstructionPage.fact(page, fact.name(), fact.value()));
    InstructionPage.fact(page, "调仓前 Delta 总值", money(instruction.totalCurrentDeltaValue()));
    InstructionPage.fact(page, "调仓后 Delta 总值", money(instruction.totalAdjustedDeltaValue()));
    page.append("</table>");
    if (instruction.unvaluedLines() > 0) {
      page.append("<p class=\"warn\">").append(unvalued()).append("</p>");
    }
    InstructionPage.lines(page, lines);
    return InstructionPage.end(page, link);
  }

  private String money(BigDecimal value) {
    return Words.money(value) + " " + product.currency();
  }

  private record Fact(String name, String value) {}
}
