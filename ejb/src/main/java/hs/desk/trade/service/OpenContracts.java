package hs.desk.trade.service;

import hs.desk.Slice;
import hs.desk.Sorting;
import hs.desk.Window;
import hs.desk.instruction.DetailStatus;
import hs.desk.instruction.Gap;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.OpenContract;
import hs.desk.instruction.service.Gaps;
import hs.desk.trade.BuySell;
import hs.desk.user.service.Permissions;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Contracts with open details: what the desk has to do of each. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OpenContracts {

  private static final List<InstructionStatus> LIVE =
      InstructionStatus.such(InstructionStatus::live);

  private static final Sorting<OpenContract> SORTING =
      new Sorting<OpenContract>(
          Map.of(
              "c_instrument_id", OpenContract::instrumentId,
              "c_instrument_name", OpenContract::instrumentName,
              "c_exchange_id", OpenContract::exchangeId,
              "remaining_buy", OpenContract::remainingBuy,
              "remaining_sell", OpenContract::remainingSell),
          Comparator.comparing(OpenContract::instrumentId));

  /** Fields the list can be sorted by, in wire spelling. */
  public static final Set<String> ORDERABLE = SORTING.names();

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private Permissions permissions;
  @EJB private Gaps gaps;

  /**
   * A part of the list, of the products the user may see; a search looks at ids and names.
   *
   * @param window ordered by fields of {@link #ORDERABLE}
   */
  public Slice<OpenContract> list(String username, Window window) {
    Set<String> visible = permissions.productsOf(username);
    List<OpenContract> found =
        visible.isEmpty()
            ? List.of()
            : contracts(visible).stream()
                .filter(each -> window.finds(each.instrumentId(), each.instrumentName()))
                .toList();
    return SORTING.cut(found, window);
  }

  private List<OpenContract> contracts(Set<String> visible) {
    List<InstructionDetail> open = open(visible);
    Gaps.Found found = gaps.of(open.stream().map(OpenContracts::key).collect(Collectors.toSet()));
    return open.stream()
        .collect(
            Collectors.groupingBy(
                InstructionDetail::instrumentId, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(details -> contract(details, found))
        .toList();
  }

  private List<InstructionDetail> open(Set<String> products) {
    return strategy
        .createQuery(
            "select d from InstructionDetail d join fetch d.line join fetch d.instruction i"
                + " where d.productCode in :products and d.status in :open and i.status in :live"
                + " order by d.id",
            InstructionDetail.class)
        .setParameter("products", products)
        .setParameter("open", DetailStatus.OPEN)
        .setParameter("live", LIVE)
        .getResultList();
  }

  private static OpenContract contract(List<InstructionDetail> details, Gaps.Found found) {
    Map<String, List<InstructionDetail>> byProduct =
        details.stream()
            .collect(
                Collectors.groupingBy(
                    InstructionDetail::productCode, TreeMap::new, Collectors.toList()));
    InstructionDetail any = details.get(0);
    return new OpenContract(
        any.instrumentId(),
        any.line().instrumentName(),
        any.line().exchangeId(),
        left(details, BuySell.BUY),
        left(details, BuySell.SELL),
        List.copyOf(byProduct.keySet()),
        details.stream().map(detail -> detail.instruction().id()).distinct().sorted().toList(),
        byProduct.values().stream().map(each -> ofProduct(each, found)).toList());
  }

  private static OpenContract.OfProduct ofProduct(
      List<InstructionDetail> details, Gaps.Found found) {
    Gap gap = found.gap(key(details.get(0)));
    return new OpenContract.OfProduct(
        details.get(0).productCode(),
        left(details, BuySell.BUY),
        left(details, BuySell.SELL),
        gap.target(),
        gap.working(),
        gap.gap(),
        gap.otherOpen());
  }

  private static BigDecimal left(List<InstructionDetail> details, BuySell side) {
    return details.stream()
        .filter(detail -> detail.buySell() == side)
        .map(InstructionDetail::left)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Gap.Key key(InstructionDetail detail) {
    return new Gap.Key(detail.productCode(), detail.instrumentId());
  }
}
