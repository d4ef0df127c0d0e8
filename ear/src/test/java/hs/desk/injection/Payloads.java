package hs.desk.injection;

import java.util.stream.Stream;

/** What somebody who means ill writes where a text is asked for. */
final class Payloads {

  /** Would begin a line of its own in a log that takes it as it is. */
  static final String FORGED = "forged-line";

  private Payloads() {}

  static Stream<String> all() {
    return Stream.of(
        "'; DROP TABLE instruction; -- ",
        "\" OR ''='' UNION SELECT password FROM mysql.user # ",
        "<script>alert('x')</script><img src=x onerror=alert(1)>\"'><svg/onload=alert(1)>",
        "{{7*7}}${7*7}#{7*7}%{7*7}",
        "=cmd|'/C calc'!A0",
        "+1+1",
        "-2+3",
        "@SUM(1+1)",
        "\t=1+1",
        "\r=1+1",
        "x\r\nBcc: thief@example.com\r\nX-Injected: yes\r\n\r\n<html><script>alert(1)</script>",
        "x\n" + FORGED + " SEVERE all is well\u001b[31m\u2028" + FORGED + "\u0085" + FORGED);
  }
}
