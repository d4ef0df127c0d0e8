package hs.desk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  @ParameterizedTest
  @CsvSource({
    "豆粕2701, dp2701",
    "螺纹钢2701, lwg2701",
    "沪深300股指2612, hs300gz2612",
    "白糖, bt",
    "IF2612, if2612",
    "贵州茅台, gzmt",
    "中国平安, zgpa",
    "原油, yy",
    "铜, t",
    "阿, a"
  })
  void givesInitials(String name, String initials) {
    assertThat(Pinyin.initials(name)).isEqualTo(initials);
  }
}
