package hs.desk.instruction.service;

import hs.desk.instruction.DetailView;
import hs.desk.instruction.Gap;
import hs.desk.instruction.InstructionView;
import hs.desk.instruction.LineView;
import hs.desk.instruction.Market;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Adds to lines what the market does for them now. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LineFigures {

  @EJB private Gaps gaps;
  @Inject private OpenLines open;

  /** What works for its details, and so its roll-ups; nothing is asked once all are closed. */
  public InstructionView working(InstructionView view) {
    List<LineView> lines = view.adjustments();
    if (lines.stream().flatMap(line -> line.details().stream()).noneMatch(LineFigures::isOpen)) {
      return view.with(
          lines.stream()
              .map(line -> line.working(detail -> detail.working(BigDecimal.ZERO)))
              .toList());
    }
    Gaps.Found found = gaps.working(keys(view.productCode(), lines));
    return view.with(lines.stream().map(line -> working(line, found)).toList());
  }

  private static boolean isOpen(DetailView detail) {
    return detail.left().signum() > 0;
  }

  private static LineView working(LineView line, Gaps.Found found) {
    return line.working(
        detail -> detail.working(isOpen(detail) ? found.working(detail.id()) : BigDecimal.ZERO));
  }

  /** What works for the details, and what is still to be done of product and contract. */
  public List<LineView> toDo(String productCode, List<LineView> lines) {
    Gaps.Found found = gaps.of(keys(productCode, lines));
    return lines.stream()
        .map(line -> working(line, found).toDo(found.gap(key(productCode, line))))
        .toList();
  }

  private static List<Gap.Key> keys(String productCode, List<LineView> lines) {
    return lines.stream().map(line -> key(productCode, line)).distinct().toList();
  }

  private static Gap.Key key(String productCode, LineView line) {
    return new Gap.Key(productCode, line.instrumentId());
  }

  /** What would be to be done if it were submitted now, at the market its lines were made of. */
  public InstructionView preview(InstructionView view, Market market) {
    List<LineView> lines = view.adjustments();
    Map<Gap.Key, List<Gap.Line>> others =
        open.of(List.of(view.productCode()), lines.stream().map(LineView::instrumentId).toList());
    return view.with(
        lines.stream()
            .map(
                line ->
                    line.toDo(
                        Gap.preview(
                            line.adjustedPosition(),
                            others.getOrDefault(key(view.productCode(), line), List.of()),
                            market.net(line.instrumentId()),
                            market.working(line.instrumentId()))))
            .toList());
  }
}
