package hs.desk.devstack.world;

import hs.desk.devstack.feed.Account;
import hs.desk.devstack.feed.Book;
import hs.desk.devstack.feed.Charges;
import hs.desk.devstack.feed.Contract;
import hs.desk.devstack.feed.Market;
import hs.desk.devstack.feed.OrderFlow;
import hs.desk.devstack.feed.Position;
import hs.desk.devstack.feed.Quote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** Makes the market of a trading day and the books of all products, from nothing but a seed. */
final class Genesis {
  private static final int EVENTS_PER_ACCOUNT = 24;

  private final Holidays holidays;
  private final Catalogue catalogue;
  private final long seed;
  private final Instant now;

  Genesis(Holidays holidays, Catalogue catalogue, long seed, Instant now) {
    this.holidays = holidays;
    this.catalogue = catalogue;
    this.seed = seed;
    this.now = now;
  }

  /** The books after a day that went on until now; every row is noted as changed. */
  Book create() {
    Market market = market();
    Book book = new Book(market, 0);
    for (CSVRecord row : Facts.read("accounts")) {
      open(book, row);
    }
    tradeUntilNow(book);
    book.accounts().forEach(book::mark);
    book.changes.quotes.addAll(market.quotes());
    book.changes.positions.addAll(book.positions());
    return book;
  }

  /** The books before the first order of the day. */
  Book atOpening() {
    Book book = new Book(market(), 0);
    Facts.read("accounts").forEach(row -> open(book, row));
    return book;
  }

  private Market market() {
    LocalDate day = holidays.tradingDay(now);
    Market market = new Market(day);
    Opening opening = new Opening(market, dice("quotes"), now);
    for (Listing listing : catalogue.on(day, id -> null)) {
      Quote quote = opening.list(listing);
      opening.trade(quote, listing.vol());
    }
    Quote expired = opening.list(catalogue.expired(day));
    expired.tradingDay = expired.contract.expiry();
    expired.settlement = expired.last;
    return market;
  }

  private void open(Book book, CSVRecord row) {
    Account account = new Account(new Account.Key(row.get("product"), row.get("account")));
    account.preBalance = new BigDecimal(row.get("pre_balance")).setScale(4);
    book.add(account);
    Random random = dice(row.get("account"));
    Style style = Style.of(row.get("product"));
    Charges charges = new Charges(book.market);
    int rows = Integer.parseInt(row.get("rows"));
    double perRow = account.preBalance.doubleValue() * 0.4 / rows;
    List<Contract> chosen = style.choose(book.market, rows, random);
    for (int index = 0; index < chosen.size(); index++) {
      Contract contract = chosen.get(index);
      boolean isLong = contract.kind().isShare() || random.nextInt(100) < 55;
      carry(book, charges, account, contract, isLong, perRow, random);
      if (index < 2 && !contract.isOption() && !contract.kind().isShare()) {
        carry(book, charges, account, contract, !isLong, perRow, random);
      }
    }
  }

  /** A position of yesterday's lots, about as large as the account can bear for one row. */
  private static void carry(
      Book book,
      Charges charges,
      Account account,
      Contract contract,
      boolean isLong,
      double money,
      Random random) {
    BigDecimal pre = book.market.quote(contract.id()).preSettlement;
    BigDecimal unit = pre.multiply(contract.multiplier());
    BigDecimal lots = size(contract, money, charges.marginPerLot(contract, isLong, pre), random);
    Position held =
        book.position(
            new Position.Key(
                account.key.product(), account.key.account(), contract.id(), isLong ? "L" : "S"));
    BigDecimal opened = contract.onTick(pre.doubleValue() * (1 + 0.03 * random.nextGaussian()));
    held.yesterday = lots;
    held.positionCost = lots.multiply(unit).setScale(4, RoundingMode.HALF_UP);
    held.openCost =
        lots.multiply(opened).multiply(contract.multiplier()).setScale(4, RoundingMode.HALF_UP);
    held.margin = charges.margin(held);
  }

  private static BigDecimal size(
      Contract contract, double money, BigDecimal marginPerLot, Random random) {
    double share = 0.3 + 0.7 * random.nextDouble();
    if (contract.isOption()) {
      return BigDecimal.valueOf(2 + random.nextInt(24));
    }
    long lots = (long) (money * share / marginPerLot.doubleValue());
    if (contract.kind().isShare()) {
      long boards = Math.max(2, Math.min(5_000, lots / contract.minVolume().longValue()));
      long odd = random.nextInt(6) == 0 ? 37 : 0;
      return contract.minVolume().multiply(BigDecimal.valueOf(boards)).add(BigDecimal.valueOf(odd));
    }
    return BigDecimal.valueOf(Math.max(2, Math.min(150, lots)));
  }

  private void tradeUntilNow(Book book) {
    OrderFlow flow = new OrderFlow(book, dice("orders"), 4, Set.of());
    Instant begin = holidays.beginOf(book.market.tradingDay);
    int events = EVENTS_PER_ACCOUNT * book.accounts().size();
    Duration step = Duration.between(begin, now).dividedBy(events + 1);
    Instant at = begin;
    for (int round = 0; round < EVENTS_PER_ACCOUNT; round++) {
      for (Account account : book.accounts()) {
        at = at.plus(step);
        flow.step(account, at);
      }
    }
  }

  private Random dice(String purpose) {
    return new Random(seed * 31 + purpose.hashCode());
  }
}
