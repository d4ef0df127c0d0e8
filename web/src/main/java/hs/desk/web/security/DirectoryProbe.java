package hs.desk.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Hashtable;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the LDAP server behind the realm answers at all. */
@ApplicationScoped
public class DirectoryProbe {

  /** How JNDI begins what the server itself said. */
  private static final String REFUSAL = "[LDAP: error code";

  @Inject
  @ConfigProperty(name = "hs.ldap.url")
  private Optional<String> url;

  @Inject
  @ConfigProperty(name = "hs.ldap.timeout-ms", defaultValue = "2000")
  private int timeoutMillis;

  @PostConstruct
  void check() {
    if (timeoutMillis < 1 || timeoutMillis > 2_500) {
      throw new IllegalStateException("hs.ldap.timeout-ms must be 1 to 2500: " + timeoutMillis);
    }
  }

  /** The time one question to the directory may take. */
  Duration atMost(Duration within) {
    Duration configured = Duration.ofMillis(timeoutMillis);
    return within.compareTo(configured) < 0 ? within : configured;
  }

  /**
   * Asks for nothing, as nobody. Any answer counts, a refusal too. Without {@code hs.ldap.url} the
   * realm's word has to do.
   */
  boolean answers(Duration within) {
    return url.map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(u -> answers(u, within))
        .orElse(true);
  }

  private boolean answers(String server, Duration within) {
    return answers(server, Math.max(1, atMost(within).toMillis() / 2));
  }

  /** Whether an answer came; JNDI tells silence by the same exception as an unknown refusal. */
  static boolean answers(String server, long timeoutMillis) {
    String millis = String.valueOf(timeoutMillis);
    Hashtable<String, String> environment = new Hashtable<>();
    environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
    environment.put(Context.PROVIDER_URL, server);
    environment.put("com.sun.jndi.ldap.connect.timeout", millis);
    environment.put("com.sun.jndi.ldap.read.timeout", millis);
    try {
      new InitialDirContext(environment).close();
      return true;
    } catch (NamingException e) {
      return e.getMessage() != null && e.getMessage().startsWith(REFUSAL);
    }
  }
}
