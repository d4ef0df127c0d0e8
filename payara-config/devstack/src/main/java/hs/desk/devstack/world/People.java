package hs.desk.devstack.world;

import hs.desk.devstack.feed.Table;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** Products, users and their roles: set up once, then left to the application. */
final class People {
  private record Product(CSVRecord facts, BigDecimal nav) {}

  private record Grant(long id, String username, String role, String product, Instant at) {}

  private static final Table<Product> PRODUCTS =
      new Table<>(
          "product",
          List.of(
              "code", "name", "approvals_required", "drift_tolerance", "default_account_id", "nav"),
          1,
          product ->
              new Object[] {
                product.facts().get("code"),
                product.facts().get("name"),
                Integer.valueOf(product.facts().get("approvals_required")),
                new BigDecimal(product.facts().get("drift_tolerance")),
                product.facts().get("default_account"),
                product.nav()
              });

  private static final Table<Grant> GRANTS =
      new Table<>(
          "user_role_product",
          List.of("username", "role", "product_code", "id", "granted_by", "granted_at"),
          3,
          grant ->
              new Object[] {
                grant.username(),
                grant.role(),
                grant.product(),
                grant.id(),
                "demo",
                LocalDateTime.ofInstant(grant.at(), ZoneOffset.UTC)
              });

  private static final Table<CSVRecord> USERS =
      new Table<>(
          "user",
          List.of("id", "username", "english_name", "chinese_name", "email", "active"),
          1,
          user ->
              new Object[] {
                Long.valueOf(user.get("id")),
                user.get("username"),
                user.get("english_name"),
                user.get("chinese_name"),
                user.get("email"),
                true
              });

  private People() {}

  /** Products and roles, where there are none yet; net asset values are those of the accounts. */
  static void found(Connection strategy, Instant now) throws SQLException {
    if (count(strategy, "product") > 0) {
      return;
    }
    Map<String, BigDecimal> navs = new HashMap<>();
    for (CSVRecord account : Facts.read("accounts")) {
      navs.merge(
          account.get("product"), new BigDecimal(account.get("pre_balance")), BigDecimal::add);
    }
    List<Product> products =
        Facts.read("products").stream()
            .map(row -> new Product(row, navs.get(row.get("code"))))
            .toList();
    PRODUCTS.put(strategy, products);
    List<String[]> roles = roles();
    long id = drawIds(strategy, roles.size());
    List<Grant> grants = new ArrayList<>();
    for (String[] role : roles) {
      grants.add(new Grant(id++, role[0], role[1], role[2], now));
    }
    GRANTS.put(strategy, grants);
  }

  static void introduce(Connection directory) throws SQLException {
    if (count(directory, "user") == 0) {
      USERS.put(directory, Facts.read("users"));
    }
  }

  /** User, role and product of each grant. */
  static List<String[]> roles() {
    List<String[]> roles = new ArrayList<>();
    for (CSVRecord user : Facts.read("users")) {
      String[] role = user.get("roles").split(":");
      for (String product : role[1].split("/")) {
        roles.add(new String[] {user.get("username"), role[0], product});
      }
    }
    return roles;
  }

  /** Takes a block from the application's own generator; answers the first of it. */
  private static long drawIds(Connection strategy, int count) throws SQLException {
    try (Statement statement = strategy.createStatement()) {
      statement.executeUpdate(
          "UPDATE id_generator SET next_value = next_value + " + count + " WHERE name = 'row'");
      try (ResultSet row =
          statement.executeQuery("SELECT next_value FROM id_generator WHERE name = 'row'")) {
        row.next();
        return row.getLong(1) - count + 1;
      }
    }
  }

  static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      row.next();
      return row.getLong(1);
    }
  }
}
