package hs.desk.inside;

import hs.desk.rig.Suite;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.container.spi.event.container.BeforeDeploy;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Gives the node that Arquillian starts the suite's services: the shipped boot commands with the
 * values written into them, since nobody can set the environment of a child of Arquillian's. The
 * files are named in {@code arquillian.xml}.
 */
public final class BackedNode implements LoadableExtension {

  private static final Path FOLDER = Suite.folder().resolve("inside");
  private static final Pattern NAME = Pattern.compile("\\$\\{(?:ENV=)?([A-Z0-9_]+)}");

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Preparation.class).observer(Completion.class);
  }

  /** Runs on the side of the client, before the node's process is started. */
  public static final class Preparation {

    void prepare(@Observes BeforeDeploy event) throws IOException {
      Files.createDirectories(FOLDER);
      Map<String, String> environment = Suite.services().environment();
      String commands = Files.readString(Path.of("../payara-config/micro/preboot.asadmin"));
      Files.writeString(FOLDER.resolve("preboot.asadmin"), fill(commands, environment));
      try (OutputStream file = Files.newOutputStream(FOLDER.resolve("desk.properties"))) {
        properties(environment).store(file, null);
      }
    }

    private static String fill(String commands, Map<String, String> environment) {
      return NAME.matcher(commands).replaceAll(name -> value(environment.get(name.group(1))));
    }

    private static String value(String plain) {
      return Matcher.quoteReplacement(plain.replaceAll("[:=\\\\]", "\\\\$0"));
    }

    private static Properties properties(Map<String, String> environment) {
      Properties properties = new Properties();
      properties.put("hs.profile", "demo");
      properties.put("hs.node.name", "inside");
      properties.put("hs.public-url", "http://localhost/hsapi/");
      properties.put("hs.redis.url", environment.get("HS_REDIS_URL"));
      properties.put("hs.ldap.url", environment.get("HS_LDAP_URL"));
      properties.put("hs.mail.from", environment.get("HS_MAIL_FROM"));
      return properties;
    }
  }

  /**
   * Names the servlet that runs the tests. The connector (3.1) reads the list of servlets from the
   * node's log as soon as the lines before it have come, and knows none when it was quicker than
   * the node.
   */
  public static final class Completion {

    private static final String RUNNER = "ArquillianServletRunnerEE9";

    @Inject private Instance<ProtocolMetaData> deployed;

    void complete(@Observes AfterDeploy event) {
      deployed.get().getContexts(HTTPContext.class).stream()
          .filter(context -> context.getServletByName(RUNNER) == null)
          .forEach(context -> context.add(new Servlet(RUNNER, "/hs-desk")));
    }
  }
}
