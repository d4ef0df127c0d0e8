package hs.desk.devstack.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlScriptTest {

  @Test
  void splitsAtSemicolonsOutsideQuotesAndComments() {
    String text =
        """
        -- a; comment with 'one quote
        INSERT INTO t VALUES ('a;b', 'it''s', "c;d"); /* e; f */
        SELECT `g;h`
        """;
    assertThat(SqlScript.statements(text, Map.of()))
        .containsExactly(
            "INSERT INTO t VALUES ('a;b', 'it''s', \"c;d\")", "/* e; f */\nSELECT `g;h`");
  }

  @Test
  void keepsACompoundStatementWhole() {
    String text =
        """
        DELIMITER //
        BEGIN NOT ATOMIC
          SELECT 1; SELECT 2;
        END//
        DELIMITER ;
        SELECT 3;
        """;
    assertThat(SqlScript.statements(text, Map.of()))
        .containsExactly("BEGIN NOT ATOMIC\n  SELECT 1; SELECT 2;\nEND", "SELECT 3");
  }

  @Test
  void putsInTheEnvironmentAlsoInsideQuotes() {
    assertThat(SqlScript.statements("SELECT '${A_1}';", Map.of("A_1", "x$y")))
        .containsExactly("SELECT 'x$y'");
  }

  @Test
  void namesTheVariableThatIsMissing() {
    assertThatThrownBy(() -> SqlScript.statements("SELECT '${NOBODY}'", Map.of()))
        .hasMessageContaining("${NOBODY}");
  }
}
