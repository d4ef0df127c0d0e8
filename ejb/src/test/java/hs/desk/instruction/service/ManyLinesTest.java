package hs.desk.instruction.service;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.EditedDraft;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.Market;
import hs.desk.instruction.NewAdjustment.Target;
import hs.desk.instruction.NewRevision;
import hs.desk.product.Product;
import hs.desk.user.RoleName;
import hs.desk.user.service.Permissions;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The market is not read for more lines than an instruction may have. */
class ManyLinesTest {

  private static final Permissions ANYTHING =
      new Permissions() {
        @Override
        public void require(String username, String product, RoleName... any) {}
      };

  private static final InstructionAccess OF_ONE_LINE =
      new InstructionAccess() {
        @Override
        public Standing standing(String username, long id) {
          return new Standing("P001", InstructionStatus.DRAFT);
        }

        @Override
        public List<String> contracts(long id) {
          return List.of("left");
        }
      };

  /** What the market is to be read for; the act itself does not run. */
  private static final class Reading extends ProductActs {
    private Collection<String> contracts;

    @Override
    public WrittenAnswer run(
        IdempotentRequest request,
        String productCode,
        Supplier<Collection<String>> instrumentIds,
        BiFunction<Product, Market, WrittenAnswer> act) {
      contracts = instrumentIds.get();
      return WrittenAnswer.nothing();
    }
  }

  private final Reading reading = new Reading();

  private static List<Target> lines(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Target("x" + i, BigDecimal.ONE)).toList();
  }

  private Collection<String> readToAmend(int lines) {
    Amending amending = new Amending();
    amending.permissions = ANYTHING;
    amending.access = OF_ONE_LINE;
    amending.acts = reading;
    amending.amend("manager1", null, 7, new NewRevision(lines(lines), 1L, "view", null));
    return reading.contracts;
  }

  private Collection<String> readToEdit(int lines) {
    Drafting drafting = new Drafting();
    drafting.permissions = ANYTHING;
    drafting.access = OF_ONE_LINE;
    drafting.acts = reading;
    drafting.edit("manager1", null, 7, new EditedDraft("", null, null, lines(lines), 1L));
    return reading.contracts;
  }

  @Test
  void anAmendment() {
    assertThat(readToAmend(200)).hasSize(201).contains("x0", "x199", "left");
    assertThat(readToAmend(201)).isEmpty();
  }

  @Test
  void anEditedDraft() {
    assertThat(readToEdit(200)).hasSize(200);
    assertThat(readToEdit(201)).isEmpty();
  }
}
