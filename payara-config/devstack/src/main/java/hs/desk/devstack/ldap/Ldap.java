package hs.desk.devstack.ldap;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFReader;
import hs.desk.devstack.service.Secrets;
import hs.desk.devstack.service.Service;
import hs.desk.devstack.service.Valve;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.EnumSet;
import java.util.OptionalLong;

/** The embedded directory; what is written to it is gone with the launcher. */
public final class Ldap implements Service {

  public static final String BASE_DN = "dc=desk,dc=example";
  public static final String PEOPLE_DN = "ou=people," + BASE_DN;
  public static final String GROUPS_DN = "ou=groups," + BASE_DN;

  /** The account the realm searches with. */
  public static final String BIND_DN = "cn=realm," + BASE_DN;

  private final Secrets secrets;
  private final int port;
  private InMemoryDirectoryServer server;
  private volatile Valve valve;

  public Ldap(Secrets secrets, int port) {
    this.secrets = secrets;
    this.port = port;
  }

  @Override
  public String name() {
    return "ldap";
  }

  @Override
  public void start() {
    try {
      server = new InMemoryDirectoryServer(config());
      try (InputStream ldif = Ldap.class.getResourceAsStream("people.ldif")) {
        server.importFromLDIF(true, new LDIFReader(ldif));
      }
      server.startListening();
      valve = new Valve(name(), port, server.getListenPort());
    } catch (LDAPException e) {
      throw new IllegalStateException("LDAP did not come up: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("LDAP did not come up: " + e.getMessage(), e);
    }
  }

  @Override
  public void stop() {
    if (valve != null) valve.close();
    if (server != null) server.shutDown(true);
    valve = null;
  }

  @Override
  public boolean alive() {
    return valve != null;
  }

  @Override
  public void freeze() {
    valve.shut();
  }

  @Override
  public void thaw() {
    valve.open();
  }

  @Override
  public OptionalLong pid() {
    return OptionalLong.empty();
  }

  public String url() {
    return "ldap://127.0.0.1:" + port;
  }

  public String bindPassword() {
    return secrets.of("ldap_realm");
  }

  private InMemoryDirectoryServerConfig config() throws LDAPException {
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE_DN);
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPConfig(
            "inside", InetAddress.getLoopbackAddress(), 0, null));
    config.addAdditionalBindCredentials(BIND_DN, bindPassword());
    config.setAuthenticationRequiredOperationTypes(
        EnumSet.complementOf(EnumSet.of(OperationType.BIND, OperationType.UNBIND)));
    return config;
  }
}
