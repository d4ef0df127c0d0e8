package hs.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who calls, and what he holds by his own profile.
 *
 * @param held roles by product; {@code *} stands for all
 */
record Person(String name, DeskClient client, Map<String, Set<String>> held) {

  /** {@code nobody} has no log-in. */
  static Person of(RunningDesk desk, String name) {
    if (name.equals("nobody")) {
      return new Person(name, desk.anonymous(), Map.of());
    }
    DeskClient client = desk.as(name);
    Map<String, Set<String>> held = new HashMap<>();
    for (JsonNode role : client.get("api/user/").expect(200).json().path("roles")) {
      held.computeIfAbsent(role.path("product_code").asText(), any -> new HashSet<>())
          .add(role.path("role").asText());
    }
    return new Person(name, client, held);
  }

  boolean anonymous() {
    return name.equals("nobody");
  }

  /** The same person by a log-in of its own. */
  DeskClient afresh(RunningDesk desk) {
    return anonymous() ? client : desk.as(name);
  }

  Set<String> roles(String product) {
    Set<String> roles = new HashSet<>(held.getOrDefault(product, Set.of()));
    if (!product.equals("P999")) {
      roles.addAll(held.getOrDefault("*", Set.of()));
    }
    return roles;
  }

  boolean sees(String product) {
    return roles(product).stream().anyMatch(role -> !role.equals("ADMIN"));
  }

  boolean holds(Collection<String> any, String product) {
    return !Collections.disjoint(any, roles(product));
  }

  boolean holds(Collection<String> any) {
    return held.values().stream().anyMatch(roles -> !Collections.disjoint(any, roles));
  }
}
