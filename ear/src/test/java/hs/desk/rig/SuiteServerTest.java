package hs.desk.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.devstack.DeskOptions;
import hs.desk.devstack.node.Node;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteServerTest {

  @TempDir Path home;

  @Test
  void isPayaraMicroUnlessADomainIsAskedFor() {
    assertThat(SuiteServer.of("")).isEqualTo(SuiteServer.MICRO);
    assertThat(SuiteServer.of("micro")).isEqualTo(SuiteServer.MICRO);
    assertThat(SuiteServer.of("domain")).isEqualTo(SuiteServer.DOMAIN);
  }

  @Test
  void refusesAServerThatIsNone() {
    assertThatThrownBy(() -> SuiteServer.of("Domain"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("micro or domain");
  }

  @Test
  void aDomainsNodesAreDomains() {
    assertThat(SuiteServer.MICRO.under(new DeskOptions()).maker()).isEmpty();
    Node.Maker maker = SuiteServer.DOMAIN.under(new DeskOptions()).maker().orElseThrow();
    Node node = maker.make(home, Map.of(), 12_345, "node-1");
    assertThat(node).isInstanceOf(ServerDomain.class);
    assertThat(node.name()).isEqualTo("node-1");
    assertThat(node.url()).isEqualTo("http://localhost:12345/hsapi/");
    assertThat(node.alive()).isFalse();
    assertThat(node.pid()).isEmpty();
  }

  @Test
  void desksOnDifferentServersShareNoData() {
    assertThat(SuiteServer.MICRO.home()).isNotEqualTo(SuiteServer.DOMAIN.home());
  }
}
