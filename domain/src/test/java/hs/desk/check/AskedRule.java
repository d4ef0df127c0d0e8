package hs.desk.check;

import hs.desk.position.Direction;
import hs.desk.user.RoleName;
import java.math.BigDecimal;

/** A rule, scope by scope. */
final class AskedRule {

  private final CheckKind kind;
  private final CheckLevel level;
  private final BigDecimal limit;
  private String product;
  private String exchange;
  private String type;
  private String subType;
  private String instrument;
  private RoleName role;
  private Direction direction;
  private boolean house;
  private String reason;

  AskedRule(CheckKind kind, CheckLevel level, BigDecimal limit) {
    this.kind = kind;
    this.level = level;
    this.limit = limit;
  }

  AskedRule product(String code) {
    product = code;
    return this;
  }

  AskedRule exchange(String id) {
    exchange = id;
    return this;
  }

  AskedRule type(String name) {
    type = name;
    return this;
  }

  AskedRule subType(String name) {
    subType = name;
    return this;
  }

  AskedRule instrument(String id) {
    instrument = id;
    return this;
  }

  AskedRule role(RoleName name) {
    role = name;
    return this;
  }

  AskedRule direction(Direction side) {
    direction = side;
    return this;
  }

  AskedRule house() {
    house = true;
    return this;
  }

  AskedRule reason(String why) {
    reason = why;
    return this;
  }

  NewCheckRule build() {
    return new NewCheckRule(
        kind,
        level,
        product,
        exchange,
        type,
        subType,
        instrument,
        role,
        direction,
        house,
        limit,
        null,
        null,
        null,
        null,
        reason,
        null);
  }

  CheckRule rule() {
    return new CheckRule(build(), Desk.TODAY, "risk1", Desk.NOW);
  }
}
