package hs.desk.api;

import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import java.util.Map;

/** A role that somebody holds until it is closed. */
record Guest(DeskClient admin, long grant) implements AutoCloseable {

  static Guest of(RunningDesk desk, String username, String role, String product) {
    DeskClient admin = desk.as("admin1");
    Map<String, String> grant = Map.of("username", username, "role", role, "product_code", product);
    return new Guest(
        admin, admin.post("api/user/roles/", grant).expect(201).json().path("id").asLong());
  }

  @Override
  public void close() {
    admin.delete("api/user/roles/" + grant + "/").expect(204);
  }
}
