package hs.desk.notification;

import hs.desk.calendar.TradingDays;
import hs.desk.event.NewEvent;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.PositionAdjustment;
import hs.desk.instruction.RevisionChange;
import hs.desk.instruction.Urgency;
import hs.desk.product.Product;
import hs.desk.user.Language;
import java.math.BigDecimal;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The mail about an instruction, in one language: what happened, totals, every line of the revision
 * in force, every detail. The plain part shows figures as they are stored, the page shows money
 * with two decimals.
 */
public final class InstructionMail {

  /**
   * What happened.
   *
   * @param actor who did it, or null where the occasion names nobody
   * @param reason as it was given, or null
   * @param changes what an amendment changes; empty where it is not about one
   */
  public record News(Occasion occasion, String actor, String reason, List<RevisionChange> changes) {

    public News(Occasion occasion, String actor, String reason) {
      this(occasion, actor, reason, List.of());
    }

    public static News of(Occasion occasion) {
      return new News(occasion, null, null);
    }
  }

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(TradingDays.CHINA);

  private final News news;
  private final Instruction instruction;
  private final Product product;
  private final URI link;
  private final Words words;
  private final List<PositionAdjustment> lines;

  private InstructionMail(
      News news, Instruction instruction, Product product, URI publicUrl, Language language) {
    this.news = news;
    this.instruction = instruction;
    this.product = product;
    link = publicUrl.resolve("#/instructions/" + instruction.id());
    words = Words.in(language);
    lines =
        instruction.linesInForce().stream().filter(line -> line.currentPosition() != null).toList();
  }

  /**
   * @param publicUrl the desk's address as people see it, ending in a slash
   */
  public static MailContent of(
      News news, Instruction instruction, Product product, URI publicUrl, Language language) {
    return new InstructionMail(news, instruction, product, publicUrl, language).content();
  }

  private MailContent content() {
    String occasion = news.occasion().key();
    String title = words.text(occasion + ".title");
    String asked = words.text(occasion + ".asked", actor());
    String subject =
        words.text(
            "subject",
            instruction.urgency() == Urgency.URGENT ? words.text("urgent") : "",
            title,
            instruction.id(),
            product.code(),
            product.name(),
            lines.size());
    return new MailContent(subject, text(asked), html(title, asked));
  }

  private String actor() {
    boolean machine = NewEvent.DESK.equals(news.actor()) || NewEvent.FEED.equals(news.actor());
    return machine ? words.text("actor." + news.actor()) : news.actor();
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    if (news.reason() != null && !news.reason().isBlank()) {
      facts.add(new Fact(words.text("reason"), news.reason()));
    }
    news.changes().forEach(change -> facts.add(amended(change)));
    fact(facts, "id", "#" + instruction.id());
    fact(facts, "product", product.code() + " " + product.name());
    fact(facts, "urgency", words.text("fact.urgency." + instruction.urgency()));
    fact(facts, "day", instruction.tradingDay().toString());
    fact(facts, "deadline", MINUTES.format(instruction.endsAt()));
    fact(facts, "author", instruction.createdBy());
    fact(facts, "created", MINUTES.format(instruction.createdAt()));
    String note = instruction.note();
    fact(facts, "note", note.isEmpty() ? words.text("none") : note);
    return facts;
  }

  private Fact amended(RevisionChange change) {
    String targets = Words.exact(change.oldPosition()) + " → " + Words.exact(change.newPosition());
    return new Fact(words.text("amends", change.instrumentId()), targets);
  }

  private void fact(List<Fact> facts, String key, String value) {
    facts.add(new Fact(words.text("fact." + key), value));
  }

  private String text(String asked) {
    StringBuilder text = new StringBuilder(asked).append("\n\n");
    facts().forEach(fact -> addFact(text, fact.name(), fact.value()));
    text.append('\n');
    addFact(text, words.text("before"), total(instruction.totalCurrentDeltaValue()));
    addFact(text, words.text("after"), total(instruction.totalAdjustedDeltaValue()));
    if (instruction.unvaluedLines() > 0) {
      text.append(unvalued()).append('\n');
    }
    int number = 1;
    for (PositionAdjustment line : lines) {
      text.append('\n').append(number++).append(". ");
      addLine(text, line);
    }
    return text.append('\n').append(words.text("see", link)).append('\n').toString();
  }

  private void addFact(StringBuilder text, String name, String value) {
    text.append(name).append(words.text("colon")).append(value).append('\n');
  }

  private String total(BigDecimal value) {
    return Words.exact(value) + " " + product.currency();
  }

  private String unvalued() {
    return words.text("unvalued", instruction.unvaluedLines());
  }

  private void addLine(StringBuilder text, PositionAdjustment line) {
    text.append(line.instrumentId()).append(' ').append(Words.or(line.instrumentName(), ""));
    indented(
        text,
        words.text(
            "line",
            Words.exact(line.currentPosition()),
            Words.exact(line.adjustedPosition()),
            Words.signed(line.lotsToTrade()),
            Words.exact(line.price()),
            words.source(line.priceSource()),
            Words.delta(line.delta())));
    String before = Words.exact(line.currentDeltaValue());
    indented(text, words.text("values", before, Words.exact(line.adjustedDeltaValue())));
    line.flags().forEach(flag -> indented(text, words.text("caution", words.flag(flag))));
    for (InstructionDetail detail : line.details()) {
      indented(text, "- " + words.order(detail));
    }
    text.append('\n');
  }

  private static void indented(StringBuilder text, String line) {
    text.append("\n   ").append(line);
  }

  private String html(String title, String asked) {
    InstructionPage page = new InstructionPage(words, title, asked);
    facts().forEach(fact -> page.fact(fact.name(), fact.value()));
    page.fact(words.text("before"), money(instruction.totalCurrentDeltaValue()));
    page.fact(words.text("after"), money(instruction.totalAdjustedDeltaValue()));
    return page.end(instruction.unvaluedLines() > 0 ? unvalued() : null, lines, link);
  }

  private String money(BigDecimal value) {
    return Words.money(value) + " " + product.currency();
  }

  private record Fact(String name, String value) {}
}
