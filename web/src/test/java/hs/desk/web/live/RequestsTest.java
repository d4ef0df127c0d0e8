package hs.desk.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.chat.NewMessage;
import hs.desk.web.live.Request.Ping;
import hs.desk.web.live.Request.Say;
import hs.desk.web.live.Request.Since;
import hs.desk.web.live.Request.Subscribe;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {

  @Test
  void readsASubscription() throws BadMessage {
    String text =
        "{\"op\":\"subscribe\",\"product_codes\":[\"P001\"],\"c_instrument_ids\":[],"
            + "\"group_by\":\"underlying\",\"since\":{\"epoch\":\"7\",\"seq\":812},\"new\":1}";
    assertThat(Requests.read(text))
        .isEqualTo(new Subscribe(List.of("P001"), List.of(), "underlying", new Since("7", 812)));
  }

  @Test
  void allFieldsOfASubscriptionAreOptional() throws BadMessage {
    assertThat(Requests.read("{\"op\":\"subscribe\",\"since\":null}"))
        .isEqualTo(new Subscribe(null, null, null, null));
  }

  @Test
  void readsWhatIsSaid() throws BadMessage {
    String text =
        "{\"op\":\"say\",\"ref\":\"a1\",\"room\":\"P001\",\"text\":\"你好\",\"instruction_id\":1023}";
    assertThat(Requests.read(text))
        .isEqualTo(new Say(new NewMessage("a1", "P001", "你好", 1023L, null)));
  }

  @Test
  void readsAPing() throws BadMessage {
    assertThat(Requests.read("{\"op\":\"ping\"}")).isEqualTo(new Ping());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "{\"op\":\"say\",\"room\":\"all\"}",
        "{\"op\":\"say\",\"text\":\"x\"}",
        "{\"op\":\"say\",\"room\":\"all\",\"text\":\"\\ud800\"}",
        "{\"op\":\"say\",\"room\":\"all\",\"text\":\"x\",\"instruction_id\":\"1\"}",
        "[]",
        "1",
        "null",
        "{}",
        "{\"op\":1}",
        "{\"op\":\"fly\"}",
        "{\"op\":\"ping\"}{",
        "{\"op\":\"subscribe\",\"product_codes\":\"P001\"}",
        "{\"op\":\"subscribe\",\"product_codes\":{\"a\":\"P001\"}}",
        "{\"op\":\"subscribe\",\"product_codes\":[1]}",
        "{\"op\":\"subscribe\",\"product_codes\":[null]}",
        "{\"op\":\"subscribe\",\"group_by\":[]}",
        "{\"op\":\"subscribe\",\"group_by\":\"colour\"}",
        "{\"op\":\"subscribe\",\"since\":5}",
        "{\"op\":\"subscribe\",\"since\":{}}",
        "{\"op\":\"subscribe\",\"since\":{\"epoch\":7,\"seq\":1}}",
        "{\"op\":\"subscribe\",\"since\":{\"epoch\":\"7\",\"seq\":\"1\"}}",
        "{\"op\":\"subscribe\",\"since\":{\"epoch\":\"7\",\"seq\":1.5}}",
        "{\"op\":\"subscribe\",\"since\":{\"epoch\":\"7\",\"seq\":-1}}",
        "{\"op\":\"subscribe\",\"since\":{\"epoch\":\"7\",\"seq\":1e400}}"
      })
  void refusesWhatIsNotOfTheContract(String text) {
    assertThatThrownBy(() -> Requests.read(text)).isInstanceOf(BadMessage.class);
  }
}
