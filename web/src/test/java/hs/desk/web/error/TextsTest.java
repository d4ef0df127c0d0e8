package hs.desk.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.Refused;
import hs.desk.check.CheckKind;
import hs.desk.user.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class TextsTest {

  private final Texts texts = new Texts();
  private final Problems problems = new Problems();

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    Properties chinese = bundle("messages_zh_CN.properties");
    Properties english = bundle("messages_en.properties");
    assertThat(chinese.keySet()).isEqualTo(english.keySet()).isNotEmpty();
  }

  @Test
  void everySentenceHasTheSamePlaceholders() throws IOException {
    Properties chinese = bundle("messages_zh_CN.properties");
    Properties english = bundle("messages_en.properties");
    assertThat(chinese.keySet())
        .allSatisfy(
            key ->
                assertThat(placeholders(chinese.get(key)))
                    .as("%s", key)
                    .isEqualTo(placeholders(english.get(key))));
  }

  /** But for lots and counts, every check can meet what cannot be measured. */
  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"ORDER_SIZE", "OPPOSITE", "DUPLICATE"})
  void aCheckHasWordsForWhatCannotBeTold(CheckKind kind) {
    Refused.Field field = Refused.field("adjustments", kind.word(), "9", null);
    Fault fault = new Fault(422, "rule-broken", List.of(), List.of(field), Map.of(), null, null);
    for (Language language : Language.values()) {
      String detail = problems.problem(fault, language, "/", null).fields().get(0).detail();
      assertThat(detail).isNotBlank().doesNotContain("  ", " 。", "的 ，", "为 ");
    }
  }

  @Test
  void anArgumentIsNeverReadAsAPlaceholder() {
    assertThat(texts.find(Language.EN, "product-not-found", List.of("{0}{1}")))
        .hasValueSatisfying(text -> assertThat(text).contains("Product {0}{1} does"));
  }

  @Test
  void aMissingArgumentLeavesNothing() {
    assertThat(texts.find(Language.ZH_CN, "field-invalid", List.of())).contains("字段  无法读取。");
  }

  @Test
  void anUnknownStatusStillHasATitle() {
    assertThat(texts.title(Language.ZH_CN, 418)).isEqualTo("请求有误");
    assertThat(texts.title(Language.EN, 502)).isEqualTo("System error");
  }

  private static List<String> placeholders(Object text) {
    return java.util.regex.Pattern.compile("\\{\\d}")
        .matcher(text.toString())
        .results()
        .map(java.util.regex.MatchResult::group)
        .distinct()
        .sorted()
        .toList();
  }

  private static Properties bundle(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader in =
        new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }
}
