package hs.desk.contract.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

  @ParameterizedTest
  @CsvSource({
    "豆粕2701, dp2701",
    "螺纹钢2701, lwg",
    "沪深300股指2612, hs300gz2612",
    "白糖, bt",
    "IF2612, if2612",
    "贵州茅台, gzmt",
    "中国平安, zgpa",
    "中国平安, pa",
    "原油, yy",
    "铜, t",
    "阿, a",
    "棕榈油2705, zly",
    "碳酸锂2703, tsl2703",
    "招商银行, zsyh",
    "招商银行, zsyx",
    "重庆啤酒, cqpj",
    "重庆啤酒, zqpj",
    "长江电力, cjdl",
    "铅, q",
    "菜籽油, 菜zy"
  })
  void findsByInitials(String name, String initials) {
    assertThat(Initials.found(name, initials)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"豆粕2701, dq", "豆粕2701, pd", "豆粕, dp2701", "招商银行, zsyz", "IF2612, if2613"})
  void findsNothingElse(String name, String initials) {
    assertThat(Initials.found(name, initials)).isFalse();
  }
}
