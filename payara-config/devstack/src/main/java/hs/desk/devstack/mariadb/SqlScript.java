package hs.desk.devstack.mariadb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of a file as the command-line client would send them: knows quotes, comments and
 * {@code DELIMITER}, and puts the environment into <code>${NAME}</code> as envsubst does.
 */
final class SqlScript {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)}");
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^'\\\\]|\\\\.|'')*'|\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`|--[ \\t][^\\n]*|/\\*.*?\\*/"
              + "|(?mi:^delimiter[ \\t]+(\\S+)[ \\t]*$)",
          Pattern.DOTALL);

  private SqlScript() {}

  /** Refuses a variable that {@code environment} does not hold, and names it. */
  static List<String> statements(String text, Map<String, String> environment) {
    String sql = substitute(text, environment);
    List<String> statements = new ArrayList<>();
    String delimiter = ";";
    StringBuilder current = new StringBuilder();
    Matcher token = TOKEN.matcher(sql);
    int position = 0;
    while (token.find()) {
      split(sql.substring(position, token.start()), delimiter, current, statements);
      if (token.group(1) != null) delimiter = token.group(1);
      else if (!token.group().startsWith("--")) current.append(token.group());
      position = token.end();
    }
    split(sql.substring(position), delimiter, current, statements);
    add(current, statements);
    return statements;
  }

  private static void split(
      String plain, String delimiter, StringBuilder current, List<String> statements) {
    int from = 0;
    for (int at; (at = plain.indexOf(delimiter, from)) >= 0; from = at + delimiter.length()) {
      current.append(plain, from, at);
      add(current, statements);
    }
    current.append(plain, from, plain.length());
  }

  private static void add(StringBuilder current, List<String> statements) {
    String statement = current.toString().strip();
    if (!statement.isEmpty()) statements.add(statement);
    current.setLength(0);
  }

  private static String substitute(String text, Map<String, String> environment) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found -> {
              String value = environment.get(found.group(1));
              if (value == null)
                throw new IllegalArgumentException("no value for ${" + found.group(1) + "}");
              return Matcher.quoteReplacement(value);
            });
  }
}
