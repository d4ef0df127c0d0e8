package hs.desk.devstack.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hs.desk.devstack.feed.Account;
import hs.desk.devstack.feed.Book;
import hs.desk.devstack.feed.Position;
import hs.desk.devstack.feed.Quote;
import hs.desk.devstack.world.Worlds;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:30:00Z");
  private static final Duration BAR = Duration.ofSeconds(10);
  private static final String HEADER =
      "date,time,open,high,low,close,volume,turnover,settlement,open_interest\n";
  private static final Path REAL = Path.of("../../../shared/data/CFFEX.IF.daily.2010.csv");

  @TempDir Path folder;
  private Book book;
  private Quote quote;

  @BeforeEach
  void aWorldWithoutPositionsInTheContract() {
    book = Worlds.at(1, NOW);
    quote = book.market.quote("IF2612");
  }

  @Test
  void quoteFollowsTheBarsPartByPart() throws IOException {
    Replay replay = replay("2026/01/05,0,3000.0,3050.0,2990.0,3040.2,100,9000000,3036.4,500\n");
    replay.advance(book, NOW);
    assertThat(quote.last).isEqualByComparingTo("3000");
    assertThat(quote.settlement).isNull();
    replay.advance(book, NOW.plusSeconds(7));
    assertThat(quote.last).isEqualByComparingTo("3040.2");
    assertThat(quote.high).isEqualByComparingTo("3050");
    assertThat(quote.low).isEqualByComparingTo("2990");
    assertThat(quote.volume).isEqualByComparingTo("100");
    assertThat(quote.turnover).isEqualByComparingTo("9000000");
    replay.advance(book, NOW.plusSeconds(9));
    assertThat(quote.settlement).isEqualByComparingTo("3036.4");
  }

  @Test
  void theNextDayBeginsAtTheSettlementOfTheRowBefore() throws IOException {
    Replay replay =
        replay(
            "2026/01/05,0,3000,3050,2990,3040.2,100,9000000,3036.4,500\n"
                + "2026/01/06,0,2500,2510,2400,2450,100,9000000,2440.0,500\n");
    replay.advance(book, NOW.plusSeconds(10));
    assertThat(quote.preSettlement).isEqualByComparingTo("3036.4");
    assertThat(quote.preClose).isEqualByComparingTo("3040.2");
    assertThat(quote.settlement).isNull();
    assertThat(quote.open).isEqualByComparingTo("2500");
    assertThat(new BigDecimal("2400")).isBetween(quote.lowerLimit, quote.upperLimit);
  }

  @Test
  void barsWithoutSettlementAreOneDay() throws IOException {
    Replay replay =
        replay(
            "2026/01/05,0905,3000,3050,2990,3040,100,9000000,,500\n"
                + "2026/01/05,0910,3040,3060,3030,3050,100,9000000,0,500\n");
    replay.advance(book, NOW.plusSeconds(19));
    assertThat(quote.preSettlement).isEqualByComparingTo("3000");
    assertThat(quote.high).isEqualByComparingTo("3060");
    assertThat(quote.low).isEqualByComparingTo("2990");
    assertThat(quote.settlement).isNull();
  }

  @Test
  void saysWhichLineIsNoBar() {
    assertThatThrownBy(() -> replay("2026/01/05,0,3000,2999,2990,3040,100,9000000,,500\n"))
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> replay("")).hasMessageContaining("no bars");
  }

  /** One lot bought at the first open of the real contract, carried over three real days. */
  @Test
  void carriesPositionsOverRealDays() throws IOException {
    assumeTrue(Files.exists(REAL), "the real IF bars are not there");
    Account.Key holder = new Account.Key("P001", "F10011");
    Replay replay = new Replay(Bar.read(REAL), "IF2612", BAR, NOW, 1);
    replay.advance(book, NOW);
    Position held = book.position(new Position.Key("P001", "F10011", "IF2612", "L"));
    held.yesterday = BigDecimal.ONE;
    held.today = BigDecimal.ZERO;
    held.openCost = new BigDecimal("1035000.0000");
    held.positionCost = new BigDecimal("1035000.0000");
    List.of("-5640", "-69000", "4620")
        .forEach(
            profit -> {
              int day = List.of("-5640", "-69000", "4620").indexOf(profit);
              replay.advance(book, NOW.plusSeconds(10L * day + 9));
              BigDecimal worth = quote.settlement.multiply(new BigDecimal(300));
              assertThat(worth.subtract(held.positionCost)).isEqualByComparingTo(profit);
              replay.advance(book, NOW.plusSeconds(10L * day + 10));
            });
    assertThat(held.openCost).isEqualByComparingTo("1035000");
    assertThat(book.account(holder).available()).isPositive();
  }

  private Replay replay(String rows) throws IOException {
    Path file = Files.writeString(folder.resolve("bars.csv"), HEADER + rows);
    return new Replay(Bar.read(file), "IF2612", BAR, NOW, 1);
  }
}
