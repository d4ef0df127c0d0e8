package hs.desk.instruction.service;

import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.Market;
import hs.desk.instruction.NewStatus;
import hs.desk.product.Product;
import hs.desk.user.RoleName;
import java.util.Set;

/**
 * A step that may be taken: person, version and status were looked at.
 *
 * @param product locked
 * @param market null for a step that needs none
 * @param held roles of the person on the product
 */
public record StatusRequest(
    Instruction instruction,
    Product product,
    Market market,
    String username,
    NewStatus asked,
    Set<RoleName> held,
    InstructionStatus from) {

  public String reason() {
    return asked.reason();
  }
}
