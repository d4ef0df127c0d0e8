package hs.desk.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hs.desk.rig.Book;
import hs.desk.rig.DeskClient;
import hs.desk.rig.LiveSocket;
import hs.desk.rig.RunningDesk;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 9. */
@Tag("fleet")
class SharedRightsIT {

  private static final Duration HEEDED = Duration.ofSeconds(1);
  private static final String PRODUCT = "api/products/P003/";

  private final TwoNodes nodes = new TwoNodes();
  private final RunningDesk desk = nodes.desk();

  @BeforeEach
  void together() {
    nodes.awaitTogether();
  }

  @ParameterizedTest(name = "Redis {0}")
  @ValueSource(strings = {"there", "away"})
  void whatOneNodeChangesTheOtherHeedsWithinASecond(String redis) {
    DeskClient viewer = nodes.as("viewer1", 2);
    DeskClient manager = nodes.as("manager1", 2);
    manager.post("api/instructions/adjustment/", order()).expect(201);
    if (redis.equals("away")) {
      desk.controls().stop("redis");
    }
    try {
      roleIsHeeded(nodes.as("admin1", 1), viewer);
      stateIsHeeded(nodes.as("risk1", 1), manager);
    } finally {
      desk.controls().start("redis");
    }
  }

  private static void roleIsHeeded(DeskClient admin, DeskClient viewer) {
    viewer.get(PRODUCT).expect(404);
    long id = granted(admin);
    try {
      assertHeeded("a role given", () -> viewer.get(PRODUCT).status() == 200);
    } finally {
      admin.delete("api/user/roles/" + id + "/").expect(204);
    }
    assertHeeded("a role taken", () -> viewer.get(PRODUCT).status() == 404);
  }

  /** The socket is open on one node before another is told of the role. */
  @Test
  void openSocketsFollowARoleThatTheOtherNodeWasTold() {
    DeskClient admin = nodes.as("admin1", 1);
    try (LiveSocket socket = nodes.as("viewer1", 2).socket("pos").subscribe(Map.of())) {
      socket.awaitSnapshot();
      assertThat(socket.rows()).noneMatch(row -> of(row.path("key")));
      long id = granted(admin);
      try {
        socket.awaitRow(row -> of(row.path("key")), HEEDED);
      } finally {
        admin.delete("api/user/roles/" + id + "/").expect(204);
      }
      long taken = System.nanoTime();
      socket.awaitFrame(frame -> stream(frame.path("removed")).anyMatch(SharedRightsIT::of));
      assertThat(Duration.ofNanos(System.nanoTime() - taken)).isLessThan(HEEDED);
    }
  }

  /** On the event topics too, whether or not Redis is there to tell of the role. */
  @ParameterizedTest(name = "Redis {0}")
  @ValueSource(strings = {"there", "away"})
  void openSocketsAreToldOfInstructionsAsLongAsTheRoleLasts(String redis) {
    DeskClient admin = nodes.as("admin1", 1);
    DeskClient manager = nodes.as("manager1", 2);
    if (redis.equals("away")) {
      desk.controls().stop("redis");
    }
    try (LiveSocket viewer = nodes.as("viewer1", 2).socket("instruction").subscribe(Map.of());
        LiveSocket all = manager.socket("instruction").subscribe(Map.of())) {
      viewer.awaitSnapshot();
      all.awaitSnapshot();
      long id = granted(admin);
      try {
        afterHeeded();
        long shown = made(manager);
        viewer.awaitRow(row -> tells(row, shown));
      } finally {
        admin.delete("api/user/roles/" + id + "/").expect(204);
      }
      afterHeeded();
      long hidden = made(manager);
      all.awaitRow(row -> tells(row, hidden));
      long after = made(manager, "P001");
      viewer.awaitRow(row -> tells(row, after));
      assertThat(viewer.rows()).noneMatch(row -> tells(row, hidden));
    } finally {
      desk.controls().start("redis");
    }
  }

  /** The second within which it is to be heeded: what is made after it is told or not. */
  private static void afterHeeded() {
    await().pollDelay(HEEDED).until(() -> true);
  }

  private long made(DeskClient manager) {
    return made(manager, "P003");
  }

  private long made(DeskClient manager, String product) {
    Map<String, Object> order = order(product);
    return manager
        .post("api/instructions/adjustment/", order)
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }

  private static boolean tells(JsonNode row, long instruction) {
    return row.path("instruction_id").asLong() == instruction;
  }

  private static boolean of(JsonNode key) {
    return key.asText().startsWith("P003|");
  }

  private static Stream<JsonNode> stream(JsonNode keys) {
    return StreamSupport.stream(keys.spliterator(), false);
  }

  private static long granted(DeskClient admin) {
    Map<String, String> role =
        Map.of("username", "viewer1", "role", "VIEWER", "product_code", "P003");
    return admin.post("api/user/roles/", role).expect(201).json().path("id").asLong();
  }

  private void stateIsHeeded(DeskClient risk, DeskClient manager) {
    Map<String, Object> order = order();
    become(risk, "HALTED");
    try {
      assertHeeded("halted", () -> status(manager, order) == 422);
    } finally {
      become(risk, "ACTIVE");
    }
    assertHeeded("active", () -> status(manager, order) == 201);
  }

  private static void become(DeskClient risk, String state) {
    ObjectNode settings = (ObjectNode) risk.get(PRODUCT).expect(200).json();
    JsonNode now = risk.put(PRODUCT, settings.put("state", state).toString()).expect(200).json();
    assertThat(now.path("state").asText()).isEqualTo(state);
  }

  private Map<String, Object> order() {
    return order("P003");
  }

  private Map<String, Object> order(String product) {
    return new Book(desk.inspect("pms_monitor"), product).reduction("shared", 1);
  }

  private static int status(DeskClient manager, Map<String, Object> order) {
    return manager.post("api/instructions/adjustment/", order).status();
  }

  /** Of those who ask again and again, none who begins a second later is answered as before. */
  private static void assertHeeded(String what, BooleanSupplier heeded) {
    long changed = System.nanoTime();
    boolean found = heeded.getAsBoolean();
    while (!found && System.nanoTime() - changed < HEEDED.toNanos()) {
      found = heeded.getAsBoolean();
    }
    Duration took = Duration.ofNanos(System.nanoTime() - changed);
    assertThat(found || heeded.getAsBoolean()).as("%s, after %s", what, took).isTrue();
    System.out.printf("SharedRightsIT: %s after %d ms%n", what, took.toMillis());
  }
}
