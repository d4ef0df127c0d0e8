package hs.desk.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.devstack.service.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTest {

  @ParameterizedTest
  @CsvSource({
    "services/redis/freeze,409",
    "services/redis/thaw,409",
    "services/redis/kill,409",
    "services/redis/stop,204",
    "services/redis/sing,404",
    "services/kafka/stop,404",
    "market/stop,409"
  })
  void whatTheStateRefusesIsAConflictInOneSentence(String path, int status)
      throws IOException, InterruptedException {
    Supervisor supervisor = new Supervisor(List.of(new Stopped()), Progress.silent(), () -> {});
    try (Control control =
        new Control(
            supervisor,
            new MarketControl(new MarketService(null, null, sentence -> {}), null),
            new LinkControl((node, service) -> Optional.empty()))) {
      HttpRequest call =
          HttpRequest.newBuilder(URI.create(control.url() + "/" + path))
              .POST(BodyPublishers.noBody())
              .build();
      HttpResponse<String> answer = HttpClient.newHttpClient().send(call, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).matches(status == 204 ? "" : "\\S.*\\.\\n");
    }
  }

  /** A Redis that does not run. */
  private static final class Stopped implements Service {

    @Override
    public String name() {
      return "redis";
    }

    @Override
    public void start() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void stop() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean alive() {
      return false;
    }

    @Override
    public void freeze() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void thaw() {
      throw new UnsupportedOperationException();
    }

    @Override
    public OptionalLong pid() {
      return OptionalLong.empty();
    }
  }
}
