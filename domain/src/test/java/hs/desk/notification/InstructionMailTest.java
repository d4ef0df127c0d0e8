package hs.desk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.instruction.Instruction;
import hs.desk.instruction.PositionAdjustment;
import hs.desk.instruction.RevisionChange;
import hs.desk.instruction.Urgency;
import hs.desk.instruction.Valuation;
import hs.desk.notification.InstructionMail.News;
import hs.desk.product.Product;
import hs.desk.quote.Price;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import hs.desk.user.Language;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InstructionMailTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final URI DESK = URI.create("https://desk.example/hsapi/");

  private final Instruction instruction =
      new Instruction(
          "P001",
          "<script>alert(1)</script> & \"尽快\"",
          Urgency.URGENT,
          null,
          LocalDate.of(2026, 11, 23),
          "manager1",
          NOW);

  /** Of two lines that are worked. */
  private MailContent mail(Language language) {
    line("IF2612", "1", "2", "1185060", "2370120.1234")
        .detail("A1", OpenClose.OPEN, BuySell.BUY, BigDecimal.ONE);
    line("rb2701", "5", "0", "191000", "0")
        .detail("A2", OpenClose.CLOSETODAY, BuySell.SELL, new BigDecimal("5.0000"));
    return mail(News.of(Occasion.APPROVED), language);
  }

  private MailContent mail(News news, Language language) {
    instruction.total();
    Product product = new Product("P001", "稳健一号", "A1");
    return InstructionMail.of(news, instruction, product, DESK, language);
  }

  private PositionAdjustment line(
      String id, String current, String adjusted, String before, String after) {
    PositionAdjustment line = instruction.adjust(id, new BigDecimal(adjusted));
    line.value(
        new Valuation(
            id + "名",
            "CFFEX",
            new BigDecimal(current),
            new BigDecimal("3950.200000"),
            Price.Source.LAST,
            NOW,
            new BigDecimal("300"),
            BigDecimal.ONE,
            new BigDecimal(before),
            new BigDecimal(after),
            List.of("LOCKS")));
    return line;
  }

  @Test
  void subjectSaysWhatItIsAbout() {
    assertThat(mail(Language.ZH_CN).subject())
        .startsWith("【紧急】新指令")
        .contains("P001 稳健一号")
        .contains("2 个合约");
  }

  @Test
  void textHoldsTotalsLinesAndDetails() {
    assertThat(mail(Language.ZH_CN).text())
        .contains("调仓前 Delta 总值：1376060 CNY")
        .contains("调仓后 Delta 总值：2370120.1234 CNY")
        .contains("1. IF2612 IF2612名")
        .contains("当前 1，目标 2，变动 +1，价格 3950.2（最新价），Delta 1")
        .contains("Delta 值 1185060 → 2370120.1234")
        .contains("- A1 买开 1 @ 3950.2")
        .contains("变动 -5")
        .contains("- A2 卖平今 5 @ 3950.2")
        .contains("开仓形成锁仓")
        .contains("https://desk.example/hsapi/#/instructions/");
  }

  @Test
  void pageEscapesWhatPeopleWrote() {
    assertThat(mail(Language.ZH_CN).html())
        .doesNotContain("<script>")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;尽快&quot;")
        .contains("2,370,120.12 CNY");
  }

  @Test
  void approversAreAskedToApprove() {
    MailContent content = mail(News.of(Occasion.TO_APPROVE), Language.ZH_CN);
    assertThat(content.subject()).contains("待复核指令");
    assertThat(content.text()).contains("请复核");
  }

  @ParameterizedTest
  @CsvSource({
    "PASSED, risk1, risk1 已复核通过您下达的指令, risk1 approved your instruction",
    "BEGUN, feed, 成交回报 已开始执行, the trade feed has begun",
    "LINE_CANCELLED, trader1, trader1 撤销了该指令中一行的剩余部分,"
        + " trader1 cancelled what remained of a line of the instruction",
    "AMENDED, manager2, manager2 修订了您正在执行的指令, manager2 amended an instruction you work",
    "AMENDED_UNWORKED, manager2, manager2 修订了指令，所涉明细已无人认领,"
        + " 'manager2 amended the instruction, and nobody works what that changes'",
    "AMENDMENT_LAPSED, desk, 指令的一项修订尚未生效即已失效（系统）,"
        + " An amendment of the instruction lapsed before it was in force (by the desk)"
  })
  void theFirstSentenceSaysWhoDidWhat(
      Occasion occasion, String actor, String chinese, String english) {
    News news = new News(occasion, actor, null);
    assertThat(mail(news, Language.ZH_CN).text()).startsWith(chinese);
    assertThat(mail(news, Language.EN).text()).startsWith(english);
  }

  @Test
  void anAmendmentShowsOldAndNewTargets() {
    RevisionChange more =
        new RevisionChange(
            instruction.adjust("IF2612", new BigDecimal("3")), new BigDecimal("2"), true);
    RevisionChange fresh =
        new RevisionChange(instruction.adjust("IC2612", new BigDecimal("-1")), null, false);
    News amended = new News(Occasion.AMENDED, "manager1", "why", List.of(more, fresh));
    MailContent chinese = mail(amended, Language.ZH_CN);
    assertThat(chinese.text()).contains("IF2612 目标持仓：2 → 3", "IC2612 目标持仓：— → -1");
    assertThat(chinese.html()).contains("IF2612 目标持仓", "2 → 3");
    assertThat(mail(amended, Language.EN).text()).contains("Target of IF2612: 2 → 3");
  }

  @Test
  void speaksTheLanguageOfItsReader() {
    MailContent english = mail(Language.EN);
    assertThat(english.subject()).startsWith("[URGENT] New instruction").contains("contracts: 2");
    assertThat(english.text())
        .contains("Total delta value before: 1376060 CNY")
        .contains("current 1, target 2, change +1, price 3950.2 (last), delta 1")
        .contains("- A2 sell close today 5 @ 3950.2");
  }

  @ParameterizedTest
  @EnumSource(Occasion.class)
  void everyOccasionSaysWhoAndWhyInEveryLanguage(Occasion occasion) {
    for (Language language : Language.values()) {
      MailContent content = mail(new News(occasion, "desk", "因为 why"), language);
      assertThat(content.text()).contains("因为 why").doesNotContain("{0}");
    }
  }
}
