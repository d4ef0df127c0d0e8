package hs.desk.life;

import hs.desk.rig.QuietContract;
import hs.desk.rig.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lists a few quiet futures for one test class, of its own name: what others left open is on
 * theirs.
 */
final class Listed implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

  private static final int COUNT = 5;
  private static final List<QuietContract> LISTED = new ArrayList<>();

  private static String variety;

  static String id(int nth) {
    return variety + nth;
  }

  /** Of all of them, and of no other contract. */
  static String variety() {
    return variety;
  }

  /** A line that wants so many lots of the n-th. */
  static Map<String, Object> line(int nth, int lots) {
    return Map.of("c_instrument_id", id(nth), "adjusted_position", Integer.toString(lots));
  }

  /** Makes the prices fresh. */
  static void quote() {
    LISTED.forEach(QuietContract::quote);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    variety = context.getRequiredTestClass().getSimpleName();
    for (int i = 0; i < COUNT; i++) {
      LISTED.add(new QuietContract(Suite.desk(), id(i), variety));
    }
  }

  /** What a test booked by hand is in no other's limits. */
  @Override
  public void beforeEach(ExtensionContext context) {
    LISTED.forEach(QuietContract::forgetBooked);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    LISTED.forEach(QuietContract::close);
    LISTED.clear();
    Stage.forget();
  }
}
