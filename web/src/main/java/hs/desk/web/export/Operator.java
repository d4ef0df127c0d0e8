package hs.desk.web.export;

import java.math.BigDecimal;
import java.util.Locale;

/** How a value is held against what was asked for. A number that is missing is only blank. */
enum Operator {
  EQ {
    @Override
    boolean admits(int comparison) {
      return comparison == 0;
    }

    @Override
    boolean admits(String text, String operand) {
      return text.equals(operand);
    }
  },
  NE {
    @Override
    boolean admits(int comparison) {
      return comparison != 0;
    }

    @Override
    boolean admits(String text, String operand) {
      return !text.equals(operand);
    }
  },
  LT {
    @Override
    boolean admits(int comparison) {
      return comparison < 0;
    }
  },
  LE {
    @Override
    boolean admits(int comparison) {
      return comparison <= 0;
    }
  },
  GT {
    @Override
    boolean admits(int comparison) {
      return comparison > 0;
    }
  },
  GE {
    @Override
    boolean admits(int comparison) {
      return comparison >= 0;
    }
  },
  CONTAINS {
    @Override
    boolean admits(String text, String operand) {
      return text.contains(operand);
    }
  },
  NOT_CONTAINS {
    @Override
    boolean admits(String text, String operand) {
      return !text.contains(operand);
    }
  },
  STARTS {
    @Override
    boolean admits(String text, String operand) {
      return text.startsWith(operand);
    }
  },
  ENDS {
    @Override
    boolean admits(String text, String operand) {
      return text.endsWith(operand);
    }
  },
  BLANK,
  NOT_BLANK;

  /** As clients say it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is about a value at all, not only about there being one. */
  boolean takesOperand() {
    return this != BLANK && this != NOT_BLANK;
  }

  boolean admits(BigDecimal number, BigDecimal operand) {
    return admits(number.compareTo(operand));
  }

  /**
   * @param comparison of the value to the operand, as {@code compareTo} tells it
   */
  boolean admits(int comparison) {
    throw new IllegalStateException(word() + " compares no numbers");
  }

  /**
   * @param text in lower case, like the operand; empty where the row has no value
   */
  boolean admits(String text, String operand) {
    throw new IllegalStateException(word() + " compares no texts");
  }
}
